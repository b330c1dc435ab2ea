package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.lexicon.SoughtPattern;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/** Finds the programmes whose names stand in quotation marks, for {@link ProgrammeRecognizer}. May be shared. */
final class QuotedProgrammes {

  private static final String CLOSING = "”’」』";
  private static final String QUOTED = "[“‘「『](?<name>[^“”‘’「」『』。；\\n]{2,40})[" + CLOSING + "]";
  private static final String MARKS = "[“”‘’「」『』]";
  /** 的 in “安澜”的防洪工程. */
  private static final Pattern OF_TYPE =
      Pattern.compile("的(?=\\p{IsHan}{0,8}(?:工程|项目|行动|机制|平台|模式|[路法]子))");
  private static final String NONE_FIRST = "上中里带想也";
  private static final String NONE_BETWEEN = "的了是在和与及为等将让到并从";
  private static final int LONGEST_BETWEEN = 8;
  private static final int SHORTEST_SLOGAN = 3;
  private static final int LONGEST_SLOGAN = 14;
  private static final int LONGEST_BEFORE = 12;
  private static final int LONGEST_BEHIND = 32;
  private static final int SHORTEST_FRONT = 2;
  private static final int LONGEST_FRONT = 12;
  private static final int SHORTEST_NAME = 4;

  private final SoughtPattern quotes;
  private final Gazetteer<Boolean> types;
  private final WordSet inner;
  private final SkippingPattern shapes = SkippingPattern.compile(alternatives("lexicon/programme-shapes.tsv"));
  private final SkippingPattern naming;
  private final SkippingPattern verb;
  private final SkippingPattern frame = SkippingPattern.compile(alternatives("lexicon/programme-frames.tsv"));
  private final Gazetteer<Boolean> breaks = ProgrammeTypes.breaks();
  private final Set<String> metaphors;
  private final SkippingPattern slogans;

  QuotedProgrammes(ProgrammeTypes types, Lookout lookout) {
    quotes = lookout.pattern(QUOTED);
    this.types = types.gazetteer("quoted");
    inner = WordSet.of(types.nouns("inner"));
    naming = SkippingPattern.compile("(?:" + types.alternatives("naming") + ")$");
    verb = SkippingPattern.compile(
        "(?:" + LongestFirst.alternatives(new LinkedHashSet<>(LexiconLoader.words("lexicon/programme-verbs.tsv")))
            + ")[了出过]?(?:[一二三四五六七八九十\\d]+[个项批次场期名位家])?$");
    List<String> stops = LexiconLoader.words("lexicon/programme-stops.tsv");
    metaphors = Set.copyOf(stops);
    slogans = SkippingPattern.compile(stops.stream().filter(s -> s.startsWith("/"))
        .map(s -> s.substring(1, s.length() - 1)).collect(Collectors.joining("|")));
  }

  private static String alternatives(String resource) {
    return String.join("|", LexiconLoader.words(resource));
  }

  /** The programmes of a text, in no order. */
  List<Mention> find(Words words) {
    String text = words.text();
    List<Mention> found = new ArrayList<>();
    Set<String> named = new HashSet<>();
    List<Span> undecided = new ArrayList<>();
    Matcher matcher = quotes.matcher(text);
    for (int from = 0; quotes.find(matcher, text, from); ) {
      Span quoted = new Span(matcher.start(), matcher.end());
      Optional<Span> type = type(text, quoted.end());
      Optional<Mention> programme = programme(words, quoted, type);
      programme.ifPresent(mention -> named.add(inside(text, quoted)));
      programme.or(() -> beside(text, found, quoted)).ifPresentOrElse(found::add, () -> undecided.add(quoted));
      from = type.map(Span::end).orElse(quoted.end());
    }
    undecided.stream().filter(span -> named.contains(inside(text, span)))
        .forEach(span -> found.add(mention(text, span, span, "again", 0.8)));
    return found;
  }

  /** The noun of type behind quotation marks, up to some characters apart. */
  private Optional<Span> type(String text, int from) {
    boolean of = text.startsWith("的", from) && OF_TYPE.matcher(text).region(from, text.length()).lookingAt();
    int at = of ? from + 1 : from;
    if (at < text.length() && NONE_FIRST.indexOf(text.charAt(at)) >= 0) {
      return Optional.empty();
    }
    for (int passed = 0; passed <= LONGEST_BETWEEN && at < text.length(); passed++) {
      Optional<Gazetteer.Match<Boolean>> noun = types.longestAt(text, at);
      if (noun.isPresent()) {
        return Optional.of(noun.get().span());
      }
      if (!mayStandBetween(text, at)) {
        return Optional.empty();
      }
      at += Character.charCount(text.codePointAt(at));
    }
    return Optional.empty();
  }

  private static boolean mayStandBetween(String text, int at) {
    char c = text.charAt(at);
    return NONE_BETWEEN.indexOf(c) < 0 && (c != '对' || text.startsWith("接", at + 1))
        && Character.UnicodeScript.of(text.codePointAt(at)) == Character.UnicodeScript.HAN;
  }

  /** The programme that quotation marks name by themselves, by their type or by what stands around them. */
  private Optional<Mention> programme(Words words, Span quoted, Optional<Span> type) {
    String text = words.text();
    String name = inside(text, quoted);
    if (type.filter(noun -> isWhole(words, noun)).isPresent() && !metaphors.contains(name)) {
      return Optional.of(mention(text, new Span(quoted.begin(), type.get().end()), quoted, "type", 0.85));
    }
    if (isSlogan(name)) {
      return Optional.empty();
    }
    if (isInner(name)) {
      return Optional.of(mention(text, quoted, quoted, "inner", 0.8));
    }
    return !isIntroduced(text, quoted) ? Optional.empty() : Optional.of(mention(text, quoted, quoted, "verb", 0.7));
  }

  /** Whether a noun is neither the end of a word, 产品 of 农产品, nor the beginning of one. */
  private boolean isWhole(Words words, Span noun) {
    boolean tail = words.beginOf(noun.begin()) < noun.begin() && words.endOf(noun.begin()) == noun.end();
    return !tail && words.isBoundary(noun.end()) && breaks.longestAt(words.text(), noun.end()).isEmpty();
  }

  private boolean isInner(String name) {
    if (name.indexOf('的') >= 0) {
      return false;
    }
    for (int front = SHORTEST_FRONT; front <= LONGEST_FRONT && front < name.length(); front++) {
      if (inner.contains(name, front, name.length())) {
        return true;
      }
    }
    return shapes.matches(name);
  }

  private boolean isIntroduced(String text, Span quoted) {
    String before = text.substring(Math.max(0, quoted.begin() - LONGEST_BEFORE), quoted.begin());
    return verb.isIn(before) || naming.isIn(before) || frame.isIn(before + "|" + behind(text, quoted));
  }

  private static String behind(String text, Span quoted) {
    return text.substring(quoted.end(), Math.min(text.length(), quoted.end() + LONGEST_BEHIND));
  }

  /** “验收即发证” right behind “拿地即开工”, which is a programme. */
  private Optional<Mention> beside(String text, List<Mention> found, Span quoted) {
    @Nullable Span last = found.isEmpty() ? null : found.get(found.size() - 1).span();
    boolean beside = last != null && last.end() == quoted.begin() && CLOSING.indexOf(text.charAt(last.end() - 1)) >= 0
        && !isSlogan(inside(text, quoted));
    return beside ? Optional.of(mention(text, quoted, quoted, "beside", 0.6)) : Optional.empty();
  }

  private boolean isSlogan(String name) {
    return name.length() > LONGEST_SLOGAN || name.length() < SHORTEST_SLOGAN || name.indexOf('，') >= 0
        || metaphors.contains(name) || slogans.matches(name);
  }

  private static String inside(String text, Span quoted) {
    return text.substring(quoted.begin() + 1, quoted.end() - 1);
  }

  private static Mention mention(String text, Span span, Span quoted, String rule, double confidence) {
    String name = inside(text, quoted);
    String full = name.length() >= SHORTEST_NAME ? name : span.of(text).replaceAll(MARKS, "");
    return new Mention(
        span, span.of(text), EntityType.PROGRAMME, ProgrammeRecognizer.RULE + rule, confidence, full);
  }
}
