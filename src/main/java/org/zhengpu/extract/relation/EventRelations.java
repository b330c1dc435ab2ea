package org.zhengpu.extract.relation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengpu.extract.PlaceLevels;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.RelationType;

/** What the events of one document tell: where venues lie, who signs with whom, who runs what. Not for sharing. */
final class EventRelations {

  private static final int SHORTEST_SITE = 3;
  /** At a ceremony where many sign, who signs with whom is not told. */
  private static final int MOST_PARTIES = 3;
  private static final int MOST_HOSTS = 4;
  private static final Set<EventType> CARRIED_OUT = EnumSet.of(
      EventType.VOLUNTEERING, EventType.PUBLICITY, EventType.COMPETITION, EventType.CEREMONY, EventType.TRAINING,
      EventType.OTHER);

  private final ActingNames names;
  private final PlaceLevels levels;
  private final NameKinds kinds;
  private final RelationSet found;

  EventRelations(ActingNames names, PlaceLevels levels, NameKinds kinds, RelationSet found) {
    this.names = names;
    this.levels = levels;
    this.kinds = kinds;
    this.found = found;
  }

  void read(List<Event> events) {
    events.forEach(this::locateVenues);
    events.forEach(this::relateParties);
    events.forEach(this::relateHosts);
    events.forEach(this::runProgrammes);
  }

  /** A venue lies in the district where the event took place, if that is the only one. */
  private void locateVenues(Event event) {
    List<EntityId> places = event.in(EventRole.PLACE);
    List<EntityId> regions = places.stream().filter(this::isRegion).toList();
    Optional<EntityId> district =
        regions.size() == 1 ? regions.stream().filter(this::isDistrict).findFirst() : Optional.empty();
    district.ifPresent(d -> places.stream()
        .filter(p -> !levels.isDivision(p.name()) && isNarrow(p.name()) && !p.equals(d) && !found.isInDivision(p))
        .forEach(p -> found.keep(p, RelationType.LOCATED_IN, d, "locatedIn.venue", event.evidence().span(), 0.6)));
  }

  /** No river, and no region such as 中原. */
  private boolean isNarrow(String site) {
    return site.length() >= SHORTEST_SITE && !kinds.isLong(site);
  }

  /** A county, city or province. */
  private boolean isRegion(EntityId id) {
    return id.type() == EntityType.PLACE && levels.of(id.name()) <= PlaceLevels.COUNTY;
  }

  private boolean isDistrict(EntityId id) {
    return levels.of(id.name()) == PlaceLevels.COUNTY && names.isAtHome(id);
  }

  /** Those who sign something together. */
  private void relateParties(Event event) {
    List<EntityId> parties = Stream.of(EventRole.ORGANIZER, EventRole.PARTICIPANT)
        .flatMap(role -> event.in(role).stream()).filter(id -> id.type().isBody()).toList();
    if (event.type() == EventType.SIGNING) {
      runProject(event, parties.stream().filter(party -> kinds.isFirm(party.name())).toList());
    }
    if (event.type() == EventType.SIGNING && parties.size() <= MOST_PARTIES) {
      event.in(EventRole.ORGANIZER).stream().filter(id -> id.type().isBody()).forEach(first -> parties.forEach(
          other -> found.keep(first, RelationType.COOPERATES_WITH, other, "cooperatesWith.signing",
              event.evidence().span(), 0.6)));
    }
  }

  /** The one firm among those who sign has the project that they sign. */
  private void runProject(Event event, List<EntityId> firms) {
    if (firms.size() == 1) {
      event.in(EventRole.PROGRAMME).stream().filter(programme -> kinds.isProject(programme.name()))
          .forEach(programme -> found.keep(
              firms.get(0), RelationType.RUNS, programme, "runs.project", event.evidence().span(), 0.6));
    }
  }

  /** Those who hold something together, each with each. */
  private void relateHosts(Event event) {
    List<EntityId> hosts = event.in(EventRole.ORGANIZER).stream().filter(id -> id.type().isBody()).toList();
    for (int i = 0; hosts.size() <= MOST_PARTIES && i < hosts.size(); i++) {
      EntityId host = hosts.get(i);
      hosts.subList(i + 1, hosts.size()).stream().filter(other -> !isPart(host, other) && !isPart(other, host))
          .filter(other -> names.areJoined(host, other, event.evidence().span()))
          .forEach(other -> found.keep(
              host, RelationType.COOPERATES_WITH, other, "cooperatesWith.hosting", event.evidence().span(), 0.6));
    }
  }

  /** Whether the name of one begins with that of the other: 县公安局刑警大队 and 县公安局. */
  private static boolean isPart(EntityId unit, EntityId whole) {
    return unit.name().startsWith(whole.name());
  }

  /** Who holds an event that brings a programme to people runs it; a meeting may be about another's. */
  private void runProgrammes(Event event) {
    List<EntityId> known = event.in(EventRole.PROGRAMME).stream().filter(found::isRun).toList();
    List<EntityId> hosts = event.in(EventRole.ORGANIZER);
    if (hosts.size() <= MOST_HOSTS && CARRIED_OUT.contains(event.type())) {
      hosts.forEach(host -> event.in(EventRole.PROGRAMME).stream()
          .filter(programme -> !known.contains(programme) && !kinds.isNotice(programme.name())
              && names.isDone(programme)
              && names.areNamed(host, programme, event.evidence().span()))
          .forEach(programme ->
              found.keep(host, RelationType.RUNS, programme, "runs.event", event.evidence().span(), 0.6)));
    }
  }
}
