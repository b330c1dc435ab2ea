package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhengpu.model.Span;

/**
 * Many expressions of which few are in any one sentence: tells by one walk over it which may be, those of which it
 * holds all {@link RequiredWords}, one behind another. Immutable, may be shared.
 *
 * @param <T> what has an expression
 */
public final class PatternSet<T> {

  private final List<T> all;
  private final int[][] required; // for each expression the numbers of the sets of which it requires a word each
  private final Map<Set<String>, Integer> numbers = new HashMap<>();
  private final Trie words = new Trie();
  private final List<List<Integer>> setsOf = new ArrayList<>(); // for each word those that it is in

  /** @param pattern gives the expression of each */
  public PatternSet(List<T> all, Function<T, SkippingPattern> pattern) {
    this.all = List.copyOf(all);
    this.required = all.stream().map(pattern).map(SkippingPattern::expression).map(RequiredWords::of)
        .map(sets -> sets.stream().mapToInt(this::number).toArray()).toArray(int[][]::new);
  }

  private int number(Set<String> set) {
    Integer known = numbers.putIfAbsent(set, numbers.size());
    if (known == null) {
      set.forEach(word -> setsWith(word).add(numbers.size() - 1));
    }
    return numbers.get(set);
  }

  private List<Integer> setsWith(String word) {
    int number = words.add(word);
    if (number == setsOf.size()) {
      setsOf.add(new ArrayList<>());
    }
    return setsOf.get(number);
  }

  /** All of them, in order. */
  public Stream<T> stream() {
    return all.stream();
  }

  /** Those whose expression may have a match inside a part of a text, in order. */
  public List<T> among(CharSequence text, Span region) {
    Words found = new Words(text, region);
    List<T> among = new ArrayList<>();
    for (int i = 0; i < required.length; i++) {
      if (found.hold(required[i])) {
        among.add(all.get(i));
      }
    }
    return among;
  }

  /** Where a part of a text has words of each set: the first and the last begin, 0 for none. */
  private final class Words {

    private final int[] first = new int[numbers.size()];
    private final int[] last = new int[numbers.size()];

    Words(CharSequence text, Span region) {
      for (int at = region.begin(); at < region.end(); at++) {
        if (words.mayBegin(text, at)) {
          find(text, at, region.end());
        }
      }
    }

    private void find(CharSequence text, int begin, int end) {
      int node = words.next(Trie.ROOT, text.charAt(begin));
      for (int at = begin + 1; node != Trie.NONE; node = at < end ? words.next(node, text.charAt(at++)) : Trie.NONE) {
        if (words.word(node) != Trie.NONE) {
          for (int set : setsOf.get(words.word(node))) {
            put(set, begin + 1);
          }
        }
      }
    }

    private void put(int set, int place) {
      first[set] = first[set] == 0 ? place : first[set];
      last[set] = place;
    }

    /** Whether a word of each set is there, each behind that of the set before. */
    boolean hold(int[] sets) {
      int place = 0;
      for (int set : sets) {
        place = Math.max(place + 1, first[set]);
        if (last[set] < place) {
          return false;
        }
      }
      return true;
    }
  }
}
