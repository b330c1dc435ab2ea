package org.zhengpu.store.search;

import java.util.List;

/**
 * What is searched for.
 *
 * @param question as {@link TextQueries} takes it; empty for all that fits the rest
 * @param types only these types; empty for all
 * @param division only what belongs to the division of this IRI or to one within it; or empty
 * @param source only what was in this paper; or empty
 * @param from only what was in a paper on this day (month, year) or later; or empty
 * @param to only what was in a paper on this day (month, year) or earlier; or empty
 * @param offset how many hits to pass over
 * @param limit how many hits to give
 */
public record SearchRequest(
    String question, List<String> types, String division, String source, String from, String to, int offset,
    int limit) {

  public SearchRequest {
    types = List.copyOf(types);
    if (offset < 0 || limit < 1) {
      throw new IllegalArgumentException("Hits " + offset + " and " + limit + " more cannot be given");
    }
  }
}
