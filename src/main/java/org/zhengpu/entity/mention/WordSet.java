package org.zhengpu.entity.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhengpu.lexicon.LexiconLoader;

/** A set of words, read from a resource that holds several to a line. Immutable, may be shared. */
final class WordSet {

  private final Set<String> words;

  private WordSet(Set<String> words) {
    this.words = words;
  }

  static WordSet of(String... words) {
    return new WordSet(Set.of(words));
  }

  static WordSet load(String resource) {
    Set<String> words = new HashSet<>();
    LexiconLoader.words(resource).forEach(line -> words.addAll(List.of(line.split(" +"))));
    return new WordSet(words);
  }

  boolean contains(String word) {
    return words.contains(word);
  }
}
