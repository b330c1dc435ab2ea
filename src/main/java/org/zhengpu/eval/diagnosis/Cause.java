package org.zhengpu.eval.diagnosis;

import java.util.Comparator;

/**
 * Why something is wrong, as a developer would look for it.
 *
 * @param what the kind of thing: {@code article}, {@code entity}, {@code post}, {@code slot}…
 * @param reason what happened to it: {@code found too long}
 * @param of where: a type, a role, a property, or the rule that made it; may be empty
 */
public record Cause(String what, String reason, String of) implements Comparable<Cause> {

  private static final Comparator<Cause> ORDER =
      Comparator.comparing(Cause::what).thenComparing(Cause::reason).thenComparing(Cause::of);

  @Override
  public int compareTo(Cause other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return what + ": " + reason + (of.isEmpty() ? "" : " (" + of + ")");
  }
}
