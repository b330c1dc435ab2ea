package org.zhengpu.lexicon;

/**
 * For pairs of characters the sets that each belongs to, one bit a set: a table with open addressing, before which
 * {@link CharPairs} tell of most pairs that they are in none. May be shared between threads once no pair is added any
 * more.
 */
final class PairMasks {

  private static final int INITIAL = 16;
  private static final int GOLDEN = 0x9E3779B9; // Fibonacci hashing: the upper bits of the product are well mixed

  private final CharPairs known = new CharPairs();
  private int[] pairs = new int[INITIAL]; // first and second character; 0 is free
  private long[] masks = new long[INITIAL];
  private int size;

  void add(char first, char second, long sets) {
    if (2 * size >= pairs.length) {
      grow();
    }
    known.add(first, second);
    put(pair(first, second), sets);
  }

  /** The sets that a pair belongs to. */
  long of(char first, char second) {
    return known.mayContain(first, second) ? masks[slot(pair(first, second))] : 0;
  }

  private static int pair(char first, char second) {
    return first << Character.SIZE | second;
  }

  /** Where a pair is, or would be. */
  private int slot(int pair) {
    int slot = pair * GOLDEN >>> Integer.numberOfLeadingZeros(pairs.length) + 1;
    while (pairs[slot] != 0 && pairs[slot] != pair) {
      slot = slot + 1 & pairs.length - 1;
    }
    return slot;
  }

  private void put(int pair, long sets) {
    int slot = slot(pair);
    size += pairs[slot] == 0 ? 1 : 0;
    pairs[slot] = pair;
    masks[slot] |= sets;
  }

  private void grow() {
    int[] oldPairs = pairs;
    long[] oldMasks = masks;
    pairs = new int[2 * oldPairs.length];
    masks = new long[2 * oldPairs.length];
    size = 0;
    for (int i = 0; i < oldPairs.length; i++) {
      if (oldPairs[i] != 0) {
        put(oldPairs[i], oldMasks[i]);
      }
    }
  }
}
