package org.zhengpu.model;

/**
 * A half-open range {@code [begin, end)} of {@code char} offsets into a text.
 *
 * @param begin the first offset inside, at least 0
 * @param end the first offset after, at least {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {

  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("Not a span: [" + begin + ", " + end + ")");
    }
  }

  public int length() {
    return end - begin;
  }

  public boolean isEmpty() {
    return end == begin;
  }

  /** Whether the other span lies in this one; a span contains itself. */
  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  public boolean contains(int offset) {
    return begin <= offset && offset < end;
  }

  /** Whether the two share at least one character. */
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** Whether the two overlap and neither contains the other. */
  public boolean crosses(Span other) {
    return overlaps(other) && !contains(other) && !other.contains(this);
  }

  public Span shift(int by) {
    return new Span(begin + by, end + by);
  }

  /** The part of {@code text} that this span covers. */
  public String of(CharSequence text) {
    return text.subSequence(begin, end).toString();
  }

  /** By begin, then the longer one first: the outer of two nested spans comes before the inner. */
  @Override
  public int compareTo(Span other) {
    return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(other.end, end);
  }
}
