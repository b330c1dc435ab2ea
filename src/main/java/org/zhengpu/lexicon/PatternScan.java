package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.zhengpu.model.Span;

/**
 * Where in one text the expressions of an index may match, found by one walk over the text when first asked: then any
 * of its parts can be asked for the matches in it, and most parts need no expression to be tried. Not for sharing
 * between threads.
 *
 * <p>Matches of expressions that tell a part's last character alone are left out unless the character behind goes with
 * them.
 *
 * @param <T> what has an expression
 */
public final class PatternScan<T> {

  private static final int INITIAL = 32;

  private final PatternIndex<T> index;
  private final String text;
  private long[] starts = new long[INITIAL]; // offset and number of the expression, 32 bits each, in order
  private int size;
  private boolean walked;

  /** A match of the expression of one of the index. */
  public record Match<T>(T of, Span span) {}

  /** Where an expression of one of the index may match. */
  public record Start<T>(T of, int offset) {}

  PatternScan(PatternIndex<T> index, String text) {
    this.index = index;
    this.text = text;
  }

  private void walk() {
    for (int at = 0; !walked && at < text.length(); at++) {
      index.addStarts(text, at, this);
    }
    walked = true;
  }

  void add(int offset, int expression) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
    }
    starts[size++] = (long) offset << Integer.SIZE | expression;
  }

  /** The matches in a part of the text, expression by expression; no more is seen than the part. */
  public List<Match<T>> in(Span region) {
    return in(region, expression -> true);
  }

  /** Those of some expressions. */
  public List<Match<T>> in(Span region, Predicate<T> which) {
    long[] here = startsIn(region, which);
    return here.length == 0 ? List.of() : new Reading(here, region.of(text), region, region.begin(), false).run();
  }

  /** As {@link #in}, but what stands before and behind the part is seen too. */
  public List<Match<T>> amid(Span region) {
    long[] here = startsIn(region, expression -> true);
    return here.length == 0 ? List.of() : new Reading(here, text, region, 0, true).run();
  }

  /** Where in a part of the text they may match, expression by expression. */
  public List<Start<T>> starts(Span region) {
    List<Start<T>> starts = new ArrayList<>();
    for (long here : startsIn(region, expression -> true)) {
      starts.add(new Start<>(index.get((int) (here >>> Integer.SIZE)), (int) here));
    }
    return starts;
  }

  /** Number and offset, in order. */
  private long[] startsIn(Span region, Predicate<T> which) {
    walk();
    int from = firstFrom(region.begin());
    int to = firstFrom(region.end());
    long[] here = new long[to - from];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (which.test(index.get((int) starts[i]))) {
        here[count++] = Long.rotateLeft(starts[i], Integer.SIZE);
      }
    }
    Arrays.sort(here, 0, count);
    return Arrays.copyOf(here, count);
  }

  private int firstFrom(int offset) {
    return -Arrays.binarySearch(starts, 0, size, ((long) offset << Integer.SIZE) - 1) - 1; // never found
  }

  /** One pass over a part. */
  private final class Reading {
    private final long[] here;
    private final String seen;
    private final int end;
    private final int shift;
    private final boolean amid;
    private final List<Match<T>> found = new ArrayList<>();

    Reading(long[] here, String seen, Span region, int shift, boolean amid) {
      this.here = here;
      this.seen = seen;
      this.end = region.end() - shift;
      this.shift = shift;
      this.amid = amid;
    }

    List<Match<T>> run() {
      int next = 0;
      while (next < here.length) {
        next = expression(next);
      }
      return found;
    }

    /** Tries one expression wherever it may begin, and gives where the next one is. */
    private int expression(int first) {
      int number = (int) (here[first] >>> Integer.SIZE);
      Matcher matcher = index.pattern(number).matcher(seen).useAnchoringBounds(amid);
      int from = 0;
      int next = first;
      for (; next < here.length && here[next] >>> Integer.SIZE == number; next++) {
        int at = (int) here[next] - shift;
        if (at >= from && matcher.region(at, end).lookingAt()) {
          found.add(new Match<>(index.get(number), new Span(matcher.start() + shift, matcher.end() + shift)));
          from = matcher.end();
        }
      }
      return next;
    }
  }
}
