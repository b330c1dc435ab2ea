package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;
import org.zhengpu.model.Token;

/**
 * Finds named projects, campaigns, platforms, brands and schemes. Reads tokens. May be shared between threads.
 *
 * <table>
 * <caption>The rules</caption>
 * <tr><td>programme.type</td><td>quotation marks and a noun of type, up to ten characters apart</td>
 *     <td>“橘乡代办”服务品牌</td></tr>
 * <tr><td>programme.inner</td><td>quotation marks that end in a noun of type</td><td>“惠民贷”</td></tr>
 * <tr><td>programme.verb</td><td>quotation marks after a verb of running or a noun of type, or in a frame such as 以 and
 *     为抓手</td><td>推出“橘乡代办”, 小程序“橘乡代办”</td></tr>
 * <tr><td>programme.beside</td><td>quotation marks right behind such a name</td><td>“拿地即开工”“验收即发证”</td></tr>
 * <tr><td>programme.plain</td><td>a verb of running and an unquoted name that ends in a noun of type</td>
 *     <td>实施文化惠民工程</td></tr>
 * <tr><td>programme.free</td><td>an unquoted name that needs no verb</td><td>乡村振兴战略</td></tr>
 * <tr><td>programme.counted</td><td>an unquoted name with its year or number</td><td>清源县第三届茶艺大赛</td></tr>
 * <tr><td>programme.again</td><td>a quoted name found by one of these, elsewhere in quotation marks</td></tr>
 * </table>
 *
 * <p>What is in quotation marks is no name where {@code lexicon/programme-stops.tsv} says so. The full form of a
 * quoted name is what the marks hold, so that “橘乡代办” and “橘乡代办”服务品牌 are one.
 */
public final class ProgrammeRecognizer implements Recognizer {

  public static final String RULE = "programme.";

  private static final String OPEN = "[“‘「『]";
  private static final String CLOSING = "”’」』";
  private static final String CLOSE = "[" + CLOSING + "]";
  private static final String QUOTED = OPEN + "(?<name>[^“”‘’「」『』。；\\n]{2,40})" + CLOSE;
  private static final String BETWEEN = "(?![上中里带想也])(?:(?![的了是在和与及为等将让到并从]|对(?!接))\\p{IsHan}){0,8}?";
  /** 的 in “安澜”的防洪工程. */
  private static final String OF_TYPE = "(?:的(?=\\p{IsHan}{0,8}(?:工程|项目|行动|机制|平台|模式|[路法]子)))?";
  private static final int LONGEST_SLOGAN_FREE = 14;
  private static final int LONGEST_FRAME = 32;
  private static final int SHORTEST_NAME = 4;
  private static final int SHORTEST_OF_PLACE = 2;
  private static final Pattern ASSEMBLY = Pattern.compile(".*(?:代表|会员|党员|股东|职工|成员|全体)大会");
  private static final int LONGEST_PLAIN = 22;
  private static final String COUNT =
      "(?:(?:19|20)\\d\\d年度?)?(?:第[一二三四五六七八九十百\\d]+|首)[届期季](?:（\\d{4}）)?|(?:19|20)\\d\\d年度?";
  /** A verb, 了, and the longest name before its noun of type. */
  private static final Pattern NUMBER = Pattern.compile("[mtq].*");
  private static final Pattern YIELD = Pattern.compile("年(?:产|出栏|存栏|加工|处理|生产|屠宰|发电|储存|周转)能?$");
  private static final int LONGEST_YIELD = 4;
  private static final int LONGEST_RUN = 30;
  private static final Pattern TYPED = Pattern.compile("(?:项目|工程|行动|活动)$");
  private static final String PLAIN = "(?:(?![的了是在和与及为等将让到并从])[\\p{IsHan}A-Za-z0-9（）]){3,18}?";
  private static final String COUNTED = "(?:(?![的了是在和与及为等将让到并从])[\\p{IsHan}A-Za-z0-9·“”]){3,24}?";

  private final SkippingPattern quoted;
  private final Pattern inner;
  private final Pattern naming;
  private final Pattern verb;
  private final Pattern frame;
  private final SkippingPattern run;
  private final Pattern front;
  private final SkippingPattern plain;
  private final SkippingPattern free;
  private final SkippingPattern counted;
  private final Set<String> generic = new LinkedHashSet<>(LexiconLoader.words("lexicon/programme-generic.tsv"));
  private final List<String> breaks = LexiconLoader.words("lexicon/programme-type-breaks.tsv");
  private final NameStart start = new NameStart(WordSet.load("lexicon/programme-name-verbs.tsv"));
  private final Set<String> alone;
  private final Set<String> metaphors;
  private final Pattern slogans;

  public ProgrammeRecognizer() {
    Set<String> verbs = new LinkedHashSet<>(LexiconLoader.words("lexicon/programme-verbs.tsv"));
    List<LexiconLoader.Row> types = LexiconLoader.rows("lexicon/programme-types.tsv", 2);
    quoted = SkippingPattern.compile(QUOTED + "(?<type>" + OF_TYPE + BETWEEN + "(?<noun>" + nouns(types, "quoted") + "))?");
    inner = Pattern.compile(".{2,12}(?:" + nouns(types, "inner") + ")|"
        + String.join("|", LexiconLoader.words("lexicon/programme-shapes.tsv")));
    naming = Pattern.compile("(?:" + nouns(types, "naming") + ")$");
    String anyVerb = LongestFirst.alternatives(verbs);
    verb = Pattern.compile("(?:" + anyVerb + ")[了出过]?(?:[一二三四五六七八九十\\d]+[个项批次场期名位家])?$");
    frame = Pattern.compile(String.join("|", LexiconLoader.words("lexicon/programme-frames.tsv")));
    front = Pattern.compile("(?:" + anyVerb + ")+");
    run = SkippingPattern.compile("(?<verb>" + anyVerb + ")了?(?!" + anyVerb + ")"
        + "(?<name>" + PLAIN + "(?<type>" + nouns(types, "plain") + "))");
    plain = SkippingPattern.compile(nouns(types, "plain"));
    alone = Set.copyOf(typesFor(types, "alone"));
    free = SkippingPattern.compile(nouns(types, "free"));
    counted = SkippingPattern.compile("(?:" + COUNT + ")(?<name>" + COUNTED + ")(?:" + nouns(types, "counted") + ")");
    List<String> stops = LexiconLoader.words("lexicon/programme-stops.tsv");
    metaphors = Set.copyOf(stops);
    slogans = Pattern.compile(stops.stream().filter(s -> s.startsWith("/"))
        .map(s -> s.substring(1, s.length() - 1)).collect(Collectors.joining("|")));
  }

  @Override
  public List<Mention> recognize(Document document) {
    String text = document.text();
    Words words = Words.of(document);
    List<Mention> found = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    List<Span> undecided = new ArrayList<>();
    Matcher matcher = quoted.matcher(text);
    for (int from = 0; quoted.find(matcher, text, from); from = matcher.end()) {
      Mention mention = quoted(words, matcher);
      if (mention != null) {
        found.add(mention);
        named.add(matcher.group("name"));
      } else {
        Span span = new Span(matcher.start(), matcher.end("name") + 1);
        if (isBeside(text, found, span)) {
          found.add(mention(text, span, inside(text, span), "beside", 0.6));
        } else {
          undecided.add(span);
        }
      }
    }
    undecided.stream().filter(span -> named.contains(inside(text, span)))
        .forEach(span -> found.add(mention(text, span, inside(text, span), "again", 0.8)));
    found.addAll(unquoted(words, document.mentions()));
    found.addAll(counted(words, document.mentions()));
    return found;
  }

  /** 2024年第三届茶艺大赛, from the place or body on that it begins with. */
  private List<Mention> counted(Words words, List<Mention> names) {
    List<Mention> found = new ArrayList<>();
    Matcher matcher = counted.matcher(words.text());
    for (int from = 0; counted.find(matcher, words.text(), from); from = matcher.end()) {
      int count = matcher.start();
      int begin = names.stream().map(Mention::span).filter(span -> span.end() == count).mapToInt(Span::begin)
          .min().orElse(count);
      Span span = new Span(begin, matcher.end());
      if (words.isBoundary(span.begin()) && words.isBoundary(span.end())
          && !ASSEMBLY.matcher(span.of(words.text())).matches()) {
        found.add(new Mention(span, span.of(words.text()), EntityType.PROGRAMME, RULE + "counted", 0.6));
      }
    }
    return found;
  }

  /** “验收即发证” right behind “拿地即开工”, which is a programme. */
  private boolean isBeside(String text, List<Mention> found, Span span) {
    if (found.isEmpty() || isSlogan(inside(text, span))) {
      return false;
    }
    int end = found.get(found.size() - 1).span().end();
    return end == span.begin() && CLOSING.indexOf(text.charAt(end - 1)) >= 0;
  }

  private static String inside(String text, Span span) {
    return text.substring(span.begin() + 1, span.end() - 1);
  }

  private @Nullable Mention quoted(Words words, Matcher matcher) {
    String text = words.text();
    String name = matcher.group("name");
    int close = matcher.end("name") + 1;
    boolean typed = matcher.group("type") != null && breaks.stream().noneMatch(b -> text.startsWith(b, matcher.end()))
        && words.isBoundary(matcher.end()) && !isTail(words, matcher.start("noun"), matcher.end());
    if (typed && !metaphors.contains(name)) {
      return mention(text, new Span(matcher.start(), matcher.end()), name, "type", 0.85);
    }
    if (isSlogan(name)) {
      return null;
    }
    Span span = new Span(matcher.start(), close);
    if (inner.matcher(name).matches() && name.indexOf('的') < 0) {
      return mention(text, span, name, "inner", 0.8);
    }
    String before = text.substring(Math.max(0, span.begin() - 12), span.begin());
    String behind = text.substring(close, Math.min(text.length(), close + LONGEST_FRAME));
    boolean framed = frame.matcher(before + "|" + behind).find() || naming.matcher(before).find();
    return framed || verb.matcher(before).find() ? mention(text, span, name, "verb", 0.7) : null;
  }

  /** 产品 in 农产品. */
  private static boolean isTail(Words words, int begin, int end) {
    return words.at(begin).filter(t -> t.span().begin() < begin && t.span().end() == end).isPresent();
  }

  private boolean isSlogan(String name) {
    return name.length() > LONGEST_SLOGAN_FREE || name.length() < 3 || name.indexOf('，') >= 0 || isStop(name);
  }

  private boolean isStop(String name) {
    return metaphors.contains(name) || slogans.matcher(name).matches();
  }

  private List<Mention> unquoted(Words words, List<Mention> names) {
    List<Mention> found = new ArrayList<>();
    String text = words.text();
    Matcher matcher = run.matcher(text);
    for (int at = run.nextStart(text, 0, text.length()); at < text.length();
        at = run.nextStart(text, at, text.length())) {
      if (!isTypeNear(text, at) || !run.at(matcher, text, at)) {
        at++;
        continue;
      }
      if (words.isBoundary(at)) {
        add(found, words, new Span(matcher.start("name"), matcher.end()), matcher.start("type"), "plain");
      }
      at = matcher.end("verb");
    }
    for (Span type : free.all(text)) {
      int begin = freeBegin(words, type, names);
      int joint = text.lastIndexOf('和', type.begin()) + 1;
      Span span = new Span(
          withYield(text, afterRelative(names, afterVerb(words, Math.max(begin, joint), type))), type.end());
      add(found, words, afterNames(names, span, type.begin()), span, type.begin(), "free");
    }
    return found;
  }

  /** Where a name begins before its noun of type; 与 may stand in it: 灌区配套与|节水改造工程, but 县水利局与|节水改造工程. */
  private int freeBegin(Words words, Span type, List<Mention> names) {
    int floor = Math.max(0, type.end() - LONGEST_PLAIN);
    int begin = start.before(words, type.begin(), floor);
    int joint = begin - 1;
    boolean joined = joint > floor && begin < type.begin() && "与及".indexOf(words.text().charAt(joint)) >= 0
        && names.stream().noneMatch(m -> m.type() != EntityType.PLACE && m.span().end() == joint)
        && !TYPED.matcher(words.text()).region(floor, joint).find();
    int left = joined ? start.before(words, joint, floor) : begin;
    return joint - left >= SHORTEST_NAME ? left : begin;
  }

  /** 投资3亿元建设|光伏组件项目: the name begins behind the verb, if what is left tells enough. */
  private int afterVerb(Words words, int begin, Span type) {
    Matcher matcher = front.matcher(words.text()).region(begin, type.begin());
    int after = begin;
    while (matcher.find()) {
      boolean whole = words.isBoundary(matcher.start()) && words.isBoundary(matcher.end());
      after = whole && isSpecific(words, matcher.end(), type.begin()) ? matcher.end() : after;
    }
    return after;
  }

  /** Whether a noun of type follows at all: asked first, for it takes long to try all lengths of a name. */
  private boolean isTypeNear(String text, int verb) {
    int end = Math.min(verb + LONGEST_RUN, text.length());
    return plain.nextStart(text, verb, end) < end;
  }

  /** 年产|5000吨樟脑加工项目. */
  private static int withYield(String text, int begin) {
    Matcher yield = YIELD.matcher(text).region(Math.max(0, begin - LONGEST_YIELD), begin);
    return yield.find() ? yield.start() : begin;
  }

  /** 全市|长江大保护. */
  private static int afterRelative(List<Mention> names, int begin) {
    return names.stream().filter(m -> m.rule().equals("division.relative") && m.span().begin() == begin)
        .map(m -> m.span().end()).findFirst().orElse(begin);
  }

  /** 云岭县|智能纺纱项目, 海川集团|项目: what divisions and bodies run makes no name of it. */
  private static int afterNames(List<Mention> names, Span span, int typeBegin) {
    return names.stream().filter(m -> m.type().isBody() || m.rule().startsWith("division."))
        .map(Mention::span).filter(m -> m.begin() >= span.begin() && m.end() <= typeBegin)
        .mapToInt(Span::end).max().orElse(span.begin());
  }

  private void add(List<Mention> found, Words words, Span span, int typeBegin, String rule) {
    add(found, words, span.begin(), span, typeBegin, rule);
  }

  private void add(List<Mention> found, Words words, int telling, Span span, int typeBegin, String rule) {
    // 林长制 is a name by itself
    boolean ofPlace = telling > span.begin() && typeBegin - telling >= SHORTEST_NAME;
    boolean specific = alone.contains(span.of(words.text()))
        || isSpecific(words, telling, typeBegin, ofPlace ? SHORTEST_OF_PLACE : SHORTEST_NAME);
    boolean whole = breaks.stream().noneMatch(b -> words.text().startsWith(b, span.end()));
    if (words.isBoundary(span.begin()) && words.isBoundary(span.end()) && specific && whole) {
      found.add(new Mention(span, span.of(words.text()), EntityType.PROGRAMME, RULE + rule, 0.6));
    }
  }

  private boolean isSpecific(Words words, int begin, int typeBegin) {
    return isSpecific(words, begin, typeBegin, SHORTEST_NAME);
  }

  private boolean isSpecific(Words words, int begin, int typeBegin, int least) {
    long telling = 0;
    int at = begin;
    while (at < typeBegin) {
      Token token = words.at(at).orElse(null);
      if (token == null) {
        return false;
      }
      boolean number = NUMBER.matcher(token.tag()).matches();
      telling += number || generic.contains(words.of(token)) ? 0 : Math.min(token.span().end(), typeBegin) - at;
      at = token.span().end();
    }
    return telling >= least;
  }

  private static Mention mention(String text, Span span, String name, String rule, double confidence) {
    String full = name.length() >= SHORTEST_NAME ? name : span.of(text).replaceAll("[“”‘’「」『』]", "");
    return new Mention(span, span.of(text), EntityType.PROGRAMME, RULE + rule, confidence, full);
  }

  private static List<String> typesFor(List<LexiconLoader.Row> types, String use) {
    return types.stream().filter(row -> Arrays.asList(row.get(1).split(" ")).contains(use))
        .map(row -> row.get(0)).toList();
  }

  private static String nouns(List<LexiconLoader.Row> types, String use) {
    return LongestFirst.alternatives(new LinkedHashSet<>(typesFor(types, use)));
  }
}
