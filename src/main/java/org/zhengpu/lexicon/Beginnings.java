package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that the expressions of some indexes begin with, so that one walk over a text tells where each of them may
 * match. May be shared between threads once no index is made with them any more.
 */
public final class Beginnings {

  private static final int INITIAL = 64;

  private final Trie words = new Trie();
  private final List<List<Integer>> expressions = new ArrayList<>(); // for each word those that begin with it
  private final List<Integer> anywhere = new ArrayList<>();
  private int size;

  /** The number that the next expression gets: 0, 1, 2, … */
  int size() {
    return size;
  }

  void add(SkippingPattern pattern) {
    Set<String> beginnings = of(pattern);
    beginnings.forEach(word -> expressionsWith(word).add(size));
    if (beginnings.isEmpty()) {
      anywhere.add(size);
    }
    size++;
  }

  /** What a match may begin with; nothing when it may be anything. */
  private static Set<String> of(SkippingPattern pattern) {
    Set<String> words = RequiredWords.beginnings(pattern.expression());
    return words.isEmpty() && !pattern.mayBeginAnywhere() ? pairs(pattern) : words;
  }

  private static Set<String> pairs(SkippingPattern pattern) {
    Set<String> pairs = new TreeSet<>();
    pattern.freeCharacters().stream().forEach(c -> pairs.add(Character.toString(c)));
    pattern.firstPairs().forEach((first, second) -> pairs.add("" + first + second));
    return pairs;
  }

  private List<Integer> expressionsWith(String word) {
    int number = words.add(word);
    if (number == expressions.size()) {
      expressions.add(new ArrayList<>());
    }
    return expressions.get(number);
  }

  /** Where the expressions may match in a text. */
  public Starts in(String text) {
    return new Starts(text);
  }

  /** Where in one text the expressions may match; it is walked when first asked. Not for sharing between threads. */
  public final class Starts {

    private final String text;
    private long[] starts = new long[INITIAL]; // offset and number of the expression, 32 bits each, by offset
    private int count;
    private boolean walked;

    private Starts(String text) {
      this.text = text;
    }

    /** The offset and the number of the expression, 32 bits each. */
    long get(int i) {
      return starts[i];
    }

    /** The number of the first start at an offset or behind it. */
    int firstFrom(int offset) {
      walk();
      return -Arrays.binarySearch(starts, 0, count, ((long) offset << Integer.SIZE) - 1) - 1; // never found
    }

    private void walk() {
      for (int at = 0; !walked && at < text.length(); at++) {
        add(at, anywhere);
        if (words.mayBegin(text, at)) {
          addBeginnings(at);
        }
      }
      walked = true;
    }

    private void addBeginnings(int begin) {
      int node = Trie.ROOT;
      for (int at = begin; at < text.length() && (node = words.next(node, text.charAt(at))) != Trie.NONE; at++) {
        if (words.word(node) != Trie.NONE) {
          add(begin, expressions.get(words.word(node)));
        }
      }
    }

    private void add(int offset, List<Integer> expressions) {
      for (int expression : expressions) {
        starts = count < starts.length ? starts : Arrays.copyOf(starts, 2 * count);
        starts[count++] = (long) offset << Integer.SIZE | expression;
      }
    }
  }
}
