package org.zhengpu.lexicon;

import java.util.List;
import java.util.function.Function;
import org.zhengpu.lexicon.Beginnings.Starts;

/**
 * Many expressions by the words that they begin with: for texts of which many parts are asked for matches. Immutable,
 * may be shared.
 *
 * @param <T> what has an expression
 */
public final class PatternIndex<T> {

  private final Beginnings beginnings;
  private final List<T> all;
  private final List<SkippingPattern> patterns;
  private final int first; // of the numbers that the expressions have there

  /** @param pattern gives the expression of each */
  public PatternIndex(List<T> all, Function<T, SkippingPattern> pattern) {
    this(new Beginnings(), all, pattern);
  }

  /** @param beginnings shared with other indexes of which the same texts are asked */
  public PatternIndex(Beginnings beginnings, List<T> all, Function<T, SkippingPattern> pattern) {
    this.beginnings = beginnings;
    this.all = List.copyOf(all);
    this.patterns = all.stream().map(pattern).toList();
    this.first = beginnings.size();
    patterns.forEach(beginnings::add);
  }

  /** The places of a text where matches may begin. */
  public PatternScan<T> scan(String text) {
    return scan(beginnings.in(text), text);
  }

  /**
   * The same of a text that was walked before.
   *
   * @param starts those of the text, or of one that differs only where this has characters that no match holds
   */
  public PatternScan<T> scan(Starts starts, String text) {
    return new PatternScan<>(this, starts, text);
  }

  /** The number among these of what has a number among the beginnings; none of these is below 0 or too high. */
  int number(int expression) {
    return expression - first;
  }

  int size() {
    return all.size();
  }

  T get(int number) {
    return all.get(number);
  }

  SkippingPattern pattern(int number) {
    return patterns.get(number);
  }
}
