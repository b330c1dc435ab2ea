package org.zhengpu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Relation;
import org.zhengpu.model.RelationType;
import org.zhengpu.model.Scope;
import org.zhengpu.model.Span;

/**
 * What the names alone tell: 县水利局河道站 is part of 县水利局, 河湾镇梨园村 lies in 河湾镇, and a division in the next
 * one above that the article names. May be shared.
 */
final class NameNesting {

  // 中共云岭县委员会 -> 中共云岭县委, the beginning of 中共云岭县委宣传部
  private static final String COMMITTEE = "员会";
  private static final int SHORTEST = 2;

  private final PlaceLevels levels;

  NameNesting(PlaceLevels levels) {
    this.levels = levels;
  }

  List<Relation> relations(Document document) {
    List<Relation> relations = new ArrayList<>();
    for (Entity entity : document.entities()) {
      if (entity.type().isBody()) {
        superior(entity, document).ifPresent(relations::add);
      }
      if (entity.type().isBody() || entity.type() == EntityType.PLACE) {
        location(entity, document).ifPresent(relations::add);
      }
      if (entity.type() == EntityType.PLACE) {
        division(entity, document).ifPresent(relations::add);
      }
    }
    return relations;
  }

  /** The body with the longest name that this one's name begins with. */
  private Optional<Relation> superior(Entity unit, Document document) {
    return document.entities().stream()
        .filter(body -> body.type().isBody() && !body.equals(unit) && prefix(body, unit) > SHORTEST)
        .filter(body -> prefix(unit, body) == 0)
        .max(Comparator.comparingInt((Entity body) -> prefix(body, unit)).thenComparing(Comparator.reverseOrder()))
        .map(body -> relation(unit, RelationType.PART_OF, body, "partOf.name", document));
  }

  /** How long the form of {@code outer} is that some form of {@code inner} begins with; 0 for none. */
  private static int prefix(Entity outer, Entity inner) {
    return forms(outer).filter(form -> forms(inner).anyMatch(f -> f.length() > form.length() && f.startsWith(form)))
        .mapToInt(String::length).max().orElse(0);
  }

  private static Stream<String> forms(Entity entity) {
    return Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
        .flatMap(form -> form.endsWith("委" + COMMITTEE)
            ? Stream.of(form, form.substring(0, form.length() - COMMITTEE.length())) : Stream.of(form))
        .filter(form -> form.length() >= SHORTEST);
  }

  /** The place whose name the printed name begins with: 河湾镇梨园村, 河湾镇卫生院, 河湾司法所. */
  private Optional<Relation> location(Entity entity, Document document) {
    return document.entities().stream()
        .filter(place -> place.type() == EntityType.PLACE && !place.equals(entity))
        .filter(place -> printedPrefix(place, entity) >= SHORTEST && !isAbove(entity, place))
        .max(Comparator.comparingInt((Entity place) -> printedPrefix(place, entity))
            .thenComparingInt(place -> levels.of(place.name())).thenComparing(Comparator.reverseOrder()))
        .map(place -> relation(entity, RelationType.LOCATED_IN, place, "locatedIn.name", document));
  }

  private boolean isAbove(Entity entity, Entity place) {
    return entity.type() == EntityType.PLACE && levels.of(entity.name()) < levels.of(place.name());
  }

  private int printedPrefix(Entity place, Entity entity) {
    return Stream.concat(forms(place), stem(place.name()))
        .filter(form -> entity.mentions().stream().map(Mention::text)
            .anyMatch(text -> text.length() > form.length() && text.startsWith(form)))
        .mapToInt(String::length).max().orElse(0);
  }

  /** 河湾 of 河湾镇. */
  private Stream<String> stem(String place) {
    return levels.stem(place).stream().filter(stem -> stem.length() >= SHORTEST);
  }

  /** The nearest division above: by the path that linking knows, else by the scope of the paper. */
  private Optional<Relation> division(Entity place, Document document) {
    List<String> path = place.id().context().isEmpty() ? scopePath(place, document) : path(place);
    for (int i = path.size() - 1; i >= 0; i--) {
      String name = path.get(i);
      Optional<Entity> above = document.entities().stream()
          .filter(e -> e.type() == EntityType.PLACE && e.name().equals(name) && !e.equals(place)).findFirst();
      if (above.isPresent()) {
        return above.map(e -> relation(place, RelationType.LOCATED_IN, e, "locatedIn.division", document));
      }
    }
    return Optional.empty();
  }

  private static List<String> path(Entity place) {
    List<String> path = Scope.parse(place.id().context()).path();
    return path.stream().filter(part -> !part.equals(place.name())).toList();
  }

  /** The divisions of the scope above a place: for one of them those before it, for a township all. */
  private List<String> scopePath(Entity place, Document document) {
    List<String> scope = document.article().info().scope().path();
    int own = scope.indexOf(place.name());
    int level = levels.of(place.name());
    return own >= 0 ? scope.subList(0, own)
        : scope.size() >= PlaceLevels.COUNTY && level == PlaceLevels.COUNTY + 1 || scope.size() == 2 && level == PlaceLevels.COUNTY ? scope : List.of();
  }

  private static Relation relation(Entity s, RelationType type, Entity o, String rule, Document document) {
    Span span = Stream.concat(s.mentions().stream(), o.mentions().stream()).map(Mention::span).findFirst()
        .orElse(new Span(0, Math.min(1, document.text().length())));
    return new Relation(s.id(), type, o.id(), new Evidence(span, rule, 0.8));
  }
}
