package org.zhengpu.model;

import java.util.regex.Pattern;

/**
 * When something happened, as far as the text tells: a day, a month, a year, an interval of these, or nothing.
 *
 * @param begin {@code 2022-07-12}, {@code 2022-07}, {@code 2022} or empty
 * @param end of the same kind, for an interval; else empty
 */
public record EventDate(String begin, String end) implements Comparable<EventDate> {

  public static final EventDate UNKNOWN = new EventDate("", "");

  private static final Pattern PARTIAL = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  public EventDate {
    if (!begin.isEmpty() && !PARTIAL.matcher(begin).matches()
        || !end.isEmpty() && (begin.isEmpty() || !PARTIAL.matcher(end).matches() || end.compareTo(begin) < 0)) {
      throw new IllegalArgumentException("Not a date: " + begin + "/" + end);
    }
    end = end.equals(begin) ? "" : end;
  }

  public static EventDate of(String date) {
    return new EventDate(date, "");
  }

  public boolean isKnown() {
    return !begin.isEmpty();
  }

  /** As gold files print it: {@code 2023-08-25/2023-08-28}. */
  @Override
  public String toString() {
    return end.isEmpty() ? begin : begin + "/" + end;
  }

  @Override
  public int compareTo(EventDate other) {
    return toString().compareTo(other.toString());
  }
}
