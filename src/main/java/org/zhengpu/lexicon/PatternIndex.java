package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Many expressions by the words that they begin with: for texts of which many parts are asked for matches. Immutable,
 * may be shared.
 *
 * @param <T> what has an expression
 */
public final class PatternIndex<T> {

  private final List<T> all;
  private final List<SkippingPattern> patterns;
  private final List<Integer> anywhere = new ArrayList<>();
  private final Trie beginnings = new Trie();
  private final List<List<Integer>> beginningWith = new ArrayList<>(); // for each beginning those that have it

  /** @param pattern gives the expression of each */
  public PatternIndex(List<T> all, Function<T, SkippingPattern> pattern) {
    this.all = List.copyOf(all);
    this.patterns = all.stream().map(pattern).toList();
    for (int i = 0; i < patterns.size(); i++) {
      index(i);
    }
  }

  private void index(int i) {
    Set<String> words = beginnings(patterns.get(i));
    words.forEach(word -> beginningWith(word).add(i));
    if (words.isEmpty()) {
      anywhere.add(i);
    }
  }

  /** What a match of an expression may begin with; nothing when it may be anything. */
  private static Set<String> beginnings(SkippingPattern pattern) {
    Set<String> words = RequiredWords.beginnings(pattern.expression());
    return words.isEmpty() && !pattern.mayBeginAnywhere() ? pairs(pattern) : words;
  }

  private static Set<String> pairs(SkippingPattern pattern) {
    Set<String> pairs = new TreeSet<>();
    pattern.freeCharacters().stream().forEach(c -> pairs.add(Character.toString(c)));
    pattern.firstPairs().forEach((first, second) -> pairs.add("" + first + second));
    return pairs;
  }

  private List<Integer> beginningWith(String word) {
    int number = beginnings.add(word);
    if (number == beginningWith.size()) {
      beginningWith.add(new ArrayList<>());
    }
    return beginningWith.get(number);
  }

  /** The places of a text where matches may begin. */
  public PatternScan<T> scan(String text) {
    return new PatternScan<>(this, text);
  }

  T get(int number) {
    return all.get(number);
  }

  SkippingPattern pattern(int number) {
    return patterns.get(number);
  }

  /** Tells a scan which of them may begin at an offset. */
  void addStarts(String text, int at, PatternScan<T> scan) {
    for (int expression : anywhere) {
      scan.add(at, expression);
    }
    if (beginnings.mayBegin(text, at)) {
      addBeginnings(text, at, scan);
    }
  }

  private void addBeginnings(String text, int begin, PatternScan<T> scan) {
    int node = Trie.ROOT;
    for (int at = begin; at < text.length() && (node = beginnings.next(node, text.charAt(at))) != Trie.NONE; at++) {
      if (beginnings.word(node) != Trie.NONE) {
        for (int expression : beginningWith.get(beginnings.word(node))) {
          scan.add(begin, expression);
        }
      }
    }
  }
}
