package org.zhengpu.extract.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengpu.extract.event.Cue.Part;
import org.zhengpu.extract.event.RoleReader.Role;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.Span;

/**
 * An event while its parts are collected: the first part that an entity gets stays. Not for sharing between threads.
 */
final class EventDraft {

  private static final String DAY = "2022-07-01";

  private static final Set<String> TRIALS = Set.of("other.trial", "other.mediate");
  private static final String TRADE = "signing.trade";
  private static final Set<EventType> VISITS = EnumSet.of(
      EventType.INSPECTION, EventType.ASSISTANCE, EventType.VOLUNTEERING, EventType.TRAINING, EventType.PUBLICITY,
      EventType.ENFORCEMENT, EventType.RECEPTION);

  private final Set<EntityId> teachers = new LinkedHashSet<>();
  private final Set<EntityId> parties = new LinkedHashSet<>();
  private final Map<EventRole, Set<EntityId>> roles = new EnumMap<>(EventRole.class);
  private final Span sentence;
  private final String rule;
  private EventType type;
  private EventDate date;
  private boolean dated;
  private boolean isSide;
  private String label;

  EventDraft(Span sentence, EventGrammar.Hit hit, String label) {
    this(sentence, hit.type(), hit.trigger().id(), label);
  }

  EventDraft(Span sentence, EventType type, String rule, String label) {
    this.sentence = sentence;
    this.rule = rule;
    this.type = type;
    this.label = label;
    this.date = EventDate.UNKNOWN;
  }

  void type(EventType better) {
    type = better;
  }

  EventType type() {
    return type;
  }

  void date(EventDate told) {
    date = told;
    dated = true;
  }

  EventDate date() {
    return date;
  }

  boolean isOnOneDay() {
    return date.begin().length() == DAY.length() && date.end().isEmpty();
  }

  /** Whether it was in some year or month, of which an article tells much else. */
  boolean isVague() {
    return date.isKnown() && date.begin().length() < DAY.length();
  }

  void label(String better) {
    label = better;
  }

  /** Adds one who has a part; who only comes to something else than a visit does not lead it. */
  void add(Role role) {
    promote(role);
    boolean guest = role.part() == Part.VISITOR && role.role() == EventRole.LEAD && !VISITS.contains(type);
    add(guest ? EventRole.PARTICIPANT : role.role(), role.naming().id());
    if (role.part() == Part.TEACHER) {
      teachers.add(role.naming().id());
    } else if (role.part() == Part.PARTY) {
      parties.add(role.naming().id());
    }
  }

  /** Who teaches leads a course, unless others preside. */
  void settleTeachers() {
    if (!teachers.containsAll(in(EventRole.LEAD))) {
      in(EventRole.LEAD).removeAll(teachers);
      in(EventRole.PARTICIPANT).addAll(teachers);
    }
  }

  void add(EventRole role, EntityId entity) {
    boolean taken = switch (role) {
      case PROGRAMME -> false;
      case PLACE -> in(EventRole.ORGANIZER).contains(entity);
      default -> in(EventRole.ORGANIZER).contains(entity) || in(EventRole.LEAD).contains(entity)
          || in(EventRole.PARTICIPANT).contains(entity);
    };
    if (!taken) {
      in(role).add(entity);
    }
  }

  /** Who holds or leads an event does not merely take part, even if that was told first. */
  private void promote(Role role) {
    boolean sure = role.part() == Part.HOST || role.part() == Part.LEAD;
    if (sure && in(EventRole.PARTICIPANT).remove(role.naming().id())) {
      in(role.role()).add(role.naming().id());
    }
  }

  /** Beside an agency, other bodies that hold it become participants. */
  void keepAgenciesAsOrganizers() {
    Set<EntityId> others = new LinkedHashSet<>(in(EventRole.ORGANIZER));
    others.removeIf(id -> id.type() == EntityType.AGENCY);
    if (others.size() < in(EventRole.ORGANIZER).size()) {
      in(EventRole.ORGANIZER).removeAll(others);
      in(EventRole.PARTICIPANT).addAll(others);
    }
  }

  /** How many bodies have a part in it. */
  long bodies() {
    return Stream.of(EventRole.ORGANIZER, EventRole.PARTICIPANT).flatMap(role -> in(role).stream())
        .filter(id -> id.type().isBody()).count();
  }

  Stream<EntityId> people() {
    return Stream.of(EventRole.LEAD, EventRole.PARTICIPANT).flatMap(role -> in(role).stream())
        .filter(id -> id.type() == EntityType.PERSON);
  }

  /** Where nobody holds or leads it, the bodies that have a part hold it together; one alone is the other party. */
  void raiseEquals() {
    if (rule.equals(TRADE)) {
      raiseSeller();
      return;
    }
    if (parties.size() > 1 && in(EventRole.ORGANIZER).stream().noneMatch(id -> id.type() == EntityType.AGENCY)) {
      in(EventRole.PARTICIPANT).removeAll(parties);
      in(EventRole.ORGANIZER).addAll(parties);
    }
    List<EntityId> bodies = in(EventRole.PARTICIPANT).stream().filter(id -> id.type().isBody()).toList();
    if (in(EventRole.ORGANIZER).isEmpty() && in(EventRole.LEAD).isEmpty() && bodies.size() > 1) {
      bodies.forEach(id -> {
        in(EventRole.PARTICIPANT).remove(id);
        in(EventRole.ORGANIZER).add(id);
      });
    }
  }

  /** 合作社与海川集团签订收购合同: who is told first sells. */
  private void raiseSeller() {
    if (in(EventRole.ORGANIZER).isEmpty() && parties.size() > 1) {
      EntityId seller = parties.iterator().next();
      in(EventRole.PARTICIPANT).remove(seller);
      in(EventRole.ORGANIZER).add(seller);
    }
  }

  Set<EntityId> in(EventRole role) {
    return roles.computeIfAbsent(role, r -> new LinkedHashSet<>());
  }

  boolean hasActor() {
    return !in(EventRole.ORGANIZER).isEmpty() || !in(EventRole.LEAD).isEmpty()
        || !in(EventRole.PARTICIPANT).isEmpty();
  }

  boolean hasPlace() {
    return !in(EventRole.PLACE).isEmpty();
  }

  /** At least two of a time that is told, an actor and a place. */
  boolean isEvent() {
    return (dated ? 1 : 0) + (hasActor() ? 1 : 0) + (hasPlace() ? 1 : 0) >= 2;
  }

  /** Whether the other tells of the same happening: same type and day, nobody and no place that is not in this. */
  boolean covers(EventDraft other) {
    return !other.hasActor() && spans(other.date) || type == other.type && date.equals(other.date)
        && in(EventRole.PLACE).containsAll(other.in(EventRole.PLACE))
        && in(EventRole.ORGANIZER).containsAll(other.in(EventRole.ORGANIZER))
        && in(EventRole.PROGRAMME).containsAll(other.in(EventRole.PROGRAMME));
  }

  /** Whether a day lies in its course of several days: on the last one the learners look at a farm. */
  private boolean spans(EventDate day) {
    return !date.end().isEmpty() && day.isKnown() && day.begin().compareTo(date.begin()) >= 0
        && day.begin().compareTo(date.end()) <= 0;
  }

  /** Something is signed or given at a meeting, not at another signing. */
  boolean isHost() {
    return isOnOneDay() && type != EventType.SIGNING && !isSide;
  }

  /** Marks what is done on the occasion of another event. */
  void setSide() {
    isSide = true;
  }

  /** Whether a case is tried or settled. */
  boolean isTrial() {
    return TRIALS.contains(rule);
  }

  /** Whether something is handed over at it. */
  boolean isGiving() {
    return type == EventType.CEREMONY;
  }

  int begin() {
    return sentence.begin();
  }

  /** Whether this was read from that sentence. */
  boolean covers(Span other) {
    return sentence.overlaps(other);
  }

  Event event(double confidence) {
    Map<EventRole, List<EntityId>> parts = new EnumMap<>(EventRole.class);
    roles.forEach((role, ids) -> parts.put(role, new ArrayList<>(ids)));
    return new Event(type, label, date, parts, new Evidence(sentence, rule, confidence));
  }
}
