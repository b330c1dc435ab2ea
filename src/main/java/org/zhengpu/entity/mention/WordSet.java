package org.zhengpu.entity.mention;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.Span;

/**
 * A set of words, read from a resource that holds several to a line. It is asked about stretches of a text as they
 * stand there: a table with open addressing, so that no stretch need be cut out first. Immutable, may be shared.
 */
final class WordSet {

  private static final int SLOTS_A_WORD = 4;
  private static final int GOLDEN = 0x9E3779B9; // Fibonacci hashing: the upper bits of the product are well mixed

  private final @Nullable String[] slots;
  private final int shift;
  private final int longest;

  private WordSet(Collection<String> words) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(SLOTS_A_WORD * words.size());
    slots = new String[1 << bits];
    shift = Integer.SIZE - bits;
    longest = words.stream().mapToInt(String::length).max().orElse(0);
    words.forEach(word -> slots[slot(word, 0, word.length())] = word);
  }

  static WordSet of(String... words) {
    return new WordSet(Set.of(words));
  }

  static WordSet of(Collection<String> words) {
    return new WordSet(words);
  }

  static WordSet load(String resource) {
    Set<String> words = new HashSet<>();
    LexiconLoader.words(resource).forEach(line -> words.addAll(List.of(line.split(" +"))));
    return new WordSet(words);
  }

  boolean contains(String word) {
    return contains(word, 0, word.length());
  }

  /** Whether the words at {@code span} of a text are one of the set. */
  boolean contains(String text, Span span) {
    return contains(text, span.begin(), span.end());
  }

  boolean contains(String text, int begin, int end) {
    return end - begin <= longest && slots[slot(text, begin, end)] != null;
  }

  /** Where a word is, or would be. */
  private int slot(String text, int begin, int end) {
    int hash = 0;
    for (int at = begin; at < end; at++) {
      hash = 31 * hash + text.charAt(at);
    }
    int slot = hash * GOLDEN >>> shift;
    while (isOther(slots[slot], text, begin, end)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private static boolean isOther(@Nullable String word, String text, int begin, int end) {
    return word != null && !(word.length() == end - begin && text.startsWith(word, begin));
  }
}
