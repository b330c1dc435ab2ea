package org.zhengpu.lexicon;

import java.util.Arrays;

/**
 * Tells of most numbers that are not among those added that they are not: one bit a number, in a table so small that
 * the processor keeps it at hand (a Bloom filter with one hash function). May be shared between threads once no number
 * is added any more.
 */
final class KeyFilter {

  private static final int INITIAL = 16;
  private static final int BITS_A_KEY = 8;
  private static final int GOLDEN = 0x9E3779B9; // Fibonacci hashing: the upper bits of the product are well mixed

  private int[] keys = new int[INITIAL];
  private int size;
  private long[] bits = new long[INITIAL * BITS_A_KEY / Long.SIZE];
  private int shift = Integer.numberOfLeadingZeros(INITIAL * BITS_A_KEY) + 1;

  void add(int key) {
    if (size == keys.length) {
      grow();
    }
    keys[size++] = key;
    set(key);
  }

  /** False where a number was not added; nearly always true only where it was. */
  boolean mayContain(int key) {
    int bit = key * GOLDEN >>> shift;
    return (bits[bit >>> 6] & 1L << bit) != 0;
  }

  private void set(int key) {
    int bit = key * GOLDEN >>> shift;
    bits[bit >>> 6] |= 1L << bit;
  }

  private void grow() {
    bits = new long[2 * bits.length];
    shift--;
    for (int key : keys) {
      set(key);
    }
    keys = Arrays.copyOf(keys, 2 * keys.length);
  }
}
