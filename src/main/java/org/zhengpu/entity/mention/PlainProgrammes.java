package org.zhengpu.entity.mention;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.lexicon.SoughtPattern;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;
import org.zhengpu.model.Token;

/**
 * Finds the programmes that are printed without quotation marks, for {@link ProgrammeRecognizer}. May be shared between
 * threads.
 */
final class PlainProgrammes {

  private static final int SHORTEST_NAME = 4;
  private static final int SHORTEST_OF_PLACE = 2;
  private static final Pattern ASSEMBLY = Pattern.compile(".*(?:代表|会员|党员|股东|职工|成员|全体)大会");
  private static final int LONGEST_PLAIN = 22;
  private static final String COUNT = "(?:(?:19|20)\\d\\d年度?)?(?:第[一二三四五六七八九十百\\d]+|首)[届期季]"
      + "(?:（\\d{4}）)?|(?:19|20)\\d\\d年度?";
  private static final Pattern YIELD =
      Pattern.compile("年(?:产|出栏|存栏|加工|处理|生产|屠宰|发电|储存|周转)能?$");
  private static final int LONGEST_YIELD = 4;
  /** A verb, 了, and the longest name before its noun of type. */
  private static final int LONGEST_RUN = 30;
  /** A count, written at length, and the longest name before its noun of type. */
  private static final int LONGEST_COUNTED = 100;
  private static final Pattern TYPED = Pattern.compile("(?:项目|工程|行动|活动)$");
  private static final String NONE_INSIDE = "(?![的了是在和与及为等将让到并从])";
  private static final String PLAIN = "(?:" + NONE_INSIDE + "[\\p{IsHan}A-Za-z0-9（）]){3,18}?";
  private static final String COUNTED = "(?:" + NONE_INSIDE + "[\\p{IsHan}A-Za-z0-9·“”]){3,24}?";

  private final SkippingPattern front;
  private final SoughtPattern run;
  private final SoughtPattern plain;
  private final SoughtPattern free;
  private final SoughtPattern counted;
  private final SoughtPattern countedType;
  private final WordSet generic = WordSet.of(LexiconLoader.words("lexicon/programme-generic.tsv"));
  private final Gazetteer<Boolean> breaks = ProgrammeTypes.breaks();
  private final NameStart start = new NameStart(WordSet.load("lexicon/programme-name-verbs.tsv"));
  private final Set<String> alone;

  PlainProgrammes(ProgrammeTypes types, Lookout lookout) {
    String verb =
        LongestFirst.alternatives(new LinkedHashSet<>(LexiconLoader.words("lexicon/programme-verbs.tsv")));
    front = SkippingPattern.compile("(?:" + verb + ")+");
    run = lookout.pattern("(?<verb>" + verb + ")了?(?!" + verb + ")"
        + "(?<name>" + PLAIN + "(?<type>" + types.alternatives("plain") + "))");
    plain = lookout.pattern(types.alternatives("plain"));
    alone = Set.copyOf(types.nouns("alone"));
    free = lookout.pattern(types.alternatives("free"));
    String noun = types.alternatives("counted");
    counted = lookout.pattern("(?:" + COUNT + ")" + COUNTED + "(?:" + noun + ")");
    countedType = lookout.pattern(noun);
  }

  /** The programmes of a document, in no order. */
  List<Mention> find(Document document) {
    return new Run(document).run();
  }

  private final class Run extends Search {

    Run(Document document) {
      super(document);
    }

    @Override
    void search() {
      plain();
      free.all(text).forEach(this::free);
      counted();
    }

    private void plain() {
      Matcher matcher = run.matcher(text);
      int end = 0;
      for (int at : run.starts(text)) {
        boolean found = at >= end && isNear(plain, at, LONGEST_RUN) && run.pattern().at(matcher, text, at);
        if (found && words.isBoundary(at)) {
          add(matcher.start("name"), new Span(matcher.start("name"), matcher.end()), matcher.start("type"), "plain");
        }
        end = found ? matcher.end("verb") : end;
      }
    }

    /** Whether a noun of type follows at all: asked first, for it takes long to try all lengths of a name. */
    private boolean isNear(SoughtPattern type, int offset, int reach) {
      return type.mayBeginIn(text, new Span(offset, offset + reach));
    }

    private void free(Span type) {
      int joint = text.lastIndexOf('和', type.begin()) + 1;
      int begin = withYield(afterRelative(afterVerb(Math.max(freeBegin(type), joint), type)));
      Span span = new Span(begin, type.end());
      add(afterNames(span, type.begin()), span, type.begin(), "free");
    }

    /** Where a name begins before its noun of type; 与 may stand in it: 灌区配套与|节水改造工程, but 县水利局与|节水改造工程. */
    private int freeBegin(Span type) {
      int floor = Math.max(0, type.end() - LONGEST_PLAIN);
      int begin = start.before(words, type.begin(), floor);
      int joint = begin - 1;
      boolean joined = joint > floor && begin < type.begin() && "与及".indexOf(text.charAt(joint)) >= 0
          && named.stream().noneMatch(m -> m.type() != EntityType.PLACE && m.span().end() == joint)
          && !TYPED.matcher(text).region(floor, joint).find();
      int left = joined ? start.before(words, joint, floor) : begin;
      return joint - left >= SHORTEST_NAME ? left : begin;
    }

    /** 投资3亿元建设|光伏组件项目: the name begins behind the verb, if what is left tells enough. */
    private int afterVerb(int begin, Span type) {
      int after = begin;
      for (Span verbs : begin < type.begin() ? front.all(text, new Span(begin, type.begin())) : List.<Span>of()) {
        boolean telling = words.isWhole(verbs) && isSpecific(verbs.end(), type.begin(), SHORTEST_NAME);
        after = telling ? verbs.end() : after;
      }
      return after;
    }

    /** 年产|5000吨樟脑加工项目. */
    private int withYield(int begin) {
      Matcher yield = YIELD.matcher(text).region(Math.max(0, begin - LONGEST_YIELD), begin);
      return yield.find() ? yield.start() : begin;
    }

    /** 全市|长江大保护. */
    private int afterRelative(int begin) {
      for (Mention name : named) {
        if (name.span().begin() == begin && name.rule().equals("division.relative")) {
          return name.span().end();
        }
      }
      return begin;
    }

    /** 云岭县|智能纺纱项目, 海川集团|项目: what divisions and bodies run makes no name of it. */
    private int afterNames(Span span, int typeBegin) {
      int after = span.begin();
      for (Mention name : named) {
        boolean inside = name.span().begin() >= span.begin() && name.span().end() <= typeBegin;
        if (inside && (name.type().isBody() || name.rule().startsWith(DivisionRecognizer.RULE))) {
          after = Math.max(after, name.span().end());
        }
      }
      return after;
    }

    /** 2024年第三届茶艺大赛, from the place or body on that it begins with. */
    private void counted() {
      Matcher matcher = counted.matcher(text);
      int end = 0;
      for (int at : counted.starts(text)) {
        boolean found = at >= end && isNear(countedType, at, LONGEST_COUNTED)
            && counted.pattern().at(matcher, text, at);
        if (found) {
          counted(at, matcher.end());
          end = matcher.end();
        }
      }
    }

    private void counted(int count, int end) {
      int begin = named.stream().map(Mention::span).filter(span -> span.end() == count).mapToInt(Span::begin)
          .min().orElse(count);
      Span span = new Span(begin, end);
      if (words.isWhole(span) && !ASSEMBLY.matcher(span.of(text)).matches()) {
        propose(span, "counted");
      }
    }

    /** @param telling where the words of its own begin */
    private void add(int telling, Span span, int typeBegin, String rule) {
      // 林长制 is a name by itself
      boolean ofPlace = telling > span.begin() && typeBegin - telling >= SHORTEST_NAME;
      if (words.isWhole(span) && breaks.longestAt(text, span.end()).isEmpty() && (alone.contains(span.of(text))
          || isSpecific(telling, typeBegin, ofPlace ? SHORTEST_OF_PLACE : SHORTEST_NAME))) {
        propose(span, rule);
      }
    }

    private boolean isSpecific(int begin, int typeBegin, int least) {
      int telling = 0;
      for (int at = begin; at < typeBegin; ) {
        Token token = words.at(at).orElse(null);
        if (token == null) {
          return false;
        }
        boolean number = "mtq".indexOf(token.tag().charAt(0)) >= 0;
        telling += number || generic.contains(text, token.span()) ? 0 : Math.min(token.span().end(), typeBegin) - at;
        at = token.span().end();
      }
      return telling >= least;
    }

    private void propose(Span span, String rule) {
      found.add(new Mention(span, span.of(text), EntityType.PROGRAMME, ProgrammeRecognizer.RULE + rule, 0.6));
    }
  }
}
