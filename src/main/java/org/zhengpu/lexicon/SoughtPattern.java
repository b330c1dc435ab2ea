package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import org.zhengpu.model.Span;

/** A regular expression that a {@link Lookout} looks for. Immutable, may be shared. */
public final class SoughtPattern {

  private final Lookout lookout;
  private final int number;
  private final SkippingPattern pattern;

  SoughtPattern(Lookout lookout, int number, SkippingPattern pattern) {
    this.lookout = lookout;
    this.number = number;
    this.pattern = pattern;
  }

  /** The expression, to be tried at one place or in another text. */
  public SkippingPattern pattern() {
    return pattern;
  }

  /** Where matches may begin in a text, in order. */
  public int[] starts(String text) {
    return lookout.starts(number, text);
  }

  /** Whether a match may begin in a part of a text. */
  public boolean mayBeginIn(String text, Span part) {
    int[] starts = starts(text);
    int next = firstFrom(part.begin(), starts);
    return next < starts.length && starts[next] < part.end();
  }

  /** A matcher for {@link #find}. */
  public Matcher matcher(String text) {
    return pattern.matcher(text);
  }

  /** Moves {@code matcher} to the first match that begins at {@code from} or later. */
  public boolean find(Matcher matcher, String text, int from) {
    int[] starts = starts(text);
    int next = firstFrom(from, starts);
    while (next < starts.length && !matcher.region(starts[next], text.length()).lookingAt()) {
      next++;
    }
    return next < starts.length;
  }

  /** The index of the first of some numbers in order that is no less than {@code from}. */
  private static int firstFrom(int from, int[] starts) {
    int index = Arrays.binarySearch(starts, from);
    return index < 0 ? -index - 1 : index;
  }

  /** Where the expression is found in a text, from left to right. */
  public List<Span> all(String text) {
    if (starts(text).length == 0) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    Matcher matcher = matcher(text);
    for (int from = 0; find(matcher, text, from); from = Math.max(matcher.end(), matcher.start() + 1)) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
    return found;
  }
}
