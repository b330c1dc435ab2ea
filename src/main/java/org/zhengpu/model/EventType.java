package org.zhengpu.model;

import java.util.Locale;

/** What sort of happening an event is. */
public enum EventType {
  INSPECTION,
  MEETING,
  TRAINING,
  SIGNING,
  RECEPTION,
  VOLUNTEERING,
  PUBLICITY,
  CEREMONY,
  COMPETITION,
  ENFORCEMENT,
  RELEASE,
  ASSISTANCE,
  OTHER;

  /** The local name in the ontology: {@code inspection}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
