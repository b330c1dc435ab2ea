package org.zhengpu.store.walk;

import java.util.List;

/**
 * What is around an entity. Immutable.
 *
 * @param neighbours who and what it is tied to, the strongest first
 * @param sampled whether there is so much that only the latest was looked at
 */
public record Surroundings(List<Neighbour> neighbours, boolean sampled) {

  public Surroundings {
    neighbours = List.copyOf(neighbours);
  }

  /** One that an entity is tied to, and how. */
  public record Neighbour(String iri, List<Tie> ties, double strength) {
    public Neighbour {
      ties = List.copyOf(ties);
    }
  }
}
