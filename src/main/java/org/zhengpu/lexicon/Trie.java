package org.zhengpu.lexicon;

import java.util.Arrays;

/**
 * Words as a tree of characters: from a node, one step for each character that goes on with a word. All steps are in
 * one table with open addressing. May be shared between threads once no word is added any more.
 */
final class Trie {

  static final int ROOT = 0;
  static final int NONE = -1;

  private static final int INITIAL = 64;
  private static final int NODE_BITS = 24;
  private static final int LAST_NODE = (1 << NODE_BITS) - 1;

  private long[] steps = new long[INITIAL]; // node from, character, node to: 24, 16 and 24 bits; 0 is free
  private final FrontFilter fronts = new FrontFilter();
  private int[] words = new int[INITIAL];
  private int nodes = 1;
  private int size;

  Trie() {
    Arrays.fill(words, NONE);
  }

  /** The number of a word, which it gets when it is first added: 0, 1, 2, … */
  int add(String word) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      int next = next(node, word.charAt(i));
      node = next == NONE ? grow(node, word.charAt(i)) : next;
    }
    if (words[node] == NONE) {
      words[node] = size++;
      fronts.add(word);
    }
    return words[node];
  }

  /** False where no word begins at {@code offset}; mostly true only where one does. Asks tables of one bit a word. */
  boolean mayBegin(CharSequence text, int offset) {
    return fronts.mayBegin(text, offset);
  }

  /** The number of a word; {@link #NONE} when it was not added. */
  int find(String word) {
    int node = ROOT;
    for (int i = 0; i < word.length() && node != NONE; i++) {
      node = next(node, word.charAt(i));
    }
    return node == NONE ? NONE : words[node];
  }

  /** The node behind a character; {@link #NONE} where no word goes on with it. */
  int next(int node, char c) {
    long key = key(node, c);
    for (int slot = slot(key); steps[slot] != 0; slot = slot + 1 & steps.length - 1) {
      if (steps[slot] >>> NODE_BITS == key) {
        return (int) steps[slot] & LAST_NODE;
      }
    }
    return NONE;
  }

  /** The number of the word that ends at a node; {@link #NONE} when none does. */
  int word(int node) {
    return words[node];
  }

  private int grow(int node, char c) {
    if (nodes == LAST_NODE) {
      throw new IllegalStateException("More than " + nodes + " beginnings of words");
    }
    if (2 * nodes >= steps.length) {
      rehash();
    }
    if (nodes == words.length) {
      words = Arrays.copyOf(words, 2 * nodes);
      Arrays.fill(words, nodes, 2 * nodes, NONE);
    }
    put(key(node, c) << NODE_BITS | nodes);
    return nodes++;
  }

  private void put(long step) {
    int slot = slot(step >>> NODE_BITS);
    while (steps[slot] != 0) {
      slot = slot + 1 & steps.length - 1;
    }
    steps[slot] = step;
  }

  private void rehash() {
    long[] old = steps;
    steps = new long[2 * old.length];
    for (long step : old) {
      if (step != 0) {
        put(step);
      }
    }
  }

  private static long key(int node, char c) {
    return (long) node << Character.SIZE | c;
  }

  /** Fibonacci hashing: the upper bits of the product are well mixed. */
  private int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> Long.numberOfLeadingZeros(steps.length) + 1);
  }
}
