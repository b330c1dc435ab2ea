package org.zhengpu.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as far as it is told: what is not told is zero. The last part that is told makes it a day, a month or a year.
 */
record DateParts(int year, int month, int day) {

  static DateParts of(LocalDate date) {
    return new DateParts(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Whether there is such a date: not 2月30日, not 13月. */
  boolean exists() {
    try {
      first();
      return year > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Its first day. */
  LocalDate first() {
    return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
  }

  DateParts plusMonths(int months) {
    YearMonth moved = YearMonth.of(year, month).plusMonths(months);
    return new DateParts(moved.getYear(), moved.getMonthValue(), 0);
  }

  /** As {@code 2022-07-01}, {@code 2022-07} or {@code 2022}. */
  @Override
  public String toString() {
    String month = this.month == 0 ? "" : "-" + padded(this.month, 2);
    return padded(year, 4) + month + (this.month == 0 || day == 0 ? "" : "-" + padded(day, 2));
  }

  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
