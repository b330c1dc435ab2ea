package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Level;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;
import org.zhengpu.model.StandardBody;

/**
 * Finds the bodies that every division of a level has, by what they are called behind its name or a bare unit word.
 * Reads tokens and the divisions already proposed. May be shared between threads.
 *
 * <table>
 * <caption>Rules</caption>
 * <tr><td>standard.unit</td><td>a unit word and a form</td><td>区医保局, 市委组织部, 团区委</td></tr>
 * <tr><td>standard.division</td><td>a division and a form</td><td>莘县县委, 中共某市委员会</td></tr>
 * <tr><td>standard.central</td><td>a body of the country</td><td>国家医保局</td></tr>
 * <tr><td>standard.joint</td><td>several units and one form; each has its full form</td><td>市、区退役军人事务局</td></tr>
 * <tr><td>standard.coordinated</td><td>a form behind a body of the same division</td><td>市林业局、应急管理局</td></tr>
 * <tr><td>standard.superior</td><td>the body at the front of its unit</td><td>县公安局 in 县公安局交警大队</td></tr>
 * <tr><td>standard.bare</td><td>a form alone, where it is clear</td><td>区委常委、政法委书记</td></tr>
 * </table>
 */
public final class StandardBodyRecognizer implements Recognizer {

  public static final String RULE = "standard.";

  /** The rule of a body whose unit is named with it. */
  static final String SUPERIOR = RULE + "superior";

  private static final Pattern ABOVE = Pattern.compile(".*(?:局|厅|法院|检察院|政府|政协|人大常委会|指挥部)");
  private static final int SHORTEST_UNIT = 2;
  private static final String NAME = "{}";
  private static final String STEM = "{stem}";
  private static final int REACH = 12;
  private static final String JOINTS = "、和与及";
  private static final Pattern COORDINATED = Pattern.compile("人大|政协|.+[局委厅联协院]|.{2,}(?:办|会|室|中心|部)");

  private final List<String> units;
  private final List<String> villages = LexiconLoader.words("lexicon/village-words.tsv");
  private final WordSet anchors = WordSet.load("lexicon/agency-anchors.tsv");
  private final Gazetteer<String> tails;
  private final Gazetteer<Boolean> ofVillages;
  private final Gazetteer<Boolean> central;
  private final Gazetteer<String> bare;
  private final Gazetteer<String> unitWords;
  private final Gazetteer<String> villageWords;
  private final List<String> prefixes;
  private final SkippingPattern joint;
  private final PostTitles titles;

  public StandardBodyRecognizer(List<StandardBody> bodies, PostTitles titles) {
    this.titles = titles;
    units = LexiconLoader.words("lexicon/unit-words.tsv");
    unitWords = gazetteer(units);
    villageWords = gazetteer(villages);
    List<String> frames = bodies.stream().filter(b -> !isCentral(b) && !isOfVillages(b))
        .flatMap(b -> frames(b).stream()).toList();
    Gazetteer.Builder<String> byTail = Gazetteer.builder();
    frames.forEach(frame -> byTail.add(tail(frame), prefix(frame)));
    tails = byTail.build();
    prefixes = frames.stream().map(StandardBodyRecognizer::prefix).filter(p -> !p.isEmpty())
        .distinct().toList();
    ofVillages = ofVillages(bodies);
    Gazetteer.Builder<Boolean> ofCountry = Gazetteer.builder();
    bodies.stream().filter(StandardBodyRecognizer::isCentral).forEach(body -> {
      ofCountry.add(body.pattern(), true);
      body.shortForms().forEach(form -> ofCountry.add(form, true));
    });
    central = ofCountry.build();
    Gazetteer.Builder<String> alone = Gazetteer.builder();
    LexiconLoader.rows("lexicon/bare-bodies.tsv", 2).forEach(row -> alone.add(row.get(0), row.get(1)));
    bare = alone.build();
    String unit = "(?:" + units.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
    joint = SkippingPattern.compile("((?:" + unit + "[、和])+)(" + unit + ")");
  }

  private static Gazetteer<String> gazetteer(List<String> words) {
    Gazetteer.Builder<String> builder = Gazetteer.builder();
    words.forEach(word -> builder.add(word, word));
    return builder.build();
  }

  /** What is said behind 村 or 社区: 委会, 党支部. */
  private Gazetteer<Boolean> ofVillages(List<StandardBody> bodies) {
    Gazetteer.Builder<Boolean> builder = Gazetteer.builder();
    bodies.stream().filter(body -> body.levels().contains(Level.VILLAGE)).flatMap(body -> frames(body).stream())
        .filter(frame -> prefix(frame).isEmpty()).forEach(frame -> builder.add(tail(frame), true));
    return builder.build();
  }

  private static boolean isOfVillages(StandardBody body) {
    return body.levels().equals(Set.of(Level.VILLAGE));
  }

  private static boolean isCentral(StandardBody body) {
    return body.levels().contains(Level.CENTRAL);
  }

  /** {@code {}医保局}, {@code 中共{}委员会}, {@code {}委依法治市办} with each unit word. */
  private List<String> frames(StandardBody body) {
    List<String> frames = new ArrayList<>();
    List<String> forms = new ArrayList<>(body.shortForms());
    forms.add(body.pattern().replace(STEM, NAME));
    for (String form : forms) {
      String frame = form.contains(NAME) ? form : NAME + form;
      units.forEach(unit -> frames.add(frame.replace("{unit}", unit)));
    }
    return frames.stream().distinct().toList();
  }

  private static String prefix(String frame) {
    return frame.substring(0, frame.indexOf(NAME));
  }

  private static String tail(String frame) {
    return frame.substring(frame.indexOf(NAME) + NAME.length());
  }

  @Override
  public List<Mention> recognize(Document document) {
    return new Run(document).run();
  }

  private final class Run extends Search {
    private final List<Mention> divisions;
    private final List<Mention> found = new ArrayList<>();

    Run(Document document) {
      super(document);
      divisions = document.mentions().stream().filter(m -> m.rule().equals("division.name")).toList();
    }

    @Override
    List<Mention> run() {
      divisions.forEach(division -> afterDivision(division.span()));
      for (int at = 0; at < text.length(); at++) {
        afterUnit(at);
      }
      central.matches(text).stream().filter(m -> isWhole(m.span())).forEach(m -> add(m.span(), "central", null));
      joints();
      List.copyOf(found).forEach(this::coordinated);
      bare.matches(text).forEach(this::bare);
      return found;
    }

    /** 莘县|县委, 聊城市|财政局. */
    private void afterDivision(Span division) {
      body(division.begin(), division.end(), "division");
      if (villages.stream().anyMatch(division.of(text)::endsWith)) {
        ofVillage(division.begin(), division.end(), "division");
      }
      units.stream().filter(unit -> division.of(text).endsWith(unit) && text.startsWith(unit, division.end()))
          .forEach(unit -> body(division.begin(), division.end() + unit.length(), "division"));
    }

    private void afterUnit(int at) {
      if (words.isBoundary(at)) {
        villageWords.longestAt(text, at).ifPresent(unit -> ofVillage(at, unit.span().end(), "unit"));
      }
      if (words.isBoundary(at) || startsPrefixed(at)) {
        unitWords.longestAt(text, at).ifPresent(unit -> body(at, unit.span().end(), "unit"));
        words.at(at).filter(t -> anchors.contains(words.of(t))).ifPresent(t -> body(at, t.span().end(), "unit"));
      }
    }

    /** 村|党支部, 社区|居委会: that of the village at hand. */
    private void ofVillage(int begin, int end, String rule) {
      ofVillages.longestAt(text, end).filter(match -> ends(match.span().end()))
          .ifPresent(match -> add(new Span(begin, match.span().end()), rule, null, 0.75)); // 李家|村党支部?
    }

    private boolean startsPrefixed(int at) {
      for (String prefix : prefixes) {
        if (text.startsWith(prefix, at - prefix.length())) {
          return true;
        }
      }
      return false;
    }

    /** The longest form between the end of a division or unit word and a word's end, with what stands before. */
    private void body(int begin, int end, String rule) {
      List<Gazetteer.Match<String>> all = tails.allAt(text, end);
      for (int i = all.size() - 1; i >= 0; i--) {
        Gazetteer.Match<String> match = all.get(i);
        Optional<String> prefix = match.values().stream()
            .filter(p -> text.startsWith(p, begin - p.length()))
            .max(Comparator.comparingInt(String::length));
        if (prefix.isPresent() && ends(match.span().end())) {
          add(new Span(begin - prefix.get().length(), match.span().end()), rule, null);
          superior(begin, all.subList(0, i), match.span().end());
          return;
        }
      }
    }

    /** 县公安局 in 县公安局|交警大队, 市政府 in 市政府|办公室. */
    private void superior(int begin, List<Gazetteer.Match<String>> shorter, int end) {
      shorter.stream().filter(match -> match.values().contains("") && ABOVE.matcher(match.name()).matches())
          .filter(match -> end - match.span().end() >= SHORTEST_UNIT)
          .reduce((first, second) -> second)
          .ifPresent(match -> add(new Span(begin, match.span().end()), "superior", null));
    }

    /** A word ends there, or a title begins: 县委|书记. */
    private boolean ends(int offset) {
      return words.isBoundary(offset) || isTitled(offset);
    }

    /** 县委|书记; 组织部|长, where the title begins in the last character of the body. */
    private boolean isTitled(int offset) {
      return titles.at(text, offset).isPresent() || text.startsWith("长", offset)
          && titles.exactly(text, new Span(offset - 1, offset + 1)).isPresent();
    }

    private boolean isWhole(Span span) {
      return words.isBoundary(span.begin()) && words.isBoundary(span.end());
    }

    /** 市、区退役军人事务局: 市 stands for 市退役军人事务局. */
    private void joints() {
      Matcher matcher = joint.matcher(text);
      for (int from = 0; joint.find(matcher, text, from); from = matcher.end()) {
        Mention last = found.stream().filter(m -> m.span().begin() == matcher.start(2)).findFirst().orElse(null);
        if (last != null && words.isBoundary(matcher.start())) {
          String rest = last.text().substring(matcher.group(2).length());
          for (int at = matcher.start(); at < matcher.start(2); at++) {
            unitAt(at).ifPresent(unit -> add(unit, "joint", unit.of(text) + rest));
          }
        }
      }
    }

    /** 市林业局、应急管理局: the second is the city's too. */
    private void coordinated(Mention first) {
      Optional<String> owner = owner(first);
      int at = first.span().end();
      while (owner.isPresent() && at < text.length() && JOINTS.indexOf(text.charAt(at)) >= 0) {
        Optional<Span> next = nextOf(at + 1);
        if (next.isEmpty()) {
          return;
        }
        add(next.get(), "coordinated", owner.get() + next.get().of(text), 0.8);
        at = next.get().end();
      }
    }

    /** 市 of 市林业局, 莘县 of 莘县财政局. */
    private Optional<String> owner(Mention body) {
      boolean local = body.rule().equals(RULE + "unit") || body.rule().equals(RULE + "division");
      String name = body.text();
      return !local ? Optional.empty() : IntStream.range(1, name.length())
          .filter(at -> tails.longestAt(name, at).filter(match -> match.span().end() == name.length()).isPresent())
          .mapToObj(at -> name.substring(0, at)).findFirst();
    }

    private Optional<Span> nextOf(int at) {
      return tails.longestAt(text, at).filter(match -> match.values().contains(""))
          .filter(match -> COORDINATED.matcher(match.name()).matches() && ends(match.span().end()))
          .filter(match -> found.stream().noneMatch(m -> m.span().overlaps(match.span())))
          .map(Gazetteer.Match::span);
    }

    private Optional<Span> unitAt(int at) {
      return units.stream().filter(unit -> text.startsWith(unit, at)).findFirst()
          .map(unit -> new Span(at, at + unit.length()));
    }

    private void bare(Gazetteer.Match<String> match) {
      if (!words.isBoundary(match.span().begin()) || !ends(match.span().end()) || found.stream().anyMatch(m -> m.span().overlaps(match.span()))) {
        return;
      }
      if (match.values().contains("anywhere")) {
        add(match.span(), "bare", null);
      } else if (isTitled(match.span().end())) {
        above(match.span()).ifPresent(above -> add(match.span(), "bare", above + match.name()));
      }
    }

    /** What the committee named just before says of the division: 区委 of 区委常委、政法委书记. */
    private Optional<String> above(Span span) {
      return found.stream()
          .filter(m -> m.text().endsWith("委") && m.span().end() <= span.begin())
          .filter(m -> span.begin() - m.span().end() <= REACH)
          .max(Comparator.comparingInt((Mention m) -> m.span().end()).thenComparingInt(m -> m.span().length()))
          .map(m -> m.text().replaceFirst("(?:党工委|党委|工委|委).*", ""));
    }

    private void add(Span span, String rule, @Nullable String fullForm) {
      add(span, rule, fullForm, 0.95);
    }

    private void add(Span span, String rule, @Nullable String fullForm, double confidence) {
      found.add(new Mention(span, span.of(text), EntityType.AGENCY, RULE + rule, confidence, fullForm));
    }
  }
}
