package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.zhengpu.lexicon.PatternWords.Places;
import org.zhengpu.model.Span;

/**
 * Where in one text the expressions of an index may match: any of its parts can be asked for the matches in it, and
 * most parts need no expression to be tried. Not for sharing between threads.
 *
 * <p>Where the words are not told that an expression begins with, matches that tell a part's last character alone are
 * left out unless the character behind goes with them.
 *
 * @param <T> what has an expression
 */
public final class PatternScan<T> {

  private static final int INITIAL = 16;
  private static final long[] NONE = {};

  private final PatternIndex<T> index;
  private final Places places;
  private final String text;
  private long[] starts = new long[INITIAL]; // of the part asked for last: number of the expression, offset

  /** A match of the expression of one of the index. */
  public record Match<T>(T of, Span span) {}

  /** Where an expression of one of the index may match. */
  public record Start<T>(T of, int offset) {}

  PatternScan(PatternIndex<T> index, Places places, String text) {
    this.index = index;
    this.places = places;
    this.text = text;
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
    int size = 0;
    int end = places.firstFrom(region.end());
    for (int place = places.firstFrom(region.begin()); place < end; place++) {
      size = add(index.beginningWith(places.word(place)), places.offset(place), which, size);
    }
    for (int at = region.begin(); at < region.end() && !index.anywhere().isEmpty(); at++) {
      size = add(index.anywhere(), at, which, size);
    }
    Arrays.sort(starts, 0, size);
    return size == 0 ? NONE : Arrays.copyOf(starts, size);
  }

  /** Adds the starts of those expressions that the words behind an offset allow. */
  private int add(List<Integer> expressions, int offset, Predicate<T> which, int size) {
    int count = size;
    for (int i = 0; i < expressions.size(); i++) {
      int number = expressions.get(i);
      if (places.hold(index.required(number), offset) && which.test(index.get(number))) {
        starts = count < starts.length ? starts : Arrays.copyOf(starts, 2 * count);
        starts[count++] = (long) number << Integer.SIZE | offset;
      }
    }
    return count;
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
