package org.zhengpu.eval.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must go wrong first for something else to go wrong: whoever mends the root mends what follows from it. */
public enum Root {
  ARTICLE("articles cut wrong", List.of(Faults.NO_ARTICLE, Faults.OTHER_ARTICLE, Faults.EXTRA_ARTICLE)),
  ENTITY("entities not found", List.of(Faults.NO_ENTITY, Faults.NO_PERSON, Faults.NO_BODY, Faults.NO_END)),
  ALIEN("entities that are none", List.of(Faults.ALIEN, Faults.ALIEN_END)),
  EVENT("events missed", List.of(Faults.NO_EVENT));

  private final String words;
  private final List<String> reasons;

  Root(String words, List<String> reasons) {
    this.words = words;
    this.reasons = reasons;
  }

  /** For people: what went wrong first. */
  public String words() {
    return words;
  }

  /** The root of a cause; empty for one that is a root itself. */
  static Optional<Root> of(Cause cause) {
    return Stream.of(values()).filter(root -> root.reasons.contains(cause.reason())).findFirst();
  }
}
