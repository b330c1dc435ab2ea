package org.zhengpu.model;

import java.util.Arrays;

/**
 * Where each character of a derived text stood in the text that it was made from. Immutable.
 *
 * <p>Example: {@code "本 报 讯"} closed up to {@code "本报讯"} has the map {@code 0, 2, 4} and the end {@code 5}.
 */
public final class OffsetMap {

  private final int[] source;

  private OffsetMap(int[] source) {
    this.source = source;
  }

  /** The map of a text that was taken over as it was. */
  public static OffsetMap identity(int length) {
    int[] source = new int[length + 1];
    Arrays.setAll(source, i -> i);
    return new OffsetMap(source);
  }

  /**
   * A map from explicit positions.
   *
   * @param source for each character its offset in the source, and one more for the end; must not decrease within a
   *     run that was copied, but may jump where the source was reordered
   */
  public static OffsetMap of(int[] source) {
    if (source.length == 0) {
      throw new IllegalArgumentException("An offset map holds at least the position of the end");
    }
    return new OffsetMap(source.clone());
  }

  /** The length of the derived text. */
  public int length() {
    return source.length - 1;
  }

  /** The offset in the source of the character at {@code offset}; {@code length()} asks for the end. */
  public int source(int offset) {
    return source[offset];
  }

  /** The smallest range of the source that holds every character of {@code span}. */
  public Span source(Span span) {
    if (span.isEmpty()) {
      return new Span(source[span.begin()], source[span.begin()]);
    }
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int i = span.begin(); i < span.end(); i++) {
      least = Math.min(least, source[i]);
      most = Math.max(most, source[i] + 1);
    }
    return new Span(least, most);
  }
}
