package org.zhengpu.entity.mention;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/** Names of bodies by their last noun, in one document: the rules of {@link HeadNounRecognizer} but that of places. */
final class BodyRules {

  private static final int NONE = -1;
  private static final int TELLING = 5;
  private static final Pattern ZONE = Pattern.compile("\\p{IsHan}+(?:区|镇|乡|街道|村)");
  /** What has a branch in each town: 县人民法院|城关人民法庭. */
  private static final Pattern OF_TOWNS = Pattern.compile(".*(?:法院|检察院|公安局|分局|司法局|税务局|监督管理局|监管局|消防救援大队|消防大队)");
  private static final SkippingPattern COUNT =
      SkippingPattern.compile("(?:[一两几多各]|[二三四五六七八九十\\d]+)(?:[家处所个座间名大]|(?=部门))");
  private static final WordSet AWARDED = WordSet.of("优秀", "先进", "最美", "模范", "十佳", "百佳", "百强", "标杆", "样板");
  private static final Pattern TOWN = Pattern.compile("(?:镇|乡|街道|苏木|村|嘎查|社区|小区)\\z");

  private final HeadContext context;
  private final HeadContext.Lexicon lexicon;
  private final PostTitles titles;
  private final FirmName firm;
  private final String text;
  private final Words words;

  BodyRules(HeadContext context, PostTitles titles, FirmName firm) {
    this.firm = firm;
    this.context = context;
    this.lexicon = context.lexicon();
    this.titles = titles;
    this.text = context.text;
    this.words = context.words;
  }

  /** The body whose name ends in a noun and begins in {@code span}. */
  Optional<Mention> name(HeadNoun noun, Span whole, Span head) {
    Span span = new Span(afterCount(whole.begin(), head.begin()), whole.end());
    return switch (noun.need()) {
      case ANCHOR -> partOf(noun, span, "part").or(() -> anchored(noun, span, head));
      case OFFICE -> partOf(noun, span, "part").or(() -> anchored(noun, span, head));
      case NAMED -> isCounted(head) ? Optional.empty() : proper(noun, span, head);
      case DIVISION -> ofDivision(noun, head);
      case PROPER -> unitOf(noun, span).or(() -> anchored(noun, span, head)).or(() -> proper(noun, span, head));
      case ALONE, PLACE, ROADSIDE, WORD -> anchored(noun, span, head).or(() -> alone(noun, span, head));
      case QUOTED -> quoted(noun, span);
      case SIGN -> sign(noun, span, head);
      case UNIT -> partOf(noun, span, "part").filter(m -> m.span().length() > noun.word().length());
      case BRANCH -> partOf(noun, span, "branch");
      case POST -> titles.at(text, head.end()).isPresent() ? proper(noun, span, head) : Optional.empty();
    };
  }

  /** 一处|林场, 三|部门. */
  private int afterCount(int begin, int end) {
    if (!COUNT.mayBegin(text, begin)) {
      return begin;
    }
    Matcher count = COUNT.matcher(text).useTransparentBounds(false).region(begin, end);
    return count.lookingAt() ? count.end() : begin;
  }

  /** 某县三|部门. */
  private boolean isCounted(Span head) {
    int before = Math.max(0, head.begin() - 1);
    return COUNT.mayBegin(text, before) && COUNT.at(COUNT.matcher(text), text, before);
  }

  /** 苏溪镇|党委, 龙潭村|党支部: nothing stands between the place and the noun. */
  private Optional<Mention> ofDivision(HeadNoun noun, Span head) {
    return Stream.concat(context.places.divisions().stream(), context.found.stream())
        .filter(m -> m.span().end() == head.begin() && m.type() == EntityType.PLACE && Places.isSettlement(m.text()))
        .map(m -> context.mention(noun.type(), new Span(m.span().begin(), head.end()), "anchor", 0.9)).findFirst();
  }

  /** 区|司法局, 聊城市|财政局. */
  private Optional<Mention> anchored(HeadNoun noun, Span span, Span head) {
    int anchor = isAwarded(head) ? NONE : anchor(span, noun.word());
    if (anchor == NONE) {
      return Optional.empty();
    }
    int begin = lexicon.firms().longestEndingAt(text, anchor); // 国网|聊城供电公司
    EntityType type = begin < anchor ? EntityType.ORGANIZATION : noun.type(); // 南方电网|佛山供电局
    Span whole = new Span(begin, span.end());
    Span own = type == EntityType.AGENCY ? withoutSite(whole, head) : withoutTown(whole, head);
    return Optional.of(context.mention(type, own, "anchor", 0.9));
  }

  /** 省|优秀|文化站: a title that bodies win. */
  private boolean isAwarded(Span head) {
    return words.isAny(AWARDED, head.begin() - 1);
  }

  /** 县人民法院|城关人民法庭. */
  private Optional<Mention> unitOf(HeadNoun noun, Span span) {
    return noun.type() != EntityType.AGENCY ? Optional.empty()
        : partOf(noun, span, "part").filter(m -> context.bodies.stream().anyMatch(
            b -> b.type() == EntityType.AGENCY && b.span().begin() == m.span().begin()));
  }

  /** The unit of a body that ends inside the stretch before the noun. */
  private Optional<Mention> partOf(HeadNoun noun, Span span, String rule) {
    @Nullable Mention superior = null;
    int begin = ofTown(noun, span);
    for (Mention body : context.bodies) {
      boolean before = body.span().end() > begin && body.span().end() < span.end();
      if (before && (superior == null || isNearer(body.span(), superior.span()))) {
        superior = body;
      }
    }
    boolean branch = noun.need() == HeadNoun.Need.BRANCH;
    boolean unit = noun.need() == HeadNoun.Need.PROPER || noun.need() == HeadNoun.Need.UNIT;
    boolean local = superior != null && unit
        && OF_TOWNS.matcher(superior.text()).matches();
    if (superior == null || !branch && !local && startsAnew(superior.span().end(), span.end())
        || isBroken(superior.span().end())) {
      return Optional.empty();
    }
    boolean inherits = branch || noun.need() == HeadNoun.Need.UNIT
        || noun.need() == HeadNoun.Need.OFFICE && superior.type() == EntityType.ORGANIZATION;
    EntityType type = inherits ? superior.type() : noun.type();
    return Optional.of(context.mention(type, new Span(superior.span().begin(), span.end()), rule, 0.85));
  }

  /** Before 城关派出所, which a body of towns has at its front: 县公安局|城关派出所. */
  private int ofTown(HeadNoun noun, Span span) {
    return noun.need() != HeadNoun.Need.PROPER ? span.begin() : context.bodies.stream()
        .filter(b -> b.span().end() == span.end() && b.rule().startsWith(StandardBodyRecognizer.RULE))
        .mapToInt(b -> b.span().begin() - 1).filter(begin -> begin < span.begin()).min().orElse(span.begin());
  }

  /** 县委|常委…: no unit follows. */
  private boolean isBroken(int offset) {
    return lexicon.breaks().beginsAt(text, offset);
  }

  /** Of 三台县人民法院 and 县人民法院, which end together, the longer. */
  private static boolean isNearer(Span one, Span other) {
    return one.end() > other.end() || one.end() == other.end() && one.begin() <= other.begin();
  }

  /** Whether a name of its own begins right after a body: 区委|区政府, or the two are joined by 和. */
  private boolean startsAnew(int offset, int end) {
    int next = context.isJoint(offset) ? offset + 1 : offset;
    return isAnchor(next, end) || context.bodies.stream().anyMatch(m -> m.span().begin() == next);
  }

  /** 和 after a body joins it with another: 市林业发展中心和|海晟纺织. */
  int afterBody(int begin, Span head) {
    int joint = head.begin() - 1;
    while (joint >= begin && text.charAt(joint) != '和') {
      joint--;
    }
    int end = joint;
    boolean body = joint >= begin && context.bodies.stream().anyMatch(m -> m.span().end() == end);
    return body ? joint + 1 : begin;
  }

  /** The leftmost division or unit word, with no 和 between names before it; {@link #NONE} for none. */
  private int anchor(Span span, String noun) {
    int headBegin = span.end() - noun.length();
    int leftmost = NONE;
    for (int at = span.begin(); at < headBegin; at++) {
      boolean joined = at > 0 && context.isJoint(at - 1);
      boolean bracketed = at > 0 && text.charAt(at - 1) == '（'; // 中粮（张家港）有限公司
      if (!bracketed && (leftmost == NONE || joined || firm.isFirm(noun) && isZone(leftmost, at))
          && isAnchor(at, span.end())) {
        leftmost = at;
      }
    }
    return leftmost;
  }

  /** 某某高新区|江苏…有限公司. */
  private boolean isZone(int begin, int end) {
    return ZONE.matcher(text).region(begin, end).matches();
  }

  private boolean isAnchor(int offset, int end) {
    if (context.isJoint(offset)) {
      return false; // 和县 is a county, but 和|县人民医院 is more frequent
    }
    return context.places.settlementEnd(offset, end) < end || words.isBoundary(offset)
        && (words.isAny(lexicon.units(), offset) || words.isAny(lexicon.anchors(), offset));
  }

  private Optional<Mention> proper(HeadNoun noun, Span span, Span head) {
    int begin = context.afterVerb(context.afterJoint(span, head), head);
    Span own = withoutTown(new Span(begin, head.end()), head);
    return own.begin() < head.begin() && context.isProper(own.begin(), head.begin())
        ? Optional.of(context.mention(noun.type(), own, "proper", 0.75)) : Optional.empty();
  }

  private Optional<Mention> alone(HeadNoun noun, Span span, Span head) {
    int after = context.afterJoint(span, head);
    int joint = firm.isTrade(words, after, head.begin()) ? span.begin() : after; // 兆和|生物制药有限公司
    int begin = firm.isFirm(noun.word()) ? firm.begin(words, joint, head.begin(), context.places.divisions()) : joint;
    return begin == head.begin() && noun.word().length() < TELLING
        ? Optional.empty() : Optional.of(context.mention(noun.type(), new Span(begin, head.end()), "alone", 0.8));
  }

  private Optional<Mention> quoted(HeadNoun noun, Span span) {
    return context.isQuote(span.begin()) || isQuoted(span) && noun.word().length() < span.length()
        ? Optional.of(context.mention(noun.type(), span, "quoted", 0.75)) : Optional.empty();
  }

  /** Whether quotation marks stand right around it. */
  private boolean isQuoted(Span span) {
    return span.begin() > 0 && context.isQuote(span.begin() - 1) && span.end() < text.length()
        && "”’」』".indexOf(text.charAt(span.end())) >= 0;
  }

  /** “听雨”民宿 is 听雨. */
  private Optional<Mention> sign(HeadNoun noun, Span span, Span head) {
    return quoted(noun, span).map(m -> new Mention(m.span(), m.text(), m.type(), m.rule(), m.confidence(),
        text.substring(span.begin() + 1, head.begin() - 1)));
  }

  /** 白鹭村党群服务中心 in 白鹭岭示范区白鹭村党群服务中心: a site that is no division stands before the village. */
  private Span withoutSite(Span span, Span head) {
    int village = context.places.begin(head.begin());
    boolean site = context.found.stream().anyMatch(m -> m.span().end() == village && m.span().begin() == span.begin()
        && m.type() == EntityType.PLACE && !TOWN.matcher(m.text()).find());
    return site ? new Span(village, span.end()) : span;
  }

  /** 丰泽服装厂 in 苏溪镇丰泽服装厂, but 苏溪镇中心小学 whole. */
  private Span withoutTown(Span span, Span head) {
    int begin = context.lastPlaceEnd(span, head);
    boolean town = begin > span.begin() && TOWN.matcher(text).region(span.begin(), begin).find();
    if (!town) {
      return span;
    }
    int after = context.afterVerb(begin, head);
    if (after > begin) {
      return new Span(after, span.end()); // 石桥镇|共建|某大学试验站
    }
    return new Span(context.isAllGeneric(begin, head.begin()) ? context.places.begin(begin) : begin, span.end());
  }
}
