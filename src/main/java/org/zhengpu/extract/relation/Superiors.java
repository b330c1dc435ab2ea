package org.zhengpu.extract.relation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.model.Entity;

/** Which kind of body units of a kind belong to, after {@code grammar/superiors.tsv}. Immutable, may be shared. */
final class Superiors {

  private final Map<String, List<String>> ends = LexiconLoader.rows("grammar/superiors.tsv", 2).stream()
      .collect(Collectors.toMap(row -> row.get(0), row -> List.of(row.get(1).split("\\|"))));

  /** Those of some bodies that a unit may belong to: 云岭县人民法院 for 河湾人民法庭. */
  List<Entity> of(Entity unit, List<Entity> bodies) {
    return ends.keySet().stream().filter(unit.name()::endsWith).min(LongestFirst.ORDER)
        .map(end -> bodies.stream()
            .filter(body -> !body.equals(unit) && ends.get(end).stream().anyMatch(body.name()::endsWith)).toList())
        .orElse(List.of());
  }
}
