package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhengpu.model.Span;

/**
 * A list of names, each with what it stands for, that can be found in running text. Immutable, may be shared.
 *
 * @param <T> what a name stands for
 */
public final class Gazetteer<T> {

  private final Map<String, List<T>> values;
  private final Set<String> prefixes;

  private Gazetteer(Map<String, List<T>> values, Set<String> prefixes) {
    this.values = values;
    this.prefixes = prefixes;
  }

  /** A name found in a text, with all that it may stand for. */
  public record Match<T>(Span span, String name, List<T> values) {}

  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /** What a name stands for, in the order of entry; empty for an unknown name. */
  public List<T> get(String name) {
    return values.getOrDefault(name, List.of());
  }

  public boolean contains(String name) {
    return values.containsKey(name);
  }

  /** The longest name that begins at {@code offset}. */
  public Optional<Match<T>> longestAt(String text, int offset) {
    List<Match<T>> all = allAt(text, offset);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Every name that begins at {@code offset}, the shortest first. */
  public List<Match<T>> allAt(String text, int offset) {
    List<Match<T>> found = new ArrayList<>();
    for (int end = offset + 1; end <= text.length(); end++) {
      String piece = text.substring(offset, end);
      List<T> value = values.get(piece);
      if (value != null) {
        found.add(new Match<>(new Span(offset, end), piece, value));
      }
      if (!prefixes.contains(piece)) {
        break;
      }
    }
    return found;
  }

  /** The names in a text from left to right, the longest at each place, none inside another. */
  public List<Match<T>> matches(String text) {
    List<Match<T>> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Optional<Match<T>> match = longestAt(text, at);
      match.ifPresent(found::add);
      at = match.map(m -> m.span().end()).orElse(at + 1);
    }
    return found;
  }

  public Set<String> names() {
    return values.keySet();
  }

  /** Collects names. Not for sharing between threads. */
  public static final class Builder<T> {
    private final Map<String, List<T>> values = new HashMap<>();

    private Builder() {}

    public Builder<T> add(String name, T value) {
      List<T> known = values.computeIfAbsent(name, n -> new ArrayList<>(1));
      if (!known.contains(value)) {
        known.add(value);
      }
      return this;
    }

    public Gazetteer<T> build() {
      Set<String> prefixes = new HashSet<>();
      Map<String, List<T>> copy = new HashMap<>();
      values.forEach((name, value) -> {
        copy.put(name, List.copyOf(value));
        for (int end = 1; end < name.length(); end++) {
          prefixes.add(name.substring(0, end));
        }
      });
      return new Gazetteer<>(copy, prefixes);
    }
  }
}
