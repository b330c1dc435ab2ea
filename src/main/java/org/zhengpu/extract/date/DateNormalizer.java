package org.zhengpu.extract.date;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates that a text tells and resolves them against the day of issue.
 *
 * <table>
 * <caption>With the issue of 5 July 2022</caption>
 * <tr><td>2021年7月1日, 二〇二一年七月一日</td><td>2021-07-01</td></tr>
 * <tr><td>7月1日, 3 月 7 日, 去年12月30日</td><td>2022-07-01, 2022-03-07, 2021-12-30</td></tr>
 * <tr><td>12月30日</td><td>2021-12-30: more than two months ahead is the year before</td></tr>
 * <tr><td>1日, 28日</td><td>2022-07-01, 2022-06-28: the month told last, else this month or the one before</td></tr>
 * <tr><td>6月25日至28日, 6月25—28日</td><td>2022-06-25/2022-06-28</td></tr>
 * <tr><td>昨日, 当日, 上月, 去年, 上半年</td><td>words of {@code grammar/dates.tsv}</td></tr>
 * <tr><td>近日, 连日来</td><td>a date that is unknown</td></tr>
 * </table>
 *
 * <p>No dates are spans of time (3个月, 3日内), deadlines (8月1日前) and beginnings (2021年以来). May be shared.
 */
public final class DateNormalizer {

  private static final Pattern DAYS = Pattern.compile("(" + DigitDate.NUMBER + ")" + DigitDate.BLANK + "[天日]");

  private final DateWords words = new DateWords();

  /**
   * The dates of a text, in order.
   *
   * @param issue the day of issue; without it only full dates are resolved
   */
  public List<DateExpression> find(String text, @Nullable LocalDate issue) {
    return new DateScan(text, issue, words).run();
  }

  /** How many days a text says that something lasts, 为期三天; empty where it does not say. */
  public OptionalInt lasting(String text) {
    int word = words.firstLasting(text);
    Matcher days = DAYS.matcher(text);
    return word >= 0 && days.find(word) ? OptionalInt.of(DateNumbers.parse(days.group(1))) : OptionalInt.empty();
  }
}
