package org.zhengpu.lexicon;

/**
 * A set of pairs of characters: a table with open addressing, small enough for the processor's cache. May be shared
 * between threads once no pair is added any more.
 */
final class CharPairs {

  private static final int INITIAL = 16;

  private int[] slots = new int[INITIAL]; // first and second character; 0 is free
  private int size;

  void add(char first, char second) {
    if (2 * size >= slots.length) {
      rehash();
    }
    int pair = pair(first, second);
    int slot = slot(pair);
    size += slots[slot] == 0 ? 1 : 0;
    slots[slot] = pair;
  }

  boolean contains(char first, char second) {
    int pair = pair(first, second);
    return slots[slot(pair)] == pair;
  }

  private static int pair(char first, char second) {
    return first << Character.SIZE | second;
  }

  /** Where a pair is, or would be. Fibonacci hashing: the upper bits of the product are well mixed. */
  private int slot(int pair) {
    int slot = pair * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(slots.length) + 1;
    while (slots[slot] != 0 && slots[slot] != pair) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private void rehash() {
    int[] old = slots;
    slots = new int[2 * old.length];
    for (int pair : old) {
      if (pair != 0) {
        slots[slot(pair)] = pair;
      }
    }
  }
}
