package org.zhengpu.store.walk;

import java.util.Comparator;

/**
 * That two entities are connected. Immutable.
 *
 * @param from the IRI of the one
 * @param to the IRI of the other
 * @param relation how
 * @param label more on it, such as the title of the post; or empty
 * @param about what it is a statement of: of {@code servesIn} the IRI of the post; or empty
 * @param count how many articles or events say so
 */
public record Tie(String from, String to, Relation relation, String label, String about, int count) {

  static final Comparator<Tie> ORDER = Comparator.comparing(Tie::relation).thenComparing(Tie::from)
      .thenComparing(Tie::to).thenComparing(Tie::label).thenComparing(Tie::about);

  /** Whatever is at the other end. */
  public String other(String one) {
    return from.equals(one) ? to : from;
  }

  /** Many articles that say the same are not much more than a few. */
  double strength() {
    return relation.weight() * (1 + Math.log(Math.max(1, count)));
  }
}
