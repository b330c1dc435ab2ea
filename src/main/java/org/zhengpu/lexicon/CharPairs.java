package org.zhengpu.lexicon;

/**
 * A set of pairs of characters: a table with open addressing, and before it a filter of one bit a pair, which answers
 * nearly always when the pair is not in the set, and is so small that the processor keeps it at hand. May be shared
 * between threads once no pair is added any more.
 */
final class CharPairs {

  private static final int INITIAL = 16;
  private static final int GOLDEN = 0x9E3779B9; // Fibonacci hashing: the upper bits of the product are well mixed
  private static final int BITS_A_SLOT = 8;

  private int[] slots = new int[INITIAL]; // first and second character; 0 is free
  private long[] filter = new long[INITIAL * BITS_A_SLOT / Long.SIZE];
  private int shift = Integer.numberOfLeadingZeros(INITIAL * BITS_A_SLOT) + 1;
  private int size;

  void add(char first, char second) {
    if (2 * size >= slots.length) {
      rehash();
    }
    int pair = pair(first, second);
    int slot = slot(pair);
    size += slots[slot] == 0 ? 1 : 0;
    put(pair, slot);
  }

  void addAll(CharPairs others) {
    others.forEach(this::add);
  }

  /** Takes the two characters of a pair. */
  interface Taker {
    void take(char first, char second);
  }

  void forEach(Taker taker) {
    for (int pair : slots) {
      if (pair != 0) {
        taker.take((char) (pair >>> Character.SIZE), (char) pair);
      }
    }
  }

  boolean contains(char first, char second) {
    return mayContain(first, second) && slots[slot(pair(first, second))] == pair(first, second);
  }

  /** What the filter alone tells: a few pairs pass it that are not in the set. */
  boolean mayContain(char first, char second) {
    int bit = pair(first, second) * GOLDEN >>> shift;
    return (filter[bit >>> 6] & 1L << bit) != 0;
  }

  private static int pair(char first, char second) {
    return first << Character.SIZE | second;
  }

  /** Where a pair is, or would be. */
  private int slot(int pair) {
    int slot = pair * GOLDEN >>> Integer.numberOfLeadingZeros(slots.length) + 1;
    while (slots[slot] != 0 && slots[slot] != pair) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private void put(int pair, int slot) {
    slots[slot] = pair;
    int bit = pair * GOLDEN >>> shift;
    filter[bit >>> 6] |= 1L << bit;
  }

  private void rehash() {
    int[] old = slots;
    slots = new int[2 * old.length];
    filter = new long[2 * filter.length];
    shift--;
    for (int pair : old) {
      if (pair != 0) {
        put(pair, slot(pair));
      }
    }
  }
}
