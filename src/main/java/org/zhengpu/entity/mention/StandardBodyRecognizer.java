package org.zhengpu.entity.mention;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.lexicon.SoughtNames;
import org.zhengpu.lexicon.SoughtPattern;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

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
 * <tr><td>standard.superior</td><td>the body at the front of its unit</td><td>县公安局 in 县公安局交警大队</td></tr>
 * <tr><td>standard.bare</td><td>a form alone, where it is clear</td><td>区委常委、政法委书记</td></tr>
 * </table>
 */
final class StandardBodyRecognizer implements Recognizer {

  public static final String RULE = "standard.";

  /** The rule of a body whose unit is named with it. */
  static final String SUPERIOR = RULE + "superior";

  private static final String ANCHORS = "lexicon/agency-anchors.tsv";
  private static final Pattern ABOVE = Pattern.compile(".*(?:局|厅|法院|检察院|政府|政协|人大常委会|指挥部)");
  private static final String IN = "在";
  /** 二楼会议室 behind 在政府. */
  private static final Pattern ROOM = Pattern.compile(
      "(?:机关)?(?:[一二三四五六七八九十\\d]+[楼号])?\\p{IsHan}{0,3}(?:会议室|会议厅|礼堂)");
  private static final String ALL = "全";
  private static final Pattern BODY = Pattern.compile(".{2,}[局委厅会院部府联]");
  private static final Pattern JOINT_BODY = Pattern.compile(".*(?:安委会|食安委|禁毒委|文明委|指挥部|领导小组|委员会)");
  private static final int SHORTEST_UNIT = 2;
  private static final int REACH = 12;
  private static final Pattern SENTENCE_END = Pattern.compile("[。；！？\\n]");
  private static final String JOINTS = "、，兼";

  private final StandardForms forms;
  private final WordSet anchors = WordSet.load(ANCHORS);
  /** Where unit words, words for villages and anchors may begin. */
  private final SoughtPattern unitStarts;
  private final BitSet prefixEnds = new BitSet();
  private final SoughtNames<Boolean> central;
  private final SoughtNames<String> bare;
  private final SoughtPattern joint;
  private final PostTitles titles;

  StandardBodyRecognizer(StandardForms forms, PostTitles titles, Lookout lookout) {
    this.forms = forms;
    this.titles = titles;
    unitStarts = lookout.pattern(LongestFirst.alternatives(Stream.of(
        forms.units(), forms.villages(), LexiconLoader.words(ANCHORS)).flatMap(List::stream).toList()));
    forms.prefixes().forEach(prefix -> prefixEnds.set(prefix.charAt(prefix.length() - 1)));
    SoughtNames.Builder<Boolean> countrywide = lookout.names();
    forms.central().forEach(name -> countrywide.add(name, true));
    central = countrywide.build();
    SoughtNames.Builder<String> alone = lookout.names();
    LexiconLoader.rows("lexicon/bare-bodies.tsv", 2).forEach(row -> alone.add(row.get(0), row.get(1)));
    bare = alone.build();
    String unit = "(?:" + forms.units().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
    joint = lookout.pattern("((?:" + unit + "[、和])+)(" + unit + ")");
  }

  @Override
  public List<Mention> recognize(Document document) {
    return new Run(document).run();
  }

  private final class Run extends Search {
    private final List<Mention> divisions;
    private final List<Mention> relative;

    Run(Document document) {
      super(document);
      divisions = named.stream().filter(m -> m.rule().equals("division.name")).toList();
      relative = named.stream().filter(m -> m.rule().equals("division.relative")).toList();
    }

    @Override
    void search() {
      divisions.forEach(division -> afterDivision(division.span()));
      relative.forEach(this::afterRelative);
      for (int at : unitStarts.starts(text)) {
        afterUnit(at);
      }
      central.matches(text).stream().filter(m -> words.isWhole(m.span()))
          .forEach(m -> add(m.span(), "central", null));
      joints();
      bare.matches(text).forEach(this::bare);
    }

    /** 莘县|县委, 聊城市|财政局. */
    private void afterDivision(Span division) {
      body(division.begin(), division.end(), "division");
      String name = division.of(text);
      if (forms.villages().stream().anyMatch(name::endsWith)) {
        ofVillage(division.begin(), division.end(), "division");
      }
      forms.units().stream().filter(unit -> text.startsWith(unit, division.end()) && name.endsWith(unit))
          .forEach(unit -> body(division.begin(), division.end() + unit.length(), "division"));
    }

    /** 我县|教育局, 全市|安委会; but 全县|教育 and 全市|人大 are of all that there are. */
    private void afterRelative(Mention word) {
      int end = word.span().end();
      forms.tails().longestAt(text, end).filter(match -> match.values().contains("") && ends(match.span().end()))
          .filter(match -> (word.text().startsWith(ALL) ? JOINT_BODY : BODY).matcher(match.name()).matches())
          .ifPresent(match -> add(new Span(word.span().begin(), match.span().end()), "division", null));
    }

    private void afterUnit(int at) {
      boolean begins = words.isBoundary(at);
      if (begins) {
        forms.villageWords().longestAt(text, at).ifPresent(unit -> ofVillage(at, unit.span().end(), "unit"));
      }
      if (begins || startsPrefixed(at)) {
        forms.unitWords().longestAt(text, at).ifPresent(unit -> body(at, unit.span().end(), "unit"));
        if (words.isAny(anchors, at)) {
          body(at, words.endOf(at), "unit");
        }
      }
    }

    /** 村|党支部, 社区|居委会: that of the village at hand. */
    private void ofVillage(int begin, int end, String rule) {
      forms.ofVillages().longestAt(text, end).filter(match -> ends(match.span().end()))
          .ifPresent(match -> add(new Span(begin, match.span().end()), rule, null, 0.75)); // 李家|村党支部?
    }

    private boolean startsPrefixed(int at) {
      if (at == 0 || !prefixEnds.get(text.charAt(at - 1))) {
        return false;
      }
      for (String prefix : forms.prefixes()) {
        if (text.startsWith(prefix, at - prefix.length())) {
          return true;
        }
      }
      return false;
    }

    /** The longest form between the end of a division or unit word and a word's end, with what stands before. */
    private void body(int begin, int end, String rule) {
      List<Gazetteer.Match<String>> all = forms.tails().allAt(text, end);
      for (int i = all.size() - 1; i >= 0; i--) {
        Span form = all.get(i).span();
        int front = front(begin, all.get(i).values());
        if (front >= 0 && ends(form.end())) {
          add(new Span(front, form.end()), rule, null);
          superior(begin, all.subList(0, i), form.end());
          return;
        }
      }
    }

    /** Where the longest of some prefixes begins that ends at an offset; -1 where none does. */
    private int front(int offset, List<String> prefixes) {
      int front = -1;
      for (String prefix : prefixes) {
        int begin = offset - prefix.length();
        front = (front < 0 || begin < front) && text.startsWith(prefix, begin) ? begin : front;
      }
      return front;
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

    private Optional<Span> unitAt(int at) {
      return forms.units().stream().filter(unit -> text.startsWith(unit, at)).findFirst()
          .map(unit -> new Span(at, at + unit.length()));
    }

    private void bare(Gazetteer.Match<String> match) {
      Span span = match.span();
      if (!words.isBoundary(span.begin()) || !ends(span.end()) || isTaken(span)) {
        return;
      }
      if (match.values().contains("anywhere")) {
        add(span, "bare", null);
      } else if (isTitled(span.end())) {
        above(span).map(above -> above + match.name()).or(() -> besideTitle(match))
            .ifPresent(name -> add(span, "bare", name));
      } else if (isHost(span)) {
        add(span, "bare", null);
      }
    }

    /** 在|政府|二楼会议室. */
    private boolean isHost(Span span) {
      return text.startsWith(IN, span.begin() - 1)
          && ROOM.matcher(text).region(span.end(), text.length()).lookingAt();
    }

    private boolean isTaken(Span span) {
      return found.stream().anyMatch(m -> m.span().overlaps(span));
    }

    /** What the body named just before says of the division: 区委 of 区委常委、政法委书记, 县人大常委会 of its 副主任、教育局长. */
    private Optional<String> above(Span span) {
      return found.stream()
          .filter(m -> m.span().end() <= span.begin() && span.begin() - m.span().end() <= REACH)
          .filter(m -> !SENTENCE_END.matcher(text).region(m.span().end(), span.begin()).find())
          .max(Comparator.comparingInt((Mention m) -> m.span().end()).thenComparingInt(m -> m.span().length()))
          .flatMap(this::owner);
    }

    /** 区 of 区委, 莘县 of 莘县政府. */
    private Optional<String> owner(Mention body) {
      int begin = body.span().begin();
      return forms.unitWords().longestAt(text, begin).map(unit -> unit.span().end())
          .or(() -> divisions.stream().filter(d -> d.span().begin() == begin).map(d -> d.span().end()).findFirst())
          .map(end -> text.substring(begin, end));
    }

    /** 副县长、|公安局局长: that of the division at hand. */
    private Optional<String> besideTitle(Gazetteer.Match<String> match) {
      int joint = match.span().begin() - 1;
      boolean titled = joint > 0 && JOINTS.indexOf(text.charAt(joint)) >= 0
          && titles.findAnew(text.substring(Math.max(0, joint - REACH), joint)).stream()
              .anyMatch(title -> title.span().end() == Math.min(REACH, joint));
      return titled ? Optional.of(match.name()) : Optional.empty();
    }

    private void add(Span span, String rule, @Nullable String fullForm) {
      add(span, rule, fullForm, 0.95);
    }

    private void add(Span span, String rule, @Nullable String fullForm, double confidence) {
      found.add(new Mention(span, span.of(text), EntityType.AGENCY, RULE + rule, confidence, fullForm));
    }
  }
}
