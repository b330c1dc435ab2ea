package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;
import org.zhengpu.model.Token;

/**
 * Finds bodies and sites by their last noun: 区医疗保障|局, 丰泽服装|厂, 三林|村. Reads tokens, the divisions and bodies
 * already proposed. May be shared between threads.
 *
 * <p>From the noun it goes left to where a name can begin ({@link NameStart}), then looks for what makes it a name:
 *
 * <table>
 * <caption>Rules</caption>
 * <tr><td>head.anchor</td><td>the outermost division or unit word</td><td>聊城市|财政局, 区|司法局</td></tr>
 * <tr><td>head.part</td><td>a body right before</td><td>省司法厅|备案审查处</td></tr>
 * <tr><td>head.proper</td><td>a word that no dictionary explains</td><td>海晟|养老服务中心</td></tr>
 * <tr><td>head.alone</td><td>nothing, for a noun that is telling enough</td><td>海晟纺织|有限公司</td></tr>
 * <tr><td>head.place</td><td>words that are not all generic</td><td>联丰|村</td></tr>
 * </table>
 */
public final class HeadNounRecognizer implements Recognizer {

  public static final String RULE = "head.";
  /** The rule of a unit, whose superior body stands at its front. */
  static final String PART = RULE + "part";
  /** The rule of a branch, whose name begins with that of the whole. */
  static final String BRANCH = RULE + "branch";

  private static final int LONGEST = 30;
  private static final int TELLING = 5;
  private static final int SHORTEST_VENUE = 3;
  private static final Pattern VENUE = Pattern.compile(".*(?:中心|馆|场|站|院|礼堂)");
  private static final int LONGEST_NATURAL = 3;
  private static final int LONGEST_PLACE_NAME = 12;
  private static final Pattern NAME_TAG = Pattern.compile("n[zrst].*|nx|x");
  private static final Pattern SETTLEMENT = Pattern.compile("(?:省|市|区|县|旗|镇|乡|街道|村)\\z");
  private static final Pattern NOUN_AND_QUOTE = Pattern.compile("\\p{IsHan}{1,4}[”’」』]");
  private static final Pattern ZONE = Pattern.compile("\\p{IsHan}+(?:区|镇|乡|街道|村)"); // 某某高新区|江苏…有限公司
  /** What has a branch in each town: 县人民法院|城关人民法庭. */
  private static final Pattern OF_TOWNS = Pattern.compile(".*(?:法院|检察院|公安局|分局|司法局|税务局|监督管理局|监管局)");
  private static final Pattern COUNT =
      Pattern.compile("(?:[一两几多各]|[二三四五六七八九十\\d]+)(?:[家处所个座间名大]|(?=部门))");
  private static final Pattern TOWN = Pattern.compile("(?:镇|乡|街道|村|社区|小区)\\z");
  private static final Pattern BLOCK = Pattern.compile("[A-Z]?\\d*区|[一二三四五六七八九十\\d]+期|\\p{IsHan}{2,3}段");

  private final Gazetteer<HeadNoun> heads;
  private final WordSet generic = WordSet.load("lexicon/name-generic.tsv");
  private final WordSet units = WordSet.load("lexicon/unit-words.tsv");
  private final WordSet anchors = WordSet.load("lexicon/agency-anchors.tsv");
  private final List<String> breaks = LexiconLoader.words("lexicon/agency-unit-breaks.tsv");
  private final NameStart start = new NameStart();
  private final FirmName firm = new FirmName();
  private final PostTitles titles;

  public HeadNounRecognizer(PostTitles titles) {
    this.titles = titles;
    Gazetteer.Builder<HeadNoun> builder = Gazetteer.builder();
    LexiconLoader.rows("lexicon/head-nouns.tsv", 3).forEach(row -> builder.add(row.get(0), HeadNoun.of(row)));
    heads = builder.build();
  }

  @Override
  public List<Mention> recognize(Document document) {
    return new Search(document).run();
  }

  /** The search through one document. */
  private final class Search {
    private final String text;
    private final Words words;
    private final List<Mention> divisions;
    private final List<Mention> bodies;
    private final List<Mention> found = new ArrayList<>();
    private final Map<Integer, Integer> settlements = new HashMap<>();

    Search(Document document) {
      text = document.text();
      words = new Words(document);
      divisions = document.mentions().stream().filter(m -> m.type() == EntityType.PLACE).toList();
      divisions.stream().filter(m -> m.rule().equals("division.name"))
          .forEach(m -> settlements.put(m.span().begin(), m.span().end()));
      bodies = new ArrayList<>(document.mentions().stream().filter(m -> m.type().isBody()).toList());
    }

    List<Mention> run() {
      int from = 0;
      while (from < text.length()) {
        Optional<Gazetteer.Match<HeadNoun>> head = heads.longestAt(text, from).filter(this::ends);
        head.ifPresent(match -> match.values()
            .forEach(noun -> name(noun, match.span()).ifPresent(this::add)));
        from = head.map(match -> match.span().end()).orElse(from + 1);
      }
      return found;
    }

    /** A word ends with the noun, or a title begins: 村委会|主任. */
    private boolean ends(Gazetteer.Match<HeadNoun> head) {
      int end = head.span().end();
      if (end < text.length() && head.span().length() == 1 && text.charAt(end) == '长') {
        return false; // 区级河|长, 街长
      }
      return words.isBoundary(end) || titles.at(text, end).isPresent();
    }

    private void add(Mention mention) {
      found.add(mention);
      if (mention.type().isBody()) {
        bodies.add(mention);
      } else if (isSettlement(mention.text())) {
        settlements.putIfAbsent(mention.span().begin(), mention.span().end());
      }
    }

    private Optional<Mention> name(HeadNoun noun, Span head) {
      if (isTailOfGeneric(head) || isInsideDivision(head) || words.tagAt(head.begin()).startsWith("u")) {
        return Optional.empty(); // 市中心, 门店; 店 in 李店镇; 所 before a verb
      }
      int begin = afterBody(start.before(words, head.begin(), Math.max(0, head.end() - LONGEST)), head);
      Span span = new Span(begin, head.end());
      return noun.type() == EntityType.PLACE ? place(noun, span, head) : body(noun, span, head);
    }

    private boolean isTailOfGeneric(Span head) {
      return words.at(head.begin())
          .filter(t -> t.span().begin() < head.begin() && generic.contains(words.of(t))).isPresent();
    }

    private boolean isInsideDivision(Span head) {
      return divisions.stream().anyMatch(m -> m.span().contains(head) && m.span().end() > head.end());
    }

    private Optional<Mention> body(HeadNoun noun, Span whole, Span head) {
      Span span = new Span(afterCount(whole.begin(), head.begin()), whole.end());
      return switch (noun.need()) {
        case ANCHOR -> partOf(noun, span, "part").or(() -> anchored(noun, span, head));
        case OFFICE -> partOf(noun, span, "part").or(() -> anchored(noun, span, head));
        case NAMED -> isCounted(head) ? Optional.empty() : proper(noun, span, head);
        case DIVISION -> ofDivision(noun, head);
        case PROPER -> unitOf(noun, span).or(() -> anchored(noun, span, head)).or(() -> proper(noun, span, head));
        case ALONE, PLACE -> anchored(noun, span, head).or(() -> alone(noun, span, head));
        case QUOTED -> quoted(noun, span);
        case SIGN -> sign(noun, span, head);
        case UNIT -> partOf(noun, span, "part").filter(m -> m.span().length() > noun.word().length());
        case BRANCH -> partOf(noun, span, "branch");
        case POST -> titles.at(text, head.end()).isPresent() ? proper(noun, span, head) : Optional.empty();
      };
    }

    /** 一处|林场, 三|部门. */
    private int afterCount(int begin, int end) {
      Matcher count = COUNT.matcher(text).region(begin, end);
      return count.lookingAt() ? count.end() : begin;
    }

    /** 某县三|部门. */
    private boolean isCounted(Span head) {
      return COUNT.matcher(text).region(Math.max(0, head.begin() - 1), text.length()).lookingAt();
    }

    /** 苏溪镇|党委, 龙潭村|党支部: nothing stands between the place and the noun. */
    private Optional<Mention> ofDivision(HeadNoun noun, Span head) {
      return Stream.concat(divisions.stream(), found.stream())
          .filter(m -> m.type() == EntityType.PLACE && m.span().end() == head.begin() && isSettlement(m.text()))
          .map(m -> mention(noun.type(), new Span(m.span().begin(), head.end()), "anchor", 0.9)).findFirst();
    }

    /** 区|司法局, 聊城市|财政局. */
    private Optional<Mention> anchored(HeadNoun noun, Span span, Span head) {
      return anchor(span, noun.word()).map(begin -> new Span(begin, span.end()))
          .map(own -> noun.type() == EntityType.AGENCY ? own : withoutTown(own, head))
          .map(own -> mention(noun.type(), own, "anchor", 0.9));
    }

    /** 县人民法院|城关人民法庭. */
    private Optional<Mention> unitOf(HeadNoun noun, Span span) {
      return noun.type() != EntityType.AGENCY ? Optional.empty()
          : partOf(noun, span, "part").filter(m -> bodies.stream().anyMatch(
              b -> b.type() == EntityType.AGENCY && b.span().begin() == m.span().begin()));
    }

    /** The unit of a body that ends inside the stretch before the noun. */
    private Optional<Mention> partOf(HeadNoun noun, Span span, String rule) {
      @Nullable Mention superior = null;
      for (Mention body : bodies) {
        boolean before = body.span().end() > span.begin() && body.span().end() < span.end();
        if (before && (superior == null || isNearer(body.span(), superior.span()))) {
          superior = body;
        }
      }
      boolean branch = noun.need() == HeadNoun.Need.BRANCH;
      boolean local = superior != null && noun.need() == HeadNoun.Need.PROPER
          && OF_TOWNS.matcher(superior.text()).matches();
      if (superior == null || !branch && !local && startsAnew(superior.span().end(), span.end())
          || isBroken(superior.span().end())) {
        return Optional.empty();
      }
      boolean inherits = branch || noun.need() == HeadNoun.Need.UNIT
          || noun.need() == HeadNoun.Need.OFFICE && superior.type() == EntityType.ORGANIZATION;
      EntityType type = inherits ? superior.type() : noun.type();
      return Optional.of(mention(type, new Span(superior.span().begin(), span.end()), rule, 0.85));
    }

    /** 县委|常委…: no unit follows. */
    private boolean isBroken(int offset) {
      return breaks.stream().anyMatch(word -> text.startsWith(word, offset));
    }

    /** Of 三台县人民法院 and 县人民法院, which end together, the longer. */
    private static boolean isNearer(Span one, Span other) {
      return one.end() > other.end() || one.end() == other.end() && one.begin() <= other.begin();
    }

    /** Whether a name of its own begins right after a body: 区委|区政府, or the two are joined by 和. */
    private boolean startsAnew(int offset, int end) {
      return isAnchor(offset, end) || bodies.stream().anyMatch(m -> m.span().begin() == offset);
    }

    /** 和 after a body joins it with another: 市林业发展中心和|海晟纺织. */
    private int afterBody(int begin, Span head) {
      int joint = text.lastIndexOf('和', head.begin() - 1);
      boolean body = joint >= begin && bodies.stream().anyMatch(m -> m.span().end() == joint);
      return body ? joint + 1 : begin;
    }

    /** The leftmost division or unit word, with no 和 between names before it. */
    private Optional<Integer> anchor(Span span, String noun) {
      int headBegin = span.end() - noun.length();
      @Nullable Integer leftmost = null;
      for (int at = span.begin(); at < headBegin; at++) {
        boolean joined = at > 0 && text.charAt(at - 1) == '和';
        boolean bracketed = at > 0 && text.charAt(at - 1) == '（'; // 中粮（张家港）有限公司
        boolean inZone = firm.isFirm(noun) && leftmost != null && ZONE.matcher(text.substring(leftmost, at)).matches();
        if ((leftmost == null || joined || inZone) && !bracketed && isAnchor(at, span.end())) {
          leftmost = at;
        }
      }
      return Optional.ofNullable(leftmost);
    }

    private boolean isAnchor(int offset, int end) {
      if (text.charAt(offset) == '和') {
        return false; // 和县 is a county, but 和|县人民医院 is more frequent
      }
      return settlements.getOrDefault(offset, end) < end || words.isBoundary(offset)
          && words.at(offset).map(words::of).filter(w -> units.contains(w) || anchors.contains(w)).isPresent();
    }

    private Optional<Mention> proper(HeadNoun noun, Span span, Span head) {
      int begin = afterJoint(span, head);
      Span own = withoutTown(new Span(begin, head.end()), head);
      return own.begin() < head.begin() && isProper(own.begin(), head.begin())
          ? Optional.of(mention(noun.type(), own, "proper", 0.75)) : Optional.empty();
    }

    private Optional<Mention> alone(HeadNoun noun, Span span, Span head) {
      int begin = firm.isFirm(noun.word()) ? firm.begin(words, afterJoint(span, head), head.begin(), divisions)
          : afterJoint(span, head);
      return begin == head.begin() && noun.word().length() < TELLING
          ? Optional.empty() : Optional.of(mention(noun.type(), new Span(begin, head.end()), "alone", 0.8));
    }

    private Optional<Mention> quoted(HeadNoun noun, Span span) {
      return isQuote(span.begin()) || isQuoted(span) && noun.word().length() < span.length()
          ? Optional.of(mention(noun.type(), span, "quoted", 0.75)) : Optional.empty();
    }

    /** Whether quotation marks stand right around it. */
    private boolean isQuoted(Span span) {
      return span.begin() > 0 && isQuote(span.begin() - 1) && span.end() < text.length()
          && "”’」』".indexOf(text.charAt(span.end())) >= 0;
    }

    /** “听雨”民宿 is 听雨. */
    private Optional<Mention> sign(HeadNoun noun, Span span, Span head) {
      return quoted(noun, span).map(m -> new Mention(m.span(), m.text(), m.type(), m.rule(), m.confidence(),
          text.substring(span.begin() + 1, head.begin() - 1)));
    }

    private Optional<Mention> place(HeadNoun noun, Span span, Span head) {
      if (isInGazetteer(head)) {
        return Optional.empty();
      }
      if (isVenue(noun, head)) {
        return Optional.of(mention(noun.type(), new Span(head.begin() - 1, head.end()), "place", 0.7));
      }
      boolean oneCharacter = noun.word().length() == 1;
      if (oneCharacter && !words.isBoundary(head.begin())) {
        return oneWord(noun, head);
      }
      boolean natural = oneCharacter && noun.need() == HeadNoun.Need.PROPER;
      int settled = lastPlaceEnd(span, head);
      int begin = placeBegin(noun, span, head, settled);
      if (natural) {
        begin = Math.max(begin, lastDivisionEnd(head.begin()));
      }
      int length = head.begin() - begin;
      int longest = natural ? LONGEST_NATURAL : LONGEST_PLACE_NAME;
      boolean named = length > 1 || length == 1 && begin == settled;
      return named && length <= longest && isTelling(noun, begin, head, settled)
          ? Optional.of(site(noun, begin, head)) : Optional.empty();
    }

    /** 县|体育馆, 市|会展中心: each division has one. */
    private boolean isVenue(HeadNoun noun, Span head) {
      int unit = head.begin() - 1;
      return noun.word().length() >= SHORTEST_VENUE && VENUE.matcher(noun.word()).matches() && unit >= 0
          && words.at(unit).map(words::of).filter(units::contains).isPresent() && words.isBoundary(unit)
          && divisions.stream().noneMatch(m -> m.span().end() == head.begin());
    }

    private boolean isInGazetteer(Span head) {
      return divisions.stream().anyMatch(m -> m.span().end() == head.end() && m.span().begin() < head.begin());
    }

    /** 长江 is one word and a name, 思路 and 乡村 are words and none. */
    private Optional<Mention> oneWord(HeadNoun noun, Span head) {
      return words.at(head.begin()).filter(this::isName).map(token -> site(noun, token.span().begin(), head));
    }

    /** 三林|村 after 苏溪镇; the town too where the rest is generic: 苏溪镇服装加工|产业园. */
    private int placeBegin(HeadNoun noun, Span span, Span head, int settled) {
      int begin = Math.max(afterUnit(noun, afterJoint(span, head), head), settled);
      boolean rest = begin == settled && begin < head.begin() && isAllGeneric(begin, head.begin());
      return rest ? settlement(settled) : begin;
    }

    private boolean isTelling(HeadNoun noun, int begin, Span head, int settled) {
      boolean quoted = noun.word().length() == 1 && isQuote(begin);
      boolean own = noun.need() == HeadNoun.Need.PLACE || begin == settled && begin > 0
          || isProper(begin, head.begin());
      return own && !quoted && !isAllGeneric(begin, head.begin());
    }

    private Mention site(HeadNoun noun, int begin, Span head) {
      return mention(noun.type(), new Span(begin, blockEnd(head.end())), "place", 0.7);
    }

    private int lastDivisionEnd(int before) {
      return divisions.stream().map(m -> m.span().end()).filter(end -> end <= before)
          .max(Comparator.naturalOrder()).orElse(0);
    }

    private int settlement(int end) {
      return Stream.concat(divisions.stream(), found.stream())
          .filter(m -> m.type() == EntityType.PLACE && !m.rule().equals("division.relative")).map(Mention::span)
          .filter(s -> s.end() == end && end > 0).map(Span::begin).findFirst().orElse(end);
    }

    /** 市|黄河: the river is not the city's. */
    private int afterUnit(HeadNoun noun, int begin, Span head) {
      boolean unit = noun.word().length() == 1 && words.at(begin).map(words::of).filter(units::contains).isPresent();
      return unit && begin + 1 < head.begin() ? begin + 1 : begin;
    }

    /** Where the last division or town before the noun ends: 苏溪镇|三林村. */
    private int lastPlaceEnd(Span span, Span head) {
      return Stream.concat(divisions.stream(), found.stream())
          .filter(m -> m.type() == EntityType.PLACE && isSettlement(m.text()))
          .map(m -> m.span().end()).filter(end -> end > span.begin() && end <= head.begin())
          .max(Comparator.naturalOrder()).orElse(0);
    }

    private boolean isSettlement(String name) {
      return SETTLEMENT.matcher(name).find();
    }

    /** A2区 after 国际新城. */
    private int blockEnd(int end) {
      Matcher block = BLOCK.matcher(text).region(end, text.length());
      return block.lookingAt() ? block.end() : end;
    }

    /** 和 joins two names here. */
    private int afterJoint(Span span, Span head) {
      return Math.max(span.begin(), text.lastIndexOf('和', head.begin() - 1) + 1);
    }

    /** 丰泽服装厂 in 苏溪镇丰泽服装厂, but 苏溪镇中心小学 whole. */
    private Span withoutTown(Span span, Span head) {
      int begin = lastPlaceEnd(span, head);
      boolean town = begin > span.begin() && TOWN.matcher(text.substring(span.begin(), begin)).find();
      if (!town) {
        return span;
      }
      return new Span(isAllGeneric(begin, head.begin()) ? settlement(begin) : begin, span.end());
    }

    private boolean isQuote(int offset) {
      return "“‘「『".indexOf(text.charAt(offset)) >= 0;
    }

    private boolean isAllGeneric(int begin, int end) {
      if (generic.contains(text.substring(begin, end))) {
        return true;
      }
      for (int at = begin; at < end; ) {
        Token token = words.at(at).orElse(null);
        int next = token == null ? at + 1 : Math.min(token.span().end(), end);
        boolean number = token != null && token.tag().startsWith("m") && !startsName(at, end);
        if (!generic.contains(text.substring(at, next)) && !number) {
          return false; // 三百山|风景区 is named by a town
        }
        at = next;
      }
      return true;
    }

    /** Whether some word is no ordinary one: a known name, quotation marks, or single characters in a row. */
    private boolean isProper(int begin, int end) {
      if (generic.contains(text.substring(begin, end))) {
        return false;
      }
      if (begin > 0 && isQuote(begin - 1) && NOUN_AND_QUOTE.matcher(text).region(end, text.length()).lookingAt()) {
        return true; // “香草|博物馆”
      }
      int singles = 0;
      for (int at = begin; at < end; ) {
        Token token = words.at(at).orElse(null);
        int next = token == null ? at + 1 : Math.min(token.span().end(), end);
        boolean single = next - at == 1 && !generic.contains(text.substring(at, next));
        singles = single ? singles + 1 : 0;
        if (singles >= 2 || isQuote(at) || token != null && isName(token) || startsName(at, end)) {
          return true;
        }
        at = next;
      }
      return false;
    }

    private boolean startsName(int offset, int end) {
      return Stream.concat(divisions.stream(), bodies.stream()).anyMatch(
          m -> m.span().begin() == offset && m.span().end() <= end && !m.rule().equals("division.relative"));
    }

    private boolean isName(Token token) {
      return token.span().length() > 1 && NAME_TAG.matcher(token.tag()).matches();
    }

    private Mention mention(EntityType type, Span span, String rule, double confidence) {
      return new Mention(span, span.of(text), type, RULE + rule, confidence);
    }
  }
}
