package org.zhengpu.model;

import java.util.Arrays;

/**
 * A text together with the way back to the text that it was made from. Immutable.
 *
 * @param text the derived text
 * @param origin for each of its characters the offset in the source
 */
public record MappedText(String text, OffsetMap origin) {

  public MappedText {
    if (origin.length() != text.length()) {
      throw new IllegalArgumentException(
          "The map covers " + origin.length() + " characters, the text has " + text.length());
    }
  }

  /** A text that is its own source. */
  public static MappedText of(String text) {
    return new MappedText(text, OffsetMap.identity(text.length()));
  }

  public int length() {
    return text.length();
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The part from {@code begin} (inclusive) to {@code end} (exclusive), still pointing at the same source. */
  public MappedText slice(int begin, int end) {
    return builder().append(this, begin, end).build();
  }

  /** Without blanks at both ends. */
  public MappedText strip() {
    int begin = 0;
    int end = text.length();
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (begin < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return slice(begin, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Puts a text together from pieces of others. Not for sharing between threads. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] source = new int[256];
    private int end;

    private Builder() {}

    /** Appends part of a mapped text, with its origin. */
    public Builder append(MappedText from, int begin, int end) {
      for (int i = begin; i < end; i++) {
        append(from.text.charAt(i), from.origin.source(i));
      }
      return this;
    }

    public Builder append(MappedText from) {
      return append(from, 0, from.length());
    }

    /** Appends one character that stands for the source character at {@code sourceOffset}. */
    public Builder append(char c, int sourceOffset) {
      int at = text.length();
      if (at + 1 >= source.length) {
        source = Arrays.copyOf(source, source.length * 2);
      }
      source[at] = sourceOffset;
      end = sourceOffset + 1;
      text.append(c);
      return this;
    }

    /** Appends text that has no counterpart in the source, such as a blank between joined headlines. */
    public Builder insert(String inserted) {
      int at = end;
      for (int i = 0; i < inserted.length(); i++) {
        append(inserted.charAt(i), at);
        end = at;
      }
      return this;
    }

    public int length() {
      return text.length();
    }

    public MappedText build() {
      int[] map = Arrays.copyOf(source, text.length() + 1);
      map[text.length()] = end;
      return new MappedText(text.toString(), OffsetMap.of(map));
    }
  }
}
