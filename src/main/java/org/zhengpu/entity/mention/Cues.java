package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.SoughtNames;
import org.zhengpu.model.Span;

/**
 * Lists of words that are all looked for in one walk over a text. Immutable, may be shared.
 *
 * @param <K> names the lists
 */
final class Cues<K extends Enum<K>> {

  private final Class<K> kinds;
  private final SoughtNames<K> words;

  private Cues(Class<K> kinds, SoughtNames<K> words) {
    this.kinds = kinds;
    this.words = words;
  }

  /** Collects lists. */
  static final class Builder<K extends Enum<K>> {
    private final Class<K> kinds;
    private final SoughtNames.Builder<K> words;

    Builder(Class<K> kinds, Lookout lookout) {
      this.kinds = kinds;
      this.words = lookout.names();
    }

    Builder<K> add(K kind, Stream<String> list) {
      list.forEach(word -> words.add(word, kind));
      return this;
    }

    Cues<K> build() {
      return new Cues<>(kinds, words.build());
    }
  }

  /** For each list where its words stand: from left to right, the longest at each place, none inside another. */
  Map<K, List<Span>> in(String text) {
    Map<K, List<Span>> found = new EnumMap<>(kinds);
    for (K kind : kinds.getEnumConstants()) {
      found.put(kind, new ArrayList<>());
    }
    for (int at : words.starts(text)) {
      for (Gazetteer.Match<K> match : words.names().allAt(text, at)) {
        match.values().forEach(kind -> add(found.getOrDefault(kind, List.of()), match.span()));
      }
    }
    return found;
  }

  /** The shortest at a place comes first. */
  private static void add(List<Span> found, Span span) {
    int last = found.size() - 1;
    if (last < 0 || found.get(last).end() <= span.begin()) {
      found.add(span);
    } else if (found.get(last).begin() == span.begin()) {
      found.set(last, span);
    }
  }
}
