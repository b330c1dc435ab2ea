package org.zhengpu.lexicon;

import java.util.Arrays;

/**
 * Words as a tree of characters: from a node, one step for each character that goes on with a word. All steps are in one
 * table with open addressing. May be shared between threads once no word is added any more.
 */
final class Trie {

  static final int ROOT = 0;
  static final int NONE = -1;

  private static final int INITIAL = 64;

  private long[] keys = new long[INITIAL];
  private int[] targets = new int[INITIAL];
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
    }
    return words[node];
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
    for (int slot = slot(key); keys[slot] != 0; slot = slot + 1 & keys.length - 1) {
      if (keys[slot] == key) {
        return targets[slot];
      }
    }
    return NONE;
  }

  /** The number of the word that ends at a node; {@link #NONE} when none does. */
  int word(int node) {
    return words[node];
  }

  private int grow(int node, char c) {
    if (2 * nodes >= keys.length) {
      rehash();
    }
    if (nodes == words.length) {
      words = Arrays.copyOf(words, 2 * nodes);
      Arrays.fill(words, nodes, 2 * nodes, NONE);
    }
    put(key(node, c), nodes);
    return nodes++;
  }

  private void put(long key, int target) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private void rehash() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[2 * oldKeys.length];
    targets = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldTargets[i]);
      }
    }
  }

  /** Never 0, which marks a free slot. */
  private static long key(int node, char c) {
    return (node + 1L) << Character.SIZE | c;
  }

  /** Fibonacci hashing: the upper bits of the product are well mixed. */
  private int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> Long.numberOfLeadingZeros(keys.length) + 1);
  }
}
