package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.zhengpu.lexicon.PatternWords.Places;

/**
 * Many expressions by the words that they begin with: for texts of which many parts are asked for matches. Immutable,
 * may be shared.
 *
 * @param <T> what has an expression
 */
public final class PatternIndex<T> {

  private final List<T> all;
  private final List<SkippingPattern> patterns;
  private final PatternWords words;
  private final List<List<Integer>> beginningWith = new ArrayList<>(); // for each word the expressions, by number
  private final List<Integer> anywhere = new ArrayList<>();
  private final int[][] required; // for each expression the numbers of the sets of which it needs a word each

  /** @param pattern gives the expression of each */
  public PatternIndex(List<T> all, Function<T, SkippingPattern> pattern) {
    this(new PatternWords(), all, pattern);
  }

  /** @param words shared with other indexes of which the same texts are asked */
  public PatternIndex(PatternWords words, List<T> all, Function<T, SkippingPattern> pattern) {
    this.words = words;
    this.all = List.copyOf(all);
    this.patterns = all.stream().map(pattern).toList();
    this.required = new int[all.size()][];
    for (int i = 0; i < required.length; i++) {
      index(i);
    }
  }

  private void index(int i) {
    Set<String> beginnings = beginnings(patterns.get(i));
    if (beginnings.isEmpty() || !words.tell(beginnings)) {
      anywhere.add(i);
    } else {
      beginnings.forEach(word -> with(words.word(word)).add(i));
    }
    required[i] = RequiredWords.from(patterns.get(i).expression()).stream()
        .filter(set -> !set.equals(beginnings) && words.tell(set)).mapToInt(words::set).toArray();
  }

  /** What a match may begin with; nothing when it may be anything. */
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

  private List<Integer> with(int word) {
    while (word >= beginningWith.size()) {
      beginningWith.add(new ArrayList<>());
    }
    return beginningWith.get(word);
  }

  /** The places of a text where matches may begin. */
  public PatternScan<T> scan(String text) {
    return scan(words.in(text), text);
  }

  /**
   * The same of a text that was walked before.
   *
   * @param places those of the text, or of what it was before some characters were blanked out
   */
  public PatternScan<T> scan(Places places, String text) {
    return new PatternScan<>(this, places, text);
  }

  /** The expressions that begin with a word. */
  List<Integer> beginningWith(int word) {
    return word < beginningWith.size() ? beginningWith.get(word) : List.of();
  }

  /** Those of which it is not told with what they begin. */
  List<Integer> anywhere() {
    return anywhere;
  }

  /** The sets of words of which an expression needs one each where it begins or behind. */
  int[] required(int number) {
    return required[number];
  }

  T get(int number) {
    return all.get(number);
  }

  SkippingPattern pattern(int number) {
    return patterns.get(number);
  }
}
