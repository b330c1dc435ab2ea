package org.zhengpu.model;

import java.util.Locale;

/** What an entity is to an event. */
public enum EventRole {
  /** The body that holds it or carries it out. */
  ORGANIZER,
  /** The person who leads it. */
  LEAD,
  /** Another person or body that takes part. */
  PARTICIPANT,
  /** Where it happens. */
  PLACE,
  /** The programme it serves. */
  PROGRAMME;

  /** The local name of the property: {@code organizer}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
