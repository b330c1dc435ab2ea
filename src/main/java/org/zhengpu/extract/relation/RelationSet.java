package org.zhengpu.extract.relation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengpu.extract.PlaceLevels;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.Relation;
import org.zhengpu.model.RelationType;
import org.zhengpu.model.Span;

/** The relations found in one document, each once, the first that says so. Not for sharing between threads. */
final class RelationSet {

  private static final int FEW = 8;

  private final PlaceLevels levels;
  private final NameKinds kinds;
  private final Map<List<Object>, Relation> found = new LinkedHashMap<>();

  RelationSet(PlaceLevels levels, NameKinds kinds) {
    this.levels = levels;
    this.kinds = kinds;
  }

  List<Relation> all() {
    return List.copyOf(found.values());
  }

  void keep(EntityId s, RelationType type, EntityId o, String rule, Span span, double confidence) {
    if (fits(s, type, o)) {
      keep(new Relation(s, type, o, new Evidence(span, rule, confidence)));
    }
  }

  void keep(Relation relation) {
    if (relation.subject().name().equals(relation.object().name())
        || relation.type() == RelationType.COOPERATES_WITH
        && found.containsKey(List.of(relation.object(), relation.type(), relation.subject()))) {
      return;
    }
    found.putIfAbsent(List.of(relation.subject(), relation.type(), relation.object()), relation);
  }

  private boolean fits(EntityId s, RelationType type, EntityId o) {
    return !s.equals(o) && !s.name().equals(o.name()) && switch (type) {
      case PART_OF, COOPERATES_WITH -> s.type().isBody() && o.type().isBody();
      case LOCATED_IN -> o.type() == EntityType.PLACE && switch (s.type()) {
        case PLACE -> isDeeper(s, o);
        case AGENCY -> kinds.isVenue(s.name());
        default -> s.type().isBody();
      };
      case RUNS -> s.type().isBody() && o.type() == EntityType.PROGRAMME && !kinds.isNotice(o.name());
      case COVERS -> s.type() == EntityType.PROGRAMME && o.type() == EntityType.PLACE && !kinds.isNotice(s.name())
          && levels.of(o.name()) != PlaceLevels.SITE;
    };
  }

  /** No division lies in one of its own level or below. */
  private boolean isDeeper(EntityId place, EntityId outer) {
    return levels.of(place.name()) > levels.of(outer.name()) || !levels.isDivision(place.name())
        || kinds.isLong(outer.name());
  }

  /** Whether a site is known to lie in some division. */
  boolean isInDivision(EntityId venue) {
    return found.values().stream().anyMatch(r -> r.type() == RelationType.LOCATED_IN
        && r.subject().equals(venue) && levels.isDivision(r.object().name()));
  }

  /** Where something lies. */
  List<EntityId> seats(EntityId site) {
    return found.values().stream()
        .filter(r -> r.type() == RelationType.LOCATED_IN && r.subject().equals(site)).map(Relation::object).toList();
  }

  boolean isRun(EntityId programme) {
    return found.values().stream()
        .anyMatch(r -> r.type() == RelationType.RUNS && r.object().equals(programme));
  }

  boolean covers(EntityId programme) {
    return found.values().stream()
        .anyMatch(r -> r.type() == RelationType.COVERS && r.subject().equals(programme));
  }

  /** Those who run a programme. */
  List<EntityId> runners(EntityId programme) {
    return found.values().stream()
        .filter(r -> r.type() == RelationType.RUNS && r.object().equals(programme)).map(Relation::subject).toList();
  }

  /** One that lists all its works says nothing of where each applies. */
  boolean runsFew(EntityId body) {
    return found.values().stream()
        .filter(r -> r.type() == RelationType.RUNS && r.subject().equals(body)).count() <= FEW;
  }
}
