package org.zhengpu.extract.date;

import org.zhengpu.model.EventDate;
import org.zhengpu.model.Span;

/**
 * Words of a text that tell a date.
 *
 * @param span where they stand: 7月11日—13日
 * @param date what they mean; {@link EventDate#UNKNOWN} for words such as 近日, which tell that no exact date is given
 */
public record DateExpression(Span span, EventDate date) {

  /** Whether it tells a day or an interval of days. */
  public boolean isDay() {
    return date.begin().length() == "2022-07-01".length();
  }
}
