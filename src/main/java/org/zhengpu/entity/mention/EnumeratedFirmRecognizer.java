package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
 * Finds companies by the short names that a list gives before the word for all of them: 恒川机械、远岫重工 in 恒川机械、远岫重工等
 * 6家企业. A name of the list ends in a trade; the first has a word of its own before it. Rule {@code company.listed}.
 * May be shared between threads.
 */
final class EnumeratedFirmRecognizer implements Recognizer {

  static final String RULE = CompanyShortFormRecognizer.RULE + "listed";

  private static final int LONGEST = 8;
  private static final int SHORTEST = 3;
  private static final String ITEM = "(?:(?![的了在和与及为等是])\\p{IsHan}){" + SHORTEST + "," + LONGEST + "}";
  /** 、远岫重工等一批规模企业. */
  private static final String END = "等(?:\\p{IsHan}|\\d|[“”]){0,12}?(?:企业|公司|厂家|厂商)";

  private final SoughtPattern ends;
  private final Pattern item = Pattern.compile(ITEM + "$");
  private final Pattern traded = Pattern.compile(".{2,}(?:"
      + LongestFirst.alternatives(LexiconLoader.words("lexicon/trades.tsv")) + ")");
  private final NameStart start = new NameStart();
  private final WordSet generic = WordSet.load("lexicon/name-generic.tsv");

  EnumeratedFirmRecognizer(Lookout lookout) {
    ends = lookout.pattern(END);
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
      ends.all(text).forEach(end -> list(end.begin()));
    }

    /** The items before {@code end}, from right to left, as long as each is a name. */
    private void list(int end) {
      List<Span> items = new ArrayList<>();
      int at = end;
      while (true) {
        Optional<Span> name = item(at);
        name.ifPresent(items::add);
        boolean more = name.isPresent() && name.get().begin() > 0
            && "、和".indexOf(text.charAt(name.get().begin() - 1)) >= 0;
        if (!more) {
          break;
        }
        at = name.get().begin() - 1;
      }
      items.stream().filter(this::isFree).forEach(span -> found.add(
          new Mention(span, span.of(text), EntityType.ORGANIZATION, RULE, 0.75)));
    }

    private Optional<Span> item(int end) {
      Matcher matcher = item.matcher(text).region(Math.max(0, end - LONGEST), end);
      if (!matcher.find()) {
        return Optional.empty();
      }
      int begin = Math.max(matcher.start(), start.before(words, end, matcher.start()));
      Span span = new Span(afterVerb(begin, end), end);
      boolean name = traded.matcher(span.of(text)).matches() && !generic.contains(words.from(span.begin()));
      return name && words.isBoundary(span.begin()) ? Optional.of(span) : Optional.empty();
    }

    /** 恒川机械 in 集聚恒川机械. */
    private int afterVerb(int begin, int end) {
      int next = begin + words.from(begin).length();
      boolean verb = words.tagAt(begin).startsWith("v") && next - begin > 1 && end - next >= SHORTEST;
      return verb ? next : begin;
    }

    private boolean isFree(Span span) {
      return named.stream().filter(m -> m.type().isBody() || m.type() == EntityType.PERSON)
          .noneMatch(m -> m.span().overlaps(span));
    }
  }
}
