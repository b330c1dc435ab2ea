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
 * A regular expression that is tried only at characters with which a match can begin: a grammar has many, and most find
 * nothing in a sentence. Immutable, may be shared.
 *
 * <p>Which characters these are is asked of the expression itself, once: one that neither matches a character alone nor
 * runs out of input behind it begins no match. Only those that the expression names are asked, all others behave
 * alike. Where that cannot be told, as for {@code \p{IsHan}} or behind {@code (?<=}, every character is tried.
 * No match is expected in an empty text.
 */
public final class SkippingPattern {

  /** What lets characters matter that the expression does not name: escapes, flags, a look behind, rare characters. */
  private static final Pattern UNTOLD = Pattern.compile(
      "\\\\[^dswbDSWBQE\\p{Punct}]|\\(\\?<=|\\(\\?[a-zA-Z]|[\\x{10000}-\\x{10FFFF}]");
  /** What makes it matter where the search begins. */
  private static final Pattern PLACED = Pattern.compile("(?<!\\[)\\^|\\(\\?<!|\\\\[bBAG]");
  private static final Pattern RANGE = Pattern.compile("([^\\\\])-([^\\]])");
  /** Stands for all characters that no expression names. */
  private static final char OTHER = '\uFFFE';
  private static final int ASCII = 128;

  private final Pattern pattern;
  private final BitSet first;
  private final boolean anywhere;
  private final boolean placed;

  private SkippingPattern(Pattern pattern) {
    this.pattern = pattern;
    this.first = new BitSet();
    this.placed = PLACED.matcher(pattern.pattern()).find();
    this.anywhere = UNTOLD.matcher(pattern.pattern()).find()
        || pattern.matcher("").matches() || mayBegin(pattern, OTHER);
    if (!anywhere) {
      named(pattern.pattern()).stream().filter(c -> mayBegin(pattern, (char) c)).forEach(first::set);
    }
  }

  /** @throws PatternSyntaxException when it is no regular expression */
  public static SkippingPattern compile(String expression) {
    return new SkippingPattern(Pattern.compile(expression));
  }

  private static boolean mayBegin(Pattern pattern, char c) {
    Matcher matcher = pattern.matcher(String.valueOf(c));
    return matcher.lookingAt() || matcher.hitEnd();
  }

  /** The characters of an expression, those of its ranges, and ASCII, for {@code \d} and the like. */
  private static BitSet named(String expression) {
    BitSet named = new BitSet();
    named.set(0, ASCII);
    expression.chars().forEach(named::set);
    Matcher range = RANGE.matcher(expression);
    for (int from = 0; range.find(from); from = range.start() + 1) {
      if (range.group(1).charAt(0) < range.group(2).charAt(0)) {
        named.set(range.group(1).charAt(0), range.group(2).charAt(0) + 1);
      }
    }
    return named;
  }

  public Pattern pattern() {
    return pattern;
  }

  /** The first offset from {@code from} on at which a match can begin; {@code end} when there is none. */
  public int nextStart(CharSequence text, int from, int end) {
    int at = from;
    while (at < end && !anywhere && !first.get(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the expression is found first in a part of a text; the rest of the text does not matter. */
  public Optional<Span> first(CharSequence text, Span region) {
    int start = nextStart(text, region.begin(), region.end());
    if (start == region.end()) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text).region(placed ? region.begin() : start, region.end());
    return matcher.find() ? Optional.of(span(matcher)) : Optional.empty();
  }

  /**
   * Where the expression is found in a part of a text, from left to right.
   *
   * @param around whether it may look at the text around that part
   */
  public List<Span> all(CharSequence text, Span region, boolean around) {
    int start = nextStart(text, region.begin(), region.end());
    if (start == region.end()) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text).useTransparentBounds(around);
    if (placed || anywhere) {
      matcher.region(region.begin(), region.end());
      while (matcher.find()) {
        found.add(span(matcher));
      }
      return found;
    }
    while (start < region.end()) {
      boolean here = matcher.region(start, region.end()).lookingAt();
      if (here) {
        found.add(span(matcher));
      }
      start = nextStart(text, here ? matcher.end() : start + 1, region.end());
    }
    return found;
  }

  private static Span span(Matcher matcher) {
    return new Span(matcher.start(), matcher.end());
  }
}
