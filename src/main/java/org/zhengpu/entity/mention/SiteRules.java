package org.zhengpu.entity.mention;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/** Names of places by their last noun, in one document: rule {@code head.place} of {@link HeadNounRecognizer}. */
final class SiteRules {

  private static final int LONGEST_NATURAL = 3;
  private static final int LONGEST = 12;
  private static final int LONGEST_NOMADIC = 7;
  private static final WordSet NOMADIC = WordSet.of("嘎查", "苏木");
  private static final int SHORTEST_VENUE = 3;
  private static final Pattern VENUE = Pattern.compile(".*(?:中心|馆|场|站|院|礼堂)");
  private static final Pattern ROAD = Pattern.compile("(?:高速|公路|国道|省道)$");
  /** What many towns have, so that the town belongs to the name of one. */
  private static final Pattern OF_TOWNS = Pattern.compile(
      ".*(?:基地|产业园区?|工业园区?|科技园|物流园|创业园|示范园|农业园|库|车间|[置测种]点|示范区|集中区|中心|遗址|街区|厂)");
  private static final Pattern BLOCK = Pattern.compile("[A-Z]?\\d*区|[一二三四五六七八九十\\d]+期|\\p{IsHan}{2,3}段");

  private final HeadContext context;
  private final HeadContext.Lexicon lexicon;
  private final String text;
  private final Words words;

  SiteRules(HeadContext context) {
    this.context = context;
    this.lexicon = context.lexicon();
    this.text = context.text;
    this.words = context.words;
  }

  /** The place whose name ends in a noun and begins in {@code span}. */
  Optional<Mention> name(HeadNoun noun, Span span, Span head) {
    if (context.places.isEndOfDivision(head) || noun.word().length() == 1 && isBroken(head.begin())) {
      return Optional.empty();
    }
    if (isVenue(noun, head)) {
      return Optional.of(context.mention(noun.type(), new Span(head.begin() - 1, head.end()), "place", 0.7));
    }
    boolean oneCharacter = noun.word().length() == 1;
    if (noun.need() == HeadNoun.Need.WORD) {
      return words.isBoundary(head.begin()) ? Optional.empty() : oneWord(noun, head);
    }
    if (oneCharacter && !words.isBoundary(head.begin())) {
      return oneWord(noun, head);
    }
    Optional<Mention> nomadic = nomadic(noun, head);
    if (nomadic.isPresent()) {
      return nomadic;
    }
    boolean natural = oneCharacter && noun.need() == HeadNoun.Need.PROPER;
    int settled = context.lastPlaceEnd(span, head);
    int begin = context.afterVerb(placeBegin(noun, span, head, settled), head);
    if (natural) {
      begin = Math.max(begin, context.places.lastDivisionEnd(head.begin()));
    }
    int length = head.begin() - begin;
    int longest = natural ? LONGEST_NATURAL : LONGEST;
    boolean named = length > 1 || length == 1 && begin == settled;
    return named && length <= longest && isTelling(noun, begin, head, settled)
        ? Optional.of(site(noun, noun.need() == HeadNoun.Need.ROADSIDE ? road(begin) : begin, head)) : Optional.empty();
  }

  /** 敖包|嘎查 behind a town, for the tokenizer cuts words of Mongolian anywhere. */
  private Optional<Mention> nomadic(HeadNoun noun, Span head) {
    if (!NOMADIC.contains(noun.word())) {
      return Optional.empty();
    }
    int begin = head.begin();
    while (begin > Math.max(0, head.begin() - LONGEST_NOMADIC) && Character.isIdeographic(text.charAt(begin - 1))
        && context.places.begin(begin) == begin) {
      begin--;
    }
    boolean named = head.begin() - begin > 1 && context.places.begin(begin) < begin
        && !context.isAllGeneric(begin, head.begin());
    return named ? Optional.of(site(noun, begin, head)) : Optional.empty();
  }

  /** 逐|村, 巡|河, 两|路: a word that leaves the noun an ordinary one. */
  private boolean isBroken(int offset) {
    return words.isAny(lexicon.breaksOfSites(), offset - 1);
  }

  /** 青银高速 before 莱西收费站. */
  private int road(int end) {
    return context.found.stream().filter(m -> m.span().end() == end && ROAD.matcher(m.text()).find())
        .map(m -> m.span().begin()).findFirst().orElse(end);
  }

  /** 县|体育馆, 市|会展中心: each division has one. */
  private boolean isVenue(HeadNoun noun, Span head) {
    int unit = head.begin() - 1;
    return noun.word().length() >= SHORTEST_VENUE && words.isAny(lexicon.units(), unit) && words.isBoundary(unit)
        && VENUE.matcher(noun.word()).matches() && !context.places.endsDivisionAt(head.begin());
  }

  /** 长江 is one word and a name, 思路 and 乡村 are words and none. */
  private Optional<Mention> oneWord(HeadNoun noun, Span head) {
    return !words.isName(head.begin()) ? Optional.empty()
        : Optional.of(site(noun, words.beginOf(head.begin()), head));
  }

  /** 三林|村 after 苏溪镇; the town too where the rest has no word of its own: 苏溪镇服装加工|产业园. */
  private int placeBegin(HeadNoun noun, Span span, Span head, int settled) {
    int begin = context.bodyFront(
        Math.max(afterUnit(noun, context.afterJoint(span, head), head), settled), head.begin());
    if (context.afterVerb(begin, head) > begin) {
      return begin; // 石桥镇|建设|智能农机产业园
    }
    if (begin < head.begin() && context.isAllGeneric(begin, head.begin()) && context.places.begin(begin) < begin) {
      return context.places.begin(begin); // 云岭|国家森林公园
    }
    boolean rest = begin == settled && (begin < head.begin() ? isDescribed(noun, begin, head) : isBare(noun, head));
    return rest ? context.places.begin(settled) : begin;
  }

  /** Whether a name has no word of its own behind its town: 苏溪镇|服装加工|产业园. */
  private boolean isDescribed(HeadNoun noun, int begin, Span head) {
    return OF_TOWNS.matcher(noun.word()).matches() ? !context.isProper(begin, head.begin())
        : context.isAllGeneric(begin, head.begin());
  }

  /** 堂邑镇|火车站. */
  private boolean isBare(HeadNoun noun, Span head) {
    return noun.need() == HeadNoun.Need.PLACE && noun.word().length() > 1
        && !lexicon.generic().contains(noun.word()) && !words.tagAt(head.end()).startsWith("n");
  }

  private boolean isTelling(HeadNoun noun, int begin, Span head, int settled) {
    boolean quoted = noun.word().length() == 1 && context.isQuote(begin);
    boolean own = noun.need() != HeadNoun.Need.PROPER || begin == settled && begin > 0
        || context.isProper(begin, head.begin());
    return own && !quoted && !context.isAllGeneric(begin, head.begin());
  }

  private Mention site(HeadNoun noun, int begin, Span head) {
    return context.mention(noun.type(), new Span(begin, blockEnd(head.end())), "place", 0.7);
  }

  /** 市|黄河: the river is not the city's. */
  private int afterUnit(HeadNoun noun, int begin, Span head) {
    boolean unit = noun.word().length() == 1 && begin + 1 < head.begin() && words.isAny(lexicon.units(), begin);
    return unit ? begin + 1 : begin;
  }

  /** A2区 after 国际新城. */
  private int blockEnd(int end) {
    Matcher block = BLOCK.matcher(text).region(end, text.length());
    return block.lookingAt() ? block.end() : end;
  }
}
