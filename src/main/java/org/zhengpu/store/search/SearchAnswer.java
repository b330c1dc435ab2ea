package org.zhengpu.store.search;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total how many hits there are
 * @param hits those that were asked for, the best first
 * @param facets for {@code type}, {@code division}, {@code source} and {@code year} how many hits have which value, the
 *     most frequent first
 */
public record SearchAnswer(int total, List<Hit> hits, Map<String, List<Count>> facets) {

  public SearchAnswer {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /** A hit, and where it was found. */
  public record Hit(Card card, Snippet snippet) {}

  /** How often there is a value. */
  public record Count(String value, int count) {}
}
