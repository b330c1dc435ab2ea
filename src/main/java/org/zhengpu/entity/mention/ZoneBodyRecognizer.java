package org.zhengpu.entity.mention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.lexicon.SoughtNames;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Finds the bodies of areas that are no divisions but have an administration of their own: 天府新区党工委, and 管委会 behind it.
 * Reads the divisions and standard bodies already proposed. May be shared between threads.
 *
 * <table>
 * <caption>Rules</caption>
 * <tr><td>zone.body</td><td>the name of an area, perhaps of its part in a division, and a form</td>
 *     <td>沣东新城管委会, 西咸新区泾阳党工委</td></tr>
 * <tr><td>zone.again</td><td>a form behind such a body, in a list or before a title</td>
 *     <td>西咸新区党工委书记、管委会主任</td></tr>
 * </table>
 */
final class ZoneBodyRecognizer implements Recognizer {

  static final String RULE = "zone.";

  private static final int LONGEST = 20;
  private static final double AGAIN = 0.97;
  private static final String BARE = StandardBodyRecognizer.RULE + "bare";
  private static final int REACH = 16;
  private static final String JOINTS = "、，和及兼";
  private static final Pattern SENTENCE_END = Pattern.compile("[。；！？\\n]");

  private final Pattern zone = Pattern.compile(
      "(?:" + LongestFirst.alternatives(LexiconLoader.words("lexicon/zone-words.tsv")) + ")$");
  private final SoughtNames<String> forms;
  private final NameStart start = new NameStart();
  private final WordSet generic = WordSet.load("lexicon/name-generic.tsv");
  private final PostTitles titles;

  ZoneBodyRecognizer(PostTitles titles, Lookout lookout) {
    this.titles = titles;
    SoughtNames.Builder<String> builder = lookout.names();
    LexiconLoader.rows("lexicon/zone-bodies.tsv", 2).forEach(row -> builder.add(row.get(0), row.get(0)));
    forms = builder.build();
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
      forms.matches(text).stream().map(Gazetteer.Match::span).filter(this::ends)
          .forEach(form -> body(form).or(() -> again(form)).ifPresent(found::add));
    }

    private boolean ends(Span form) {
      return words.isBoundary(form.end()) || titles.at(text, form.end()).isPresent();
    }

    private Optional<Mention> body(Span form) {
      return zoneEnd(form.begin()).flatMap(end -> {
        int begin = afterJoint(start.before(words, end, Math.max(0, end - LONGEST)), end);
        Matcher noun = zone.matcher(text).region(begin, end);
        boolean own = noun.find() && noun.start() > begin && !generic.contains(text.substring(begin, noun.start()));
        return own && !isKnown(begin, form.end())
            ? Optional.of(mention(new Span(begin, form.end()), text.substring(begin, form.end()), "body"))
            : Optional.empty();
      });
    }

    private int afterJoint(int begin, int end) {
      int joint = end - 1;
      while (joint >= begin && !(text.charAt(joint) == '和' && words.tagAt(joint).startsWith("c"))) {
        joint--;
      }
      return Math.max(begin, joint + 1);
    }

    /** Where the name of an area ends: right before the form, or before the division between the two. */
    private Optional<Integer> zoneEnd(int form) {
      return isZone(form) ? Optional.of(form) : named.stream()
          .filter(m -> m.rule().equals("division.name") && m.span().end() == form)
          .map(m -> m.span().begin()).filter(this::isZone).findFirst();
    }

    private boolean isZone(int end) {
      return zone.matcher(text).region(Math.max(0, end - LONGEST), end).find();
    }

    /** A body of a zone of some city or county is a standard one. */
    private boolean isKnown(int begin, int end) {
      return named.stream().anyMatch(m -> m.type().isBody() && m.span().begin() <= begin && m.span().end() == end
          && !m.rule().equals(BARE));
    }

    /** 管委会 of 西咸新区党工委书记、管委会主任. */
    private Optional<Mention> again(Span form) {
      boolean joined = form.begin() > 0 && JOINTS.indexOf(text.charAt(form.begin() - 1)) >= 0;
      return !joined ? Optional.empty() : found.stream()
          .filter(m -> m.rule().equals(RULE + "body") && m.span().end() <= form.begin())
          .filter(m -> form.begin() - m.span().end() <= REACH)
          .filter(m -> !SENTENCE_END.matcher(text.substring(m.span().end(), form.begin())).find())
          .filter(m -> words.isBoundary(form.begin()) && !isKnown(form.begin(), form.end()))
          .max(Comparator.naturalOrder())
          .map(m -> new Mention(form, form.of(text), EntityType.AGENCY, RULE + "again", AGAIN,
              area(m.text()) + form.of(text)));
    }

    private String area(String body) {
      return body.substring(0, forms.names().matches(body).stream().mapToInt(f -> f.span().begin()).max().orElse(0));
    }

    private Mention mention(Span span, String name, String rule) {
      return new Mention(span, span.of(text), EntityType.AGENCY, RULE + rule, 0.95, name);
    }
  }
}
