package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhengpu.model.Level;

/** The divisions of one level, by each division above them. Immutable, may be shared. */
final class Subdivisions {

  private final Map<List<String>, List<Division>> inside = new HashMap<>();

  /** @param divisions all that are listed, in the order of their codes */
  Subdivisions(List<Division> divisions, Level level) {
    divisions.stream().filter(division -> division.level() == level).forEach(this::add);
  }

  private void add(Division division) {
    for (int depth = 1; depth < division.path().size(); depth++) {
      inside.computeIfAbsent(division.path().subList(0, depth), path -> new ArrayList<>()).add(division);
    }
  }

  /** Those in the division of a path, in the order of their codes. */
  List<Division> in(List<String> path) {
    return inside.getOrDefault(path, List.of());
  }
}
