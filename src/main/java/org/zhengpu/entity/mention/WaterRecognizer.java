package org.zhengpu.entity.mention;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.SoughtPattern;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Finds rivers and lakes by what stands behind their names, which may be of two characters: 涪江 in 涪江沿线. One joined
 * to such a name by 、 is one too. Rule {@code place.water}. May be shared between threads.
 */
final class WaterRecognizer implements Recognizer {

  static final String RULE = "place.water";

  private static final String WATERS = "江河湖溪水";
  private static final int LONGEST = 4;

  private final SoughtPattern waterside;
  private final Pattern name = Pattern.compile("\\p{IsHan}{1,3}[" + WATERS + "]");
  private final Pattern water = Pattern.compile("[" + WATERS + "]+");
  private final NameStart start = new NameStart();
  private final WordSet generic = WordSet.load("lexicon/name-generic.tsv");

  WaterRecognizer(Lookout lookout) {
    waterside = lookout.pattern("[" + WATERS + "](?=(?:"
        + LongestFirst.alternatives(LexiconLoader.words("lexicon/watersides.tsv")) + "))");
  }

  @Override
  public List<Mention> recognize(Document document) {
    return new Run(document).run();
  }

  private final class Run extends Search {
    Run(Document document) {
      super(document);
    }

    @Override
    void search() {
      waterside.all(text).forEach(head -> row(head.begin()));
    }

    /** 琼江, and 涪江 before it in 涪江、琼江沿线. */
    private void row(int head) {
      Optional<Span> found = name(head);
      found.ifPresent(span -> {
        add(span);
        int mark = span.begin() - 1;
        if (mark > 0 && text.charAt(mark) == '、' && WATERS.indexOf(text.charAt(mark - 1)) >= 0) {
          row(mark - 1);
        }
      });
    }

    private Optional<Span> name(int head) {
      int begin = start.before(words, head, Math.max(0, head + 1 - LONGEST));
      Span span = new Span(begin, head + 1);
      String printed = span.of(text);
      return name.matcher(printed).matches() && !water.matcher(printed).matches()
          && !generic.contains(text.substring(begin, head)) && words.isBoundary(begin)
          ? Optional.of(span) : Optional.empty();
    }

    private void add(Span span) {
      if (named.stream().noneMatch(m -> m.span().contains(span))) {
        found.add(new Mention(span, span.of(text), EntityType.PLACE, RULE, 0.75));
      }
    }
  }
}
