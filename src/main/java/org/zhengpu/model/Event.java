package org.zhengpu.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Something that happened at one time.
 *
 * @param type what sort of happening
 * @param label a short line that tells what happened
 * @param date when, as far as the text tells
 * @param roles who and what had which part in it; each list in order of appearance, without repeats
 * @param evidence the words that tell of it
 */
public record Event(
    EventType type, String label, EventDate date, Map<EventRole, List<EntityId>> roles, Evidence evidence) {

  public Event {
    if (label.isBlank()) {
      throw new IllegalArgumentException("An event has a label (" + type + ", " + date + ")");
    }
    EnumMap<EventRole, List<EntityId>> copy = new EnumMap<>(EventRole.class);
    roles.forEach((role, entities) -> copy.put(role, entities.stream().distinct().toList()));
    roles = Collections.unmodifiableMap(copy);
  }

  /** The entities in a role, possibly none. */
  public List<EntityId> in(EventRole role) {
    return roles.getOrDefault(role, List.of());
  }
}
