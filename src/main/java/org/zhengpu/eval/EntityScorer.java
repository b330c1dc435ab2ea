package org.zhengpu.eval;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengpu.eval.GoldArticle.GoldEntity;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityType;

/** Compares the entities that an article names, and their canonical names. Not for sharing between threads. */
final class EntityScorer {

  private final GoldArticle article;
  private final Labels labels;
  private final Tally tally;
  private final Map<String, Entity> foundBy = new HashMap<>();

  EntityScorer(GoldArticle article, Labels labels, Tally tally) {
    this.article = article;
    this.labels = labels;
    this.tally = tally;
  }

  void score(List<Entity> system) {
    system.stream().filter(entity -> !entity.implied())
        .sorted(Comparator.comparing((Entity e) -> !hasVeryName(e)).thenComparing(Comparator.naturalOrder()))
        .forEach(this::place);
    article.entities().forEach(this::check);
  }

  /** Those that carry the full name of a gold entity go first. */
  private boolean hasVeryName(Entity entity) {
    Set<String> names = labels.of(entity.id());
    return article.entities().stream().anyMatch(gold -> names.contains(TextComparison.norm(gold.name())));
  }

  private void place(Entity entity) {
    List<GoldEntity> hits = candidates(entity);
    GoldEntity hit = hits.stream().filter(gold -> !foundBy.containsKey(gold.name())).findFirst().orElse(null);
    if (hit != null) {
      foundBy.put(hit.name(), entity);
    }
    boolean free = hit == null ? !hits.isEmpty() && hits.stream().allMatch(GoldEntity::isFree) : hit.isFree();
    if (!free) {
      tally.system("entity", hit != null);
      tally.system(entity.type().id(), hit != null);
    }
    if (hit == null && !free) {
      tally.error("entity", article.id(), "+" + entity.type().id(), entity.name(), hits.isEmpty() ? "" : "twice");
    }
  }

  /** The gold entities that this may be, the one with its very name first. */
  private List<GoldEntity> candidates(Entity entity) {
    Set<String> names = labels.of(entity.id());
    String canonical = TextComparison.norm(entity.name());
    return article.entities().stream()
        .filter(gold -> gold.type().equals(entity.type().id()) && Match.shareAny(Match.normalised(gold), names))
        .sorted(Comparator.comparing((GoldEntity gold) -> !TextComparison.norm(gold.name()).equals(canonical))
            .thenComparing(gold -> !Match.normalised(gold).contains(canonical)))
        .toList();
  }

  private void check(GoldEntity gold) {
    Entity found = foundBy.get(gold.name());
    if (found != null && found.type() != EntityType.PERSON && found.type() != EntityType.PROGRAMME) {
      checkName(gold, found);
    }
    if (!gold.isFree()) {
      tally.gold("entity", found != null);
      tally.gold(gold.type(), found != null);
      if (found == null) {
        tally.error("entity", article.id(), "-" + gold.type(), String.join("/", gold.names().toList()));
      }
    }
  }

  private void checkName(GoldEntity gold, Entity found) {
    boolean right = TextComparison.norm(gold.name()).equals(TextComparison.norm(found.name()));
    tally.canonical(right);
    if (!right) {
      tally.error("canonical", article.id(), gold.name(), "found as", found.name());
    }
  }
}
