package org.zhengpu.eval.align;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengpu.eval.gold.GoldArticle;
import org.zhengpu.eval.gold.TextComparison;
import org.zhengpu.model.EntityId;

/** Tells whether an entity of the system is the thing that a gold item names. Immutable. */
public final class Match {

  private final Labels labels;
  private final Map<String, Set<String>> names = new HashMap<>();

  Match(List<GoldArticle.GoldEntity> gold, Labels labels) {
    this.labels = labels;
    gold.forEach(e -> names.put(e.name(), normalised(e)));
  }

  public static Set<String> normalised(GoldArticle.GoldEntity gold) {
    return gold.names().map(TextComparison::norm).collect(Collectors.toSet());
  }

  /** Whether {@code system} has a name of the gold entity called {@code goldName}. */
  public boolean same(EntityId system, String goldName) {
    Set<String> wanted = names.getOrDefault(goldName, Set.of(TextComparison.norm(goldName)));
    return shareAny(wanted, labels.of(system));
  }

  /** Every name of an entity, normalised. */
  public Set<String> namesOf(EntityId system) {
    return labels.of(system);
  }

  public boolean any(Collection<EntityId> system, String goldName) {
    return system.stream().anyMatch(id -> same(id, goldName));
  }

  public boolean any(EntityId system, Collection<String> goldNames) {
    return goldNames.stream().anyMatch(name -> same(system, name));
  }

  public static boolean shareAny(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }
}
