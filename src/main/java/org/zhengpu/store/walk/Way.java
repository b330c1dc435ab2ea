package org.zhengpu.store.walk;

import java.util.List;

/**
 * How one comes from one entity to another.
 *
 * @param stops the IRIs on the way, both ends included; empty when no way was found
 * @param ties those between each two that follow each other, the strongest only
 * @param exhausted whether all that is within reach was looked at
 */
public record Way(List<String> stops, List<Tie> ties, boolean exhausted) {

  public Way {
    stops = List.copyOf(stops);
    ties = List.copyOf(ties);
  }

  public boolean isFound() {
    return !stops.isEmpty();
  }
}
