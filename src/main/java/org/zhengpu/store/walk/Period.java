package org.zhengpu.store.walk;

/**
 * A time that something may fall into; days, months and years may be mixed. Immutable.
 *
 * @param from its beginning, or empty
 * @param to its end, or empty
 */
public record Period(String from, String to) {

  public static final Period ANY = new Period("", "");

  boolean isAny() {
    return from.isEmpty() && to.isEmpty();
  }

  /** Whether a date lies in it; one that is not known only lies in any. */
  boolean holds(String date) {
    if (isAny()) {
      return true;
    }
    return !date.isEmpty() && date.compareTo(from.substring(0, Math.min(from.length(), date.length()))) >= 0
        && (to.isEmpty() || date.substring(0, Math.min(date.length(), to.length())).compareTo(to) <= 0);
  }
}
