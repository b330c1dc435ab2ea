package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that the expressions of some indexes begin with or need, so that one walk over a text tells where each of
 * them may match. May be shared between threads once no index is made with them any more.
 */
public final class PatternWords {

  private static final int INITIAL = 32;

  private final String blank;
  private final Trie words = new Trie();
  private final Map<Set<String>, Integer> sets = new HashMap<>();
  private final List<List<Integer>> setsWith = new ArrayList<>(); // for each word those that it is in

  public PatternWords() {
    this("");
  }

  /** @param blank the character that may stand in place of others when matches are looked for; may be empty */
  public PatternWords(String blank) {
    this.blank = blank;
  }

  /** Whether one of some words is in every text in which it is found when others are blanked out. */
  boolean tell(Set<String> set) {
    return blank.isEmpty() || set.stream().noneMatch(word -> word.contains(blank));
  }

  /** The number of a word: 0, 1, 2, … */
  int word(String word) {
    int number = words.add(word);
    if (number == setsWith.size()) {
      setsWith.add(new ArrayList<>());
    }
    return number;
  }

  /** The number of a set of words: 0, 1, 2, … */
  int set(Set<String> set) {
    Integer known = sets.putIfAbsent(set, sets.size());
    if (known == null) {
      set.forEach(word -> setsWith.get(word(word)).add(sets.size() - 1));
    }
    return sets.get(set);
  }

  /** Where the words stand in a text. */
  public Places in(String text) {
    return new Places(text);
  }

  /** Where the words stand in one text; it is walked when first asked. Not for sharing between threads. */
  public final class Places {

    private final String text;
    private final int[] last = new int[sets.size()]; // for each set where a word of it begins last, plus 1; 0 for none
    private long[] places = new long[INITIAL]; // offset and number of the word, 32 bits each, by offset
    private int size;
    private boolean walked;

    private Places(String text) {
      this.text = text;
    }

    int offset(int place) {
      return (int) (places[place] >>> Integer.SIZE);
    }

    int word(int place) {
      return (int) places[place];
    }

    /** The first place at an offset or behind it. */
    int firstFrom(int offset) {
      walk();
      return -Arrays.binarySearch(places, 0, size, ((long) offset << Integer.SIZE) - 1) - 1; // never found
    }

    /** Whether a word of each of some sets begins at an offset or behind it. */
    boolean hold(int[] sets, int offset) {
      for (int set : sets) {
        if (last[set] <= offset) {
          return false;
        }
      }
      return true;
    }

    private void walk() {
      for (int at = 0; !walked && at < text.length(); at++) {
        if (words.mayBegin(text, at)) {
          addWords(at);
        }
      }
      walked = true;
    }

    private void addWords(int begin) {
      int node = Trie.ROOT;
      for (int at = begin; at < text.length() && (node = words.next(node, text.charAt(at))) != Trie.NONE; at++) {
        if (words.word(node) != Trie.NONE) {
          add(begin, words.word(node));
        }
      }
    }

    private void add(int offset, int word) {
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
      }
      places[size++] = (long) offset << Integer.SIZE | word;
      for (int set : setsWith.get(word)) {
        last[set] = offset + 1;
      }
    }
  }
}
