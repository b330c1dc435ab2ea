package org.zhengpu.explore;

import java.util.List;
import java.util.Set;
import org.zhengpu.store.walk.Period;
import org.zhengpu.store.walk.Relation;

/**
 * What is asked about the surroundings of an entity.
 *
 * @param iri the entity
 * @param limit how many neighbours to show
 * @param offset how many of the strongest to pass over
 * @param types only neighbours of these types; all when empty
 * @param relations only ties of these kinds
 * @param period only what is of this time
 */
public record NeighbourhoodRequest(
    String iri, int limit, int offset, List<String> types, Set<Relation> relations, Period period) {

  public NeighbourhoodRequest {
    types = List.copyOf(types);
    relations = Set.copyOf(relations);
  }
}
