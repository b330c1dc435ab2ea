package org.zhengpu.eval.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhengpu.eval.gold.TextComparison;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;

/** The names of every entity, normalised: as in the graph, what one article calls a thing holds for all. Immutable. */
final class Labels {

  private final Map<EntityId, Set<String>> names = new HashMap<>();

  Labels(List<Document> documents) {
    documents.forEach(document -> document.entities().forEach(this::add));
  }

  private void add(Entity entity) {
    Set<String> forms = names.computeIfAbsent(entity.id(), id -> new TreeSet<>());
    forms.add(TextComparison.norm(entity.name()));
    entity.aliases().forEach(alias -> forms.add(TextComparison.norm(alias)));
  }

  /** Canonical name and aliases. */
  Set<String> of(EntityId id) {
    return names.getOrDefault(id, Set.of(TextComparison.norm(id.name())));
  }
}
