package org.zhengpu.lexicon;

/**
 * For pairs of characters the sets that each belongs to, one bit a set: a table with open addressing, before which a
 * {@link KeyFilter} tells of most pairs that they are in none. May be shared between threads once no pair is added any
 * more.
 */
final class PairMasks {

  private static final int INITIAL = 16;
  private static final int GOLDEN = 0x9E3779B9; // Fibonacci hashing: the upper bits of the product are well mixed

  private final KeyFilter known = new KeyFilter();
  private long[] slots = new long[2 * INITIAL]; // a pair and its sets, side by side; 0 is free
  private int size;

  void add(char first, char second, long sets) {
    if (4 * size >= slots.length) {
      grow();
    }
    int pair = pair(first, second);
    if (slots[slot(pair)] == 0) {
      known.add(pair);
    }
    put(pair, sets);
  }

  /** The sets that a pair belongs to. */
  long of(char first, char second) {
    int pair = pair(first, second);
    return known.mayContain(pair) ? slots[slot(pair) + 1] : 0;
  }

  private static int pair(char first, char second) {
    return first << Character.SIZE | second;
  }

  /** Where a pair is, or would be. */
  private int slot(int pair) {
    int slot = pair * GOLDEN >>> Integer.numberOfLeadingZeros(slots.length) + 1 & -2;
    while (slots[slot] != 0 && slots[slot] != pair) {
      slot = slot + 2 & slots.length - 1;
    }
    return slot;
  }

  private void put(long pair, long sets) {
    int slot = slot((int) pair);
    size += slots[slot] == 0 ? 1 : 0;
    slots[slot] = pair;
    slots[slot + 1] |= sets;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    size = 0;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0) {
        put(old[i], old[i + 1]);
      }
    }
  }
}
