package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.zhengpu.model.Span;

/**
 * A regular expression that is tried only where the next two characters can begin a match: a grammar has many, and most
 * find nothing in a sentence. Immutable, may be shared.
 *
 * <p>Which characters these are is asked of the expression itself, once: where it neither matches them nor runs out of
 * input behind them, no match begins with them. Only those that the expression names are asked; of all others, those
 * of Chinese behave alike, and the rest. What has to stand before a match is left aside. Where the answer cannot be
 * told, as of a flag in the expression, every character is tried. Matches of no characters are not meant to be found.
 */
public final class SkippingPattern {

  private static final Pattern LOOK_BEHIND = Pattern.compile("\\(\\?<=[^()]*\\)");
  /** What lets characters matter that the expression does not name: escapes, flags, a look behind, rare characters. */
  private static final Pattern UNTOLD = Pattern.compile(
      "\\\\(?!p\\{IsHan})[^dswbnDSWBQE\\p{Punct}]|\\(\\?<=|\\(\\?[a-zA-Z]|[\\x{10000}-\\x{10FFFF}]");
  private static final Pattern ANCHOR = Pattern.compile("(?<!\\[)\\^");
  private static final Pattern RANGE = Pattern.compile("([^\\\\])-([^\\]])");
  /** Stand for all characters that no expression names, Chinese ones and others. */
  private static final List<String> OTHERS = List.of("龥", "\uFFFE");
  private static final Pattern CLASS = Pattern.compile("\\\\[dswDSW]");
  private static final int ASCII = 128;
  private static final int FILTER_BITS = 512;
  private static final int GOLDEN = 0x9E3779B9; // Fibonacci hashing: the upper bits of the product are well mixed

  private final Pattern pattern;
  private final boolean anywhere;
  private final boolean anchored;
  private final BitSet first = new BitSet();
  /** Tells of most characters, at one look, that they are not first. */
  private final long[] filter = new long[FILTER_BITS / Long.SIZE];
  private final BitSet free = new BitSet();
  private final CharPairs pairs = new CharPairs();

  private SkippingPattern(Pattern pattern) {
    this.pattern = pattern;
    this.anchored = ANCHOR.matcher(pattern.pattern()).find();
    Pattern asked = Pattern.compile(LOOK_BEHIND.matcher(pattern.pattern()).replaceAll(""));
    this.anywhere = UNTOLD.matcher(asked.pattern()).find()
        || asked.matcher("").matches() || mayGoOn(asked, "");
    if (!anywhere) {
      List<String> named = named(asked.pattern());
      named.stream().filter(c -> mayBegin(asked, c)).forEach(c -> learn(asked, c, named));
    }
  }

  private static int bit(char c) {
    return c * GOLDEN >>> Integer.numberOfLeadingZeros(FILTER_BITS) + 1;
  }

  /** What may follow a character that may be the first: anything, or some characters. */
  private void learn(Pattern asked, String c, List<String> named) {
    first.set(c.charAt(0));
    filter[bit(c.charAt(0)) >>> 6] |= 1L << bit(c.charAt(0));
    if (mayGoOn(asked, c)) {
      free.set(c.charAt(0));
    } else {
      named.stream().filter(next -> mayBegin(asked, c + next))
          .forEach(next -> pairs.add(c.charAt(0), next.charAt(0)));
    }
  }

  /** @throws PatternSyntaxException when it is no regular expression */
  public static SkippingPattern compile(String expression) {
    return new SkippingPattern(Pattern.compile(expression));
  }

  private static boolean mayGoOn(Pattern pattern, String beginning) {
    return OTHERS.stream().anyMatch(other -> mayBegin(pattern, beginning + other));
  }

  private static boolean mayBegin(Pattern pattern, String beginning) {
    Matcher matcher = pattern.matcher(beginning);
    return matcher.lookingAt() || matcher.hitEnd();
  }

  /** The characters of an expression, those of its ranges, and ASCII where it has {@code \d} and the like. */
  private static List<String> named(String expression) {
    BitSet named = new BitSet();
    named.set(0, CLASS.matcher(expression).find() ? ASCII : 0);
    named.set('\n');
    expression.chars().forEach(named::set);
    Matcher range = RANGE.matcher(expression);
    for (int from = 0; range.find(from); from = range.start() + 1) {
      if (range.group(1).charAt(0) < range.group(2).charAt(0)) {
        named.set(range.group(1).charAt(0), range.group(2).charAt(0) + 1);
      }
    }
    return named.stream().mapToObj(Character::toString).toList();
  }

  /** The expression as it was given. */
  public String expression() {
    return pattern.pattern();
  }

  /** The first offset from {@code from} on at which a match can begin; {@code end} when there is none. */
  public int nextStart(CharSequence text, int from, int end) {
    int at = from;
    while (at < end && !anywhere && !mayBegin(text, at, end)) {
      at++;
    }
    return at;
  }

  boolean mayBeginAnywhere() {
    return anywhere;
  }

  /** The characters that matches begin with, unless they may begin with any. */
  BitSet firstCharacters() {
    return first;
  }

  /** Those of them behind which anything may follow. */
  BitSet freeCharacters() {
    return free;
  }

  /** What else matches begin with. */
  CharPairs firstPairs() {
    return pairs;
  }

  private boolean mayBegin(CharSequence text, int at, int end) {
    char c = text.charAt(at);
    int bit = bit(c);
    return (filter[bit >>> 6] & 1L << bit) != 0 && first.get(c)
        && (at + 1 == end || free.get(c) || pairs.contains(c, text.charAt(at + 1)));
  }

  /** A matcher for {@link #find}. */
  public Matcher matcher(CharSequence text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** As {@link Matcher#find(int)}: moves {@code matcher} to the first match that begins at {@code from} or later. */
  public boolean find(Matcher matcher, CharSequence text, int from) {
    return find(matcher, text, from, text.length());
  }

  private boolean find(Matcher matcher, CharSequence text, int from, int end) {
    int at = nextStart(text, from, end);
    while (at < end && !matcher.region(at, end).lookingAt()) {
      at = nextStart(text, at + 1, end);
    }
    return at < end;
  }

  /** Where {@code ^} matters, the matcher has to know where its region begins, and looks for itself. */
  private boolean findAmid(Matcher matcher, CharSequence text, int from, int end) {
    return anchored ? matcher.find() : find(matcher, text, from, end);
  }

  /** Moves {@code matcher} to the match that begins at {@code offset}, if one does. */
  public boolean at(Matcher matcher, CharSequence text, int offset) {
    return mayBegin(text, offset) && matcher.region(offset, text.length()).lookingAt();
  }

  /** Whether a match begins at {@code offset}. */
  public boolean isAt(CharSequence text, int offset) {
    return mayBegin(text, offset) && at(matcher(text), text, offset);
  }

  /** Whether a match can begin at an offset. */
  public boolean mayBegin(CharSequence text, int offset) {
    return offset < text.length() && (anywhere || mayBegin(text, offset, text.length()));
  }

  /** Whether the expression matches all of a text. */
  public boolean matches(CharSequence text) {
    return (text.isEmpty() || mayBegin(text, 0)) && pattern.matcher(text).matches();
  }

  /** Whether the expression is found in a text. */
  public boolean isIn(CharSequence text) {
    return find(matcher(text), text, 0);
  }

  /** Where the expression is found first in a part of a text, seeing no more than that part. */
  public Optional<Span> first(CharSequence text, Span region) {
    int start = nextStart(text, region.begin(), region.end());
    if (start == region.end()) {
      return Optional.empty();
    }
    String part = region.of(text);
    Matcher matcher = matcher(part);
    return find(matcher, part, start - region.begin())
        ? Optional.of(new Span(matcher.start(), matcher.end()).shift(region.begin())) : Optional.empty();
  }

  /** Where the expression is found in a text, from left to right. */
  public List<Span> all(CharSequence text) {
    int start = nextStart(text, 0, text.length());
    return start == text.length() ? List.of() : all(text, start, 0);
  }

  private List<Span> all(CharSequence text, int start, int shift) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = matcher(text);
    for (int from = start; find(matcher, text, from); from = Math.max(matcher.end(), matcher.start() + 1)) {
      found.add(new Span(shift + matcher.start(), shift + matcher.end()));
    }
    return found;
  }

  /** Where the expression is found in a part of a text, from left to right, seeing no more than that part. */
  public List<Span> all(CharSequence text, Span region) {
    int start = nextStart(text, region.begin(), region.end());
    return start == region.end() ? List.of() : all(region.of(text), start - region.begin(), region.begin());
  }

  /** As {@link #all(CharSequence, Span)}, but what stands before and behind the part is seen too. */
  public List<Span> allAmid(CharSequence text, Span region) {
    int start = nextStart(text, region.begin(), region.end());
    List<Span> found = List.of();
    if (start < region.end()) {
      found = new ArrayList<>();
      Matcher matcher = pattern.matcher(text).useTransparentBounds(true).region(region.begin(), region.end());
      for (int at = start; findAmid(matcher, text, at, region.end()); at = matcher.end()) {
        found.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return found;
  }
}
