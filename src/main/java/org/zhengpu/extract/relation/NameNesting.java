package org.zhengpu.extract.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhengpu.extract.PlaceLevels;
import org.zhengpu.lexicon.BodyWords;
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
 * What the names alone tell: 县水利局河道站 is part of 县水利局, 河湾镇梨园村 lies in 河湾镇. May be shared.
 */
final class NameNesting {

  private static final BodyWords WORDS = new BodyWords();
  private static final int SHORTEST = 2;

  private final PlaceLevels levels;
  private final NameKinds kinds;
  private final Superiors superiors = new Superiors();

  NameNesting(PlaceLevels levels, NameKinds kinds) {
    this.levels = levels;
    this.kinds = kinds;
  }

  List<Relation> relations(Document document) {
    List<Named> all = document.entities().stream().map(this::named).toList();
    NamesByFirst bodies = new NamesByFirst(all, EntityType::isBody);
    NamesByFirst places = new NamesByFirst(all, type -> type == EntityType.PLACE);
    List<Relation> relations = new ArrayList<>();
    for (Named named : all) {
      if (named.entity().type().isBody()) {
        superior(named, bodies, document).ifPresent(relations::add);
      }
      for (String form : printed(named.entity(), places)) {
        relations.addAll(chain(named.entity(), form, places, document));
      }
    }
    return relations;
  }

  /** The forms in which an entity stands in the text, if they may begin with a place. */
  private static Set<String> printed(Entity entity, NamesByFirst places) {
    Set<String> printed = new LinkedHashSet<>();
    for (Mention mention : entity.mentions()) {
      if (!places.opening(mention.text()).isEmpty()) {
        printed.add(mention.text());
      }
    }
    return printed;
  }

  /** The entities of some types, by the first character of each form of their names. Not for sharing. */
  private static final class NamesByFirst {

    private final List<Entity> entities = new ArrayList<>();
    private final Map<Character, List<Named>> byFirst = new HashMap<>();

    NamesByFirst(List<Named> all, Predicate<EntityType> type) {
      for (Named named : all) {
        if (type.test(named.entity().type())) {
          entities.add(named.entity());
          named.forms().forEach(form -> put(form, named));
        }
      }
    }

    private void put(String form, Named named) {
      List<Named> with = byFirst.computeIfAbsent(form.charAt(0), first -> new ArrayList<>());
      if (with.isEmpty() || with.get(with.size() - 1) != named) {
        with.add(named);
      }
    }

    /** Those with a form that a text may begin with. */
    List<Named> opening(String text) {
      return text.isEmpty() ? List.of() : byFirst.getOrDefault(text.charAt(0), List.of());
    }
  }

  /** An entity with all forms of its name. */
  private record Named(Entity entity, List<String> forms) {

    /** How many characters of a longer text some form makes up that it begins with; 0 for none. */
    int prefixOf(String text) {
      int longest = 0;
      for (String form : forms) {
        if (form.length() > longest && text.length() > form.length() && text.startsWith(form)) {
          longest = form.length();
        }
      }
      return longest;
    }

    /** How many characters of some form of another one; 0 for none. */
    int prefixOf(Named other) {
      int longest = 0;
      for (String form : other.forms) {
        longest = Math.max(longest, prefixOf(form));
      }
      return longest;
    }
  }

  private Named named(Entity entity) {
    List<String> forms = new ArrayList<>();
    if (entity.type().isBody() || entity.type() == EntityType.PLACE) {
      addForms(entity.name(), forms);
      entity.aliases().forEach(alias -> addForms(alias, forms));
    }
    if (entity.type() == EntityType.PLACE) {
      // 河湾 of 河湾镇
      levels.stem(entity.name()).ifPresent(forms::add);
    }
    forms.removeIf(form -> form.length() < SHORTEST);
    return new Named(entity, forms);
  }

  /** 中共云岭县委 of 中共云岭县委员会 too, for 中共云岭县委宣传部 begins with it. */
  private static void addForms(String form, List<String> forms) {
    forms.add(form);
    WORDS.shortCommittee(form).ifPresent(forms::add);
  }

  /** The body with the longest name that this one's name begins with. */
  private Optional<Relation> superior(Named unit, NamesByFirst bodies, Document document) {
    return unit.forms().stream().flatMap(form -> bodies.opening(form).stream())
        .filter(body -> body != unit && body.prefixOf(unit) > SHORTEST && unit.prefixOf(body) == 0)
        .max(Comparator.comparingInt((Named body) -> body.prefixOf(unit))
            .thenComparing(Named::entity, Comparator.reverseOrder()))
        .map(body -> relation(unit.entity(), RelationType.PART_OF, body.entity(), "partOf.name", document))
        .or(() -> only(superiors.of(unit.entity(), bodies.entities))
            .map(body -> relation(unit.entity(), RelationType.PART_OF, body, "partOf.kind", document)));
  }

  private static Optional<Entity> only(List<Entity> bodies) {
    return bodies.size() == 1 ? Optional.of(bodies.get(0)) : Optional.empty();
  }

  /** Places, bodies that are none of the state, and those of the state that people go to. */
  private boolean hasLocation(Entity entity) {
    return entity.type() == EntityType.PLACE || entity.type() == EntityType.ORGANIZATION
        || entity.type() == EntityType.AGENCY && kinds.isVenue(entity.name());
  }

  /** 云岭县河湾镇梨园村 lies in 河湾镇, that in 云岭县: the places that the printed name begins with, one behind another. */
  private List<Relation> chain(Entity entity, String form, NamesByFirst places, Document document) {
    List<Relation> relations = new ArrayList<>();
    String rest = form;
    Optional<Entity> last = Optional.empty();
    for (Optional<Named> next = leading(rest, entity, places); next.isPresent();
        next = leading(rest, entity, places)) {
      rest = rest.substring(next.get().prefixOf(rest));
      last.ifPresent(within(next.get().entity(), document, relations));
      last = next.map(Named::entity);
    }
    if (hasLocation(entity)) {
      last.ifPresent(within(entity, document, relations));
    }
    return relations;
  }

  private Consumer<Entity> within(Entity inner, Document document, List<Relation> relations) {
    return outer -> {
      if (!isAbove(inner, outer) && !isElsewhere(inner, outer) && !inner.equals(outer)
          && !isTradeRegion(inner, outer, document)
          && (bearsFullName(inner, outer) || tellsSeat(inner, outer, document))) {
        relations.add(relation(inner, RelationType.LOCATED_IN, outer, "locatedIn.name", document));
      }
    };
  }

  /** 江州海川有限公司 need not lie in 江州市, but for the paper of that city. */
  private boolean isTradeRegion(Entity inner, Entity outer, Document document) {
    return kinds.isFirm(inner.name()) && levels.of(outer.name()) < PlaceLevels.COUNTY
        && !outer.name().equals(document.article().info().scope().name());
  }

  /** A county or city whose own path does not lead through the other: 香港|江州|商会. */
  private boolean isElsewhere(Entity inner, Entity outer) {
    return inner.type() == EntityType.PLACE && levels.of(inner.name()) <= PlaceLevels.COUNTY
        && !inner.id().context().isEmpty() && !Scope.parse(inner.id().context()).path().contains(outer.name());
  }

  private static boolean bearsFullName(Entity inner, Entity outer) {
    return inner.mentions().stream().anyMatch(m -> m.text().contains(outer.name()));
  }

  /** 河湾中学 lies in 河湾镇, but 江州大学 need not lie in 江州市, nor 云岭山 in 云岭乡, nor 云岭公安局森林派出所 in 云岭县. */
  private boolean tellsSeat(Entity inner, Entity outer, Document document) {
    boolean own = outer.name().equals(document.article().info().scope().name());
    return inner.type() == EntityType.AGENCY ? levels.of(outer.name()) > PlaceLevels.COUNTY
        : own || !kinds.isWide(inner.name());
  }

  private Optional<Named> leading(String text, Entity entity, NamesByFirst places) {
    return places.opening(text).stream()
        .filter(place -> place.prefixOf(text) >= SHORTEST && !place.entity().equals(entity))
        .max(Comparator.comparingInt((Named place) -> place.prefixOf(text))
            .thenComparingInt(place -> levels.of(place.entity().name()))
            .thenComparing(Named::entity, Comparator.reverseOrder()));
  }

  private boolean isAbove(Entity entity, Entity place) {
    return entity.type() == EntityType.PLACE && levels.of(entity.name()) < levels.of(place.name());
  }

  static Relation relation(Entity s, RelationType type, Entity o, String rule, Document document) {
    Span span = Stream.concat(s.mentions().stream(), o.mentions().stream()).map(Mention::span).findFirst()
        .orElse(new Span(0, Math.min(1, document.text().length())));
    return new Relation(s.id(), type, o.id(), new Evidence(span, rule, 0.8));
  }
}
