package org.zhengpu.lexicon;

import java.util.Arrays;

/**
 * Looks out for many lists of names and expressions: one walk over a text tells where each of them may begin, and there
 * alone it is tried. All are made known beforehand; then it may be shared between threads.
 */
public final class Lookout {

  private static final int MOST = Long.SIZE;
  /** Stand behind a character that anything may follow, and behind one that ends a text; no text has them. */
  private static final char ANYTHING = '\uFFFF';
  private static final char END = '\uFFFE';

  private final PairMasks beginnings = new PairMasks();
  private final LastAnswers<String, int[][]> starts = new LastAnswers<>(LastAnswers.DOCUMENTS, this::walk);
  private int size;

  /** A list of names to look for. */
  public <T> SoughtNames.Builder<T> names() {
    return new SoughtNames.Builder<>(this, next());
  }

  /**
   * An expression to look for.
   *
   * @throws IllegalArgumentException when its matches may begin with any character
   */
  public SoughtPattern pattern(String expression) {
    SkippingPattern pattern = SkippingPattern.compile(expression);
    if (pattern.mayBeginAnywhere()) {
      throw new IllegalArgumentException("May begin anywhere: " + expression);
    }
    int number = next();
    pattern.firstCharacters().stream().forEach(c -> add(number, (char) c, END));
    pattern.freeCharacters().stream().forEach(c -> add(number, (char) c, ANYTHING));
    pattern.firstPairs().forEach((first, second) -> add(number, first, second));
    return new SoughtPattern(this, number, pattern);
  }

  private int next() {
    if (size == MOST) {
      throw new IllegalStateException("More than " + MOST + " to look for");
    }
    return size++;
  }

  void add(int number, String name) {
    add(number, name.charAt(0), name.length() == 1 ? ANYTHING : name.charAt(1));
  }

  private void add(int number, char first, char second) {
    beginnings.add(first, second, 1L << number);
  }

  /** Where one of them may begin in a text, in order. */
  int[] starts(int number, String text) {
    return starts.to(text)[number];
  }

  private int[][] walk(String text) {
    Starts found = new Starts(size);
    for (int at = 0; at < text.length(); at++) {
      for (long here = beginningAt(text, at); here != 0; here &= here - 1) {
        found.add(Long.numberOfTrailingZeros(here), at);
      }
    }
    return found.all();
  }

  /** Which of them may begin at an offset, one bit each. */
  private long beginningAt(String text, int at) {
    char first = text.charAt(at);
    char second = at + 1 == text.length() ? END : text.charAt(at + 1);
    return beginnings.of(first, second) | beginnings.of(first, ANYTHING);
  }

  /** Offsets, for each of what is looked for. */
  private static final class Starts {
    private static final int INITIAL = 8;
    private static final int[] NONE = {};

    private final int[][] offsets;
    private final int[] sizes;

    Starts(int size) {
      offsets = new int[size][];
      Arrays.fill(offsets, NONE);
      sizes = new int[size];
    }

    void add(int number, int offset) {
      if (sizes[number] == offsets[number].length) {
        offsets[number] = Arrays.copyOf(offsets[number], Math.max(INITIAL, 2 * sizes[number]));
      }
      offsets[number][sizes[number]++] = offset;
    }

    int[][] all() {
      Arrays.setAll(offsets, number -> Arrays.copyOf(offsets[number], sizes[number]));
      return offsets;
    }
  }
}
