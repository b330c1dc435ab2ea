package org.zhengpu.extract.date;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengpu.extract.date.DateWords.Found;
import org.zhengpu.extract.date.DateWords.Unit;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.Span;

/** One pass over one text for its dates. What reads at an offset gives where it ends, the offset itself for nothing. */
final class DateScan {

  private static final Pattern CONNECTOR =
      Pattern.compile("(?:[0-9]{1,2}[时点](?:[0-9]{1,2}分|半)?)?" + DigitDate.TO);
  // 3日内, 3日游, 8月1日前, 日均
  private static final SkippingPattern NO_DATE_BEHIND = SkippingPattern.compile("[内均游]|之?前(?!夕)");
  private static final String BRACKETED_DAYS = "昨今前";
  private static final SkippingPattern BRACKETED = SkippingPattern.compile("[" + BRACKETED_DAYS + "]（([0-9]{1,2})）日");
  private static final int MONTHS_AHEAD = 2;

  private final String text;
  private final @Nullable LocalDate issue;
  private final DateWords words;
  private final DigitDate date;
  private final List<DateExpression> found = new ArrayList<>();
  private @Nullable DateParts last;
  private @Nullable DateParts lastDay;

  /** What was read at some place, before it is given a form. */
  private record Reading(int end, DateParts from, @Nullable DateParts to) {}

  DateScan(String text, @Nullable LocalDate issue, DateWords words) {
    this.text = text;
    this.issue = issue;
    this.words = words;
    this.date = new DigitDate(text);
  }

  List<DateExpression> run() {
    for (int at = 0; at < text.length(); ) {
      at = mayBegin(text.charAt(at)) ? Math.max(at + 1, read(at)) : at + 1;
    }
    return found;
  }

  private boolean mayBegin(char c) {
    return words.mayBeginWith(c) || DigitDate.mayBeginWith(c) || BRACKETED_DAYS.indexOf(c) >= 0;
  }

  private int read(int at) {
    int end = word(at);
    end = end > at ? end : bracketed(at);
    return end > at ? end : digits(at);
  }

  private int word(int at) {
    Optional<Found> word = words.at(text, at);
    return word.isPresent() && isDate(word.get().word().unit()) ? read(word.get()) : at;
  }

  private static boolean isDate(Unit unit) {
    return unit != Unit.SINCE && unit != Unit.LASTING;
  }

  private int read(Found found) {
    int begin = found.span().begin();
    int end = found.span().end();
    int number = found.word().from();
    LocalDate day = issue;
    if (found.word().unit() == Unit.NONE) {
      return add(begin, end, EventDate.UNKNOWN);
    }
    if (found.word().unit() == Unit.PERIOD) {
      return add(begin, end, new EventDate("" + number, "" + found.word().to()));
    }
    if (day == null) {
      return end;
    }
    return switch (found.word().unit()) {
      case DAY -> add(begin, new Reading(end, DateParts.of(day.plusDays(number)), null));
      case SAME -> same(begin, end, number);
      case MONTH -> inMonth(begin, end, DateParts.of(day).plusMonths(number));
      case YEAR -> inYear(begin, end, day.getYear() + number);
      case HALF -> add(begin, half(end, day.getYear(), number));
      case LASTWEEK -> add(begin, new Reading(end, weekday(day.minusWeeks(1), number), null));
      case THISWEEK -> add(begin, new Reading(end, weekday(day, number), null));
      default -> add(begin, quarter(end, day.getYear(), number));
    };
  }

  private static DateParts weekday(LocalDate week, int day) {
    return DateParts.of(week.with(ChronoField.DAY_OF_WEEK, day));
  }

  private int same(int begin, int end, int days) {
    DateParts before = lastDay;
    return before == null
        ? add(begin, end, EventDate.UNKNOWN)
        : add(begin, new Reading(end, DateParts.of(before.first().plusDays(days)), null));
  }

  /** 上月15日. */
  private int inMonth(int begin, int end, DateParts month) {
    if (date.at(end) && !date.has("y") && !date.has("m")) {
      return add(begin, reading(month.year(), month.month()));
    }
    return add(begin, new Reading(end, month, null));
  }

  /** 去年7月1日, 今年上半年. */
  private int inYear(int begin, int end, int year) {
    if (date.at(end) && !date.has("y") && date.has("m")) {
      return add(begin, reading(year, 0));
    }
    return year(begin, end, year);
  }

  /** 2022年上半年, or all of the year. */
  private int year(int begin, int end, int year) {
    Optional<Reading> part = words.at(text, end).flatMap(word -> partOf(year, word));
    return add(begin, part.orElseGet(() -> new Reading(end, new DateParts(year, 0, 0), null)));
  }

  private static Optional<Reading> partOf(int year, Found part) {
    int end = part.span().end();
    int number = part.word().from();
    return switch (part.word().unit()) {
      case HALF -> Optional.of(half(end, year, number));
      case QUARTER -> Optional.of(quarter(end, year, number));
      default -> Optional.empty();
    };
  }

  private static Reading half(int end, int year, int number) {
    return months(end, year, number * 6 - 5, 6);
  }

  private static Reading quarter(int end, int year, int number) {
    return months(end, year, number * 3 - 2, 3);
  }

  private static Reading months(int end, int year, int first, int count) {
    return new Reading(end, new DateParts(year, first, 0), new DateParts(year, first + count - 1, 0));
  }

  /** 昨（18）日: the day of this month, or of the one before. */
  private int bracketed(int at) {
    LocalDate issued = issue;
    if (issued == null || !BRACKETED.mayBegin(text, at)) {
      return at;
    }
    Matcher day = BRACKETED.matcher(text);
    return BRACKETED.at(day, text, at)
        ? add(at, new Reading(day.end(), inIssueMonth(issued, Integer.parseInt(day.group(1))), null)) : at;
  }

  private static DateParts inIssueMonth(LocalDate issue, int day) {
    DateParts month = DateParts.of(issue).plusMonths(day > issue.getDayOfMonth() ? -1 : 0);
    return new DateParts(month.year(), month.month(), day);
  }

  private int digits(int at) {
    if (!date.at(at)) {
      return at;
    }
    if (date.isYear()) {
      return year(at, date.end(), date.number("y"));
    }
    boolean told = date.has("y") || date.has("m") || issue != null && date.isBareDay();
    return told ? add(at, reading(0, 0)) : at;
  }

  /** The date in digits, year and month given from outside where it has none. */
  private Reading reading(int givenYear, int givenMonth) {
    int month = date.has("m") ? date.number("m") : givenMonth;
    int day = date.number("d");
    DateParts to = complete(date.has("y") ? date.number("y") : givenYear, month, day);
    int from = date.number(day == 0 ? "m0" : "d0");
    DateParts first = from == 0 ? to
        : day == 0 ? new DateParts(to.year(), from, 0) : new DateParts(to.year(), to.month(), from);
    return new Reading(date.end(), first, first.equals(to) ? null : to);
  }

  /** Year and month that are not told come from what was told last, else from the issue. */
  private DateParts complete(int year, int month, int day) {
    LocalDate issued = issue;
    DateParts before = last;
    if (year > 0 || issued == null) {
      return new DateParts(year, month, day);
    }
    if (month > 0) {
      DateParts thisYear = new DateParts(issued.getYear(), month, day);
      boolean ahead = thisYear.exists() && thisYear.first().isAfter(issued.plusMonths(MONTHS_AHEAD));
      return ahead ? new DateParts(issued.getYear() - 1, month, day) : thisYear;
    }
    if (before != null && before.month() > 0) {
      return new DateParts(before.year(), before.month(), day);
    }
    return inIssueMonth(issued, day);
  }

  private int add(int begin, Reading first) {
    Reading reading = first.to() == null ? upTo(first) : first;
    int end = reading.end();
    DateParts to = reading.to();
    if (!reading.from().exists() || to != null && !valid(reading.from(), to) || NO_DATE_BEHIND.isAt(text, end)) {
      return end;
    }
    last = to == null ? reading.from() : to;
    lastDay = last.day() > 0 ? last : lastDay;
    return add(begin, end, words.isAt(text, end, Unit.SINCE) ? EventDate.UNKNOWN
        : new EventDate(reading.from().toString(), to == null ? "" : to.toString()));
  }

  private static boolean valid(DateParts from, DateParts to) {
    return to.exists() && to.toString().compareTo(from.toString()) >= 0;
  }

  /** 8月25日 + 到28日. */
  private Reading upTo(Reading from) {
    Matcher connector = CONNECTOR.matcher(text).region(from.end(), text.length());
    if (!connector.lookingAt()) {
      return from;
    }
    Optional<Found> next = words.at(text, connector.end()).filter(w -> w.word().unit() == Unit.SAME);
    if (next.isPresent() && from.from().day() > 0) {
      LocalDate to = from.from().first().plusDays(next.get().word().from());
      return new Reading(next.get().span().end(), from.from(), DateParts.of(to));
    }
    boolean isSameKind = date.at(connector.end()) && date.has("d") == from.from().day() > 0;
    if (!isSameKind || date.has("d0") || date.has("m0")) {
      return from;
    }
    int year = date.has("y") ? date.number("y") : from.from().year();
    int month = date.has("m") ? date.number("m") : from.from().month();
    return new Reading(date.end(), from.from(), new DateParts(year, month, date.number("d")));
  }

  private int add(int begin, int end, EventDate told) {
    found.add(new DateExpression(new Span(begin, end), told));
    return end;
  }
}
