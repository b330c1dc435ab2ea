package org.zhengpu.eval.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhengpu.eval.gold.GoldArticle;
import org.zhengpu.eval.gold.GoldArticle.GoldEntity;
import org.zhengpu.eval.gold.TextComparison;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityType;

/** Pairs the entities that an article names. Not for sharing between threads. */
public final class EntityAligner {

  private final GoldArticle article;
  private final Match names;
  private final Map<String, Entity> foundBy = new HashMap<>();
  private final List<Pair<GoldEntity, Entity>> left = new ArrayList<>();

  EntityAligner(GoldArticle article, Match names) {
    this.article = article;
    this.names = names;
  }

  List<Pair<GoldEntity, Entity>> align(List<Entity> system) {
    system.stream().filter(entity -> !entity.implied())
        .sorted(Comparator.comparing((Entity e) -> !hasVeryName(e)).thenComparing(Comparator.naturalOrder()))
        .forEach(this::place);
    List<Pair<GoldEntity, Entity>> pairs = new ArrayList<>();
    for (GoldEntity gold : article.entities()) {
      pairs.add(Pair.ofGold(gold, foundBy.get(gold.name()), gold.isFree()));
    }
    pairs.addAll(left);
    return pairs;
  }

  /** Whether a found body or place has its canonical name; empty for all else. */
  public static Optional<Boolean> canonical(Pair<GoldEntity, Entity> pair) {
    return pair.wanted().flatMap(gold -> pair.found()
        .filter(entity -> entity.type() == EntityType.PLACE || entity.type().isBody())
        .map(entity -> TextComparison.norm(gold.name()).equals(TextComparison.norm(entity.name()))));
  }

  /** Those that carry the full name of a gold entity go first. */
  private boolean hasVeryName(Entity entity) {
    Set<String> known = names.namesOf(entity.id());
    return article.entities().stream().anyMatch(gold -> known.contains(TextComparison.norm(gold.name())));
  }

  /** A second entity for one thing is spurious, unless the thing is optional. */
  private void place(Entity entity) {
    List<GoldEntity> hits = candidates(entity);
    hits.stream().filter(gold -> !foundBy.containsKey(gold.name())).findFirst().ifPresentOrElse(
        hit -> foundBy.put(hit.name(), entity),
        () -> left.add(!hits.isEmpty() && hits.stream().allMatch(GoldEntity::isFree)
            ? Pair.free(entity) : Pair.spurious(entity)));
  }

  /** The gold entities that this may be, the one with its very name first. */
  private List<GoldEntity> candidates(Entity entity) {
    Set<String> known = names.namesOf(entity.id());
    String canonical = TextComparison.norm(entity.name());
    return article.entities().stream()
        .filter(gold -> gold.type().equals(entity.type().id()) && Match.shareAny(Match.normalised(gold), known))
        .sorted(Comparator.comparing((GoldEntity gold) -> !TextComparison.norm(gold.name()).equals(canonical))
            .thenComparing(gold -> !Match.normalised(gold).contains(canonical)))
        .toList();
  }
}
