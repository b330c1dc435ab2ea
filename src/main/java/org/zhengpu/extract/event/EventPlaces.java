package org.zhengpu.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.extract.Naming;
import org.zhengpu.extract.PlaceLevels;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Mention;

/** Tells where an event was when no word beside it does. Not for sharing between threads. */
final class EventPlaces {

  private static final Set<EventType> INDOORS = EnumSet.of(EventType.SIGNING, EventType.RELEASE);

  private final Telling telling;
  private final Document document;
  private final PlaceLevels levels;
  private @Nullable List<Mention> divisions; // null until asked for

  EventPlaces(Telling telling, PlaceLevels levels) {
    this.telling = telling;
    this.document = telling.document();
    this.levels = levels;
  }

  /**
   * Where no place is told: the town whose body holds it, else the paper's own division, if the article names it; not
   * of a meeting, for 我县召开会议 tells who calls it.
   */
  void complete(EventDraft draft) {
    if (!draft.hasPlace()) {
      List.copyOf(draft.in(EventRole.ORGANIZER)).stream().flatMap(this::homes).distinct()
          .forEach(id -> draft.add(EventRole.PLACE, id));
    }
    if (!draft.hasPlace() && draft.type() != EventType.MEETING) {
      own(draft).forEach(id -> draft.add(EventRole.PLACE, id));
    }
  }

  /** 青石镇 of 青石镇文明实践所; a company's name tells where it is registered, not where it acts. */
  private Stream<EntityId> homes(EntityId body) {
    return telling.cast().in(telling.whole()).filter(n -> n.id().equals(body)).flatMap(this::leadingDivisions)
        .filter(id -> levels.of(id.name()) >= PlaceLevels.COUNTY);
  }

  /** Whether a place is a county or more: one that calls a meeting, not where it is. */
  boolean isLarge(EntityId place) {
    return levels.of(place.name()) <= PlaceLevels.COUNTY;
  }

  /** What the county's own bodies sign or put out is in the county only where that is said. */
  private Stream<EntityId> own(EventDraft draft) {
    String name = document.article().info().scope().name();
    return telling.cast().told(telling.whole()).filter(n -> n.is(EntityType.PLACE) && n.id().name().equals(name))
        .filter(n -> !INDOORS.contains(draft.type()) || document.inTitle(n.span()) || draft.covers(n.span()))
        .map(Naming::id).limit(1);
  }

  /** Where a place of an event lies, as its name tells; of a company only the town or village. */
  Stream<EntityId> around(Naming naming) {
    return leadingDivisions(naming)
        .filter(id -> !naming.is(EntityType.ORGANIZATION) || levels.of(id.name()) > PlaceLevels.COUNTY);
  }

  /** 青石镇 and 河湾村, which the article names, in 青石镇河湾村文明实践所. */
  private Stream<EntityId> leadingDivisions(Naming naming) {
    List<EntityId> found = new ArrayList<>();
    int begin = 0;
    for (Optional<Mention> next = divisionAt(naming.text(), 0); next.isPresent();
        next = divisionAt(naming.text(), begin)) {
      document.entityOf(next.get()).map(Entity::id).filter(id -> !id.equals(naming.id()))
          .ifPresent(found::add);
      begin += next.get().text().length();
    }
    return found.stream();
  }

  /** The longest name of a division with which the rest of a name begins, but for its last word. */
  private Optional<Mention> divisionAt(String name, int begin) {
    return divisions().stream().filter(m -> name.startsWith(m.text(), begin) && begin + m.text().length() < name.length())
        .max(Comparator.comparing(m -> m.text().length()));
  }

  private List<Mention> divisions() {
    List<Mention> known = divisions;
    if (known == null) {
      known = document.mentions().stream().filter(this::isDivision).toList();
      divisions = known;
    }
    return known;
  }

  private boolean isDivision(Mention mention) {
    return document.entityOf(mention)
        .filter(e -> e.type() == EntityType.PLACE && levels.isDivision(e.name())).isPresent();
  }
}
