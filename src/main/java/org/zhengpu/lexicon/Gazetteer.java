package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.model.Span;

/**
 * A list of names, each with what it stands for, that can be found in running text. Immutable, may be shared.
 *
 * @param <T> what a name stands for
 */
public final class Gazetteer<T> {

  private final Trie trie;
  private final List<List<T>> values;

  private Gazetteer(Trie trie, List<List<T>> values) {
    this.trie = trie;
    this.values = values;
  }

  /** A name found in a text, with all that it may stand for. */
  public record Match<T>(String text, Span span, List<T> values) {

    /** The words found. */
    public String name() {
      return span.of(text);
    }
  }

  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /** What a name stands for, in the order of entry; empty for an unknown name. */
  public List<T> get(String name) {
    int word = trie.find(name);
    return word == Trie.NONE ? List.of() : values.get(word);
  }

  public boolean contains(String name) {
    return trie.find(name) != Trie.NONE;
  }

  /** Adds to {@code ends} where the names end that begin a text. */
  void addEnds(String text, BitSet ends) {
    int node = Trie.ROOT;
    for (int at = 0; at < text.length() && (node = trie.next(node, text.charAt(at))) != Trie.NONE; at++) {
      if (trie.word(node) != Trie.NONE) {
        ends.set(at + 1);
      }
    }
  }

  /** The longest name that begins at {@code offset}. */
  public Optional<Match<T>> longestAt(String text, int offset) {
    return trie.mayBegin(text, offset) ? Optional.ofNullable(longest(text, offset)) : Optional.empty();
  }

  private @Nullable Match<T> longest(String text, int offset) {
    int node = Trie.ROOT;
    int longest = offset;
    int word = Trie.NONE;
    for (int at = offset; at < text.length() && (node = trie.next(node, text.charAt(at))) != Trie.NONE; at++) {
      if (trie.word(node) != Trie.NONE) {
        longest = at + 1;
        word = trie.word(node);
      }
    }
    return word == Trie.NONE ? null : match(text, offset, longest, word);
  }

  /** Every name that begins at {@code offset}, the shortest first. */
  public List<Match<T>> allAt(String text, int offset) {
    if (!trie.mayBegin(text, offset)) {
      return List.of();
    }
    List<Match<T>> found = List.of();
    int node = Trie.ROOT;
    for (int at = offset; at < text.length() && (node = trie.next(node, text.charAt(at))) != Trie.NONE; at++) {
      if (trie.word(node) != Trie.NONE) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(match(text, offset, at + 1, trie.word(node)));
      }
    }
    return found;
  }

  private Match<T> match(String text, int begin, int end, int word) {
    return new Match<>(text, new Span(begin, end), values.get(word));
  }

  /** The names in a text from left to right, the longest at each place, none inside another. */
  public List<Match<T>> matches(String text) {
    List<Match<T>> found = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      Match<T> match = trie.mayBegin(text, at) ? longest(text, at) : null;
      at = match == null ? at + 1 : match.span().end();
      if (match != null) {
        found.add(match);
      }
    }
    return found;
  }

  /** Collects names. Not for sharing between threads; not to be used any more after {@link #build}. */
  public static final class Builder<T> {
    private final Trie trie = new Trie();
    private final List<List<T>> values = new ArrayList<>();

    private Builder() {}

    public Builder<T> add(String name, T value) {
      int word = trie.add(name);
      if (word == values.size()) {
        values.add(List.of(value));
      } else if (!values.get(word).contains(value)) {
        values.set(word, Stream.concat(values.get(word).stream(), Stream.of(value)).toList());
      }
      return this;
    }

    public Gazetteer<T> build() {
      return new Gazetteer<>(trie, List.copyOf(values));
    }
  }
}
