package org.zhengpu.extract.date;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengpu.extract.date.DateWords.Found;
import org.zhengpu.extract.date.DateWords.Unit;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.Span;

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

  private static final String BLANK = "[ \\u3000]*";
  private static final String NUMBER = "(?:[0-9０-９]{1,2}|[一二两三四五六七八九十]{1,3})";
  /** A date in digits begins with one of these; asked first, for the pattern of a date is slow to say no. */
  private static final String FIRST = "0123456789０１２３４５６７８９一二两三四五六七八九十";
  private static final String TO = BLANK + "(?:至|到|[-—－–~～]+)" + BLANK;
  // 2022年7月11—13日; each part may be missing
  private static final Pattern DATE = Pattern.compile(
      "(?<![0-9０-９.．第〇一二三四五六七八九十])"
          + "(?:(?<y>(?:19|20|１９|２０)[0-9０-９]{2}|[一二][〇○零九0-9][〇○零一二三四五六七八九]{2})" + BLANK + "年" + BLANK + ")?"
          + "(?:(?:(?<m0>" + NUMBER + ")" + TO + ")?(?<m>" + NUMBER + ")" + BLANK + "月份?" + BLANK + ")?"
          + "(?:(?:(?<d0>" + NUMBER + ")" + TO + ")?(?<d>" + NUMBER + ")" + BLANK + "(?<unit>[日号]))?");
  private static final Pattern CONNECTOR = Pattern.compile("(?:[0-9]{1,2}[时点](?:[0-9]{1,2}分|半)?)?" + TO);
  // 3日内, 3日游, 8月1日前, 日均
  private static final Pattern NO_DATE_BEHIND = Pattern.compile("[内均游]|之?前(?!夕)");
  private static final Pattern DAYS = Pattern.compile("(" + NUMBER + ")" + BLANK + "[天日]");
  private static final SkippingPattern BRACKETED = SkippingPattern.compile("[昨今前]（([0-9]{1,2})）日");
  private static final int MONTHS_AHEAD = 2;

  private final DateWords words = new DateWords();

  /** What was read at some place, before it is given a form. */
  private record Reading(int end, DateParts from, @Nullable DateParts to) {}

  /**
   * The dates of a text, in order.
   *
   * @param issue the day of issue; without it only full dates are resolved
   */
  public List<DateExpression> find(String text, @Nullable LocalDate issue) {
    return new Scan(text, issue).run();
  }

  /** How many days a text says that something lasts, 为期三天; empty where it does not say. */
  public OptionalInt lasting(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (words.isAt(text, at, Unit.LASTING)) {
        Matcher days = DAYS.matcher(text).region(at, text.length());
        if (days.find()) {
          return OptionalInt.of(DateNumbers.parse(days.group(1)));
        }
      }
    }
    return OptionalInt.empty();
  }

  /** One pass over one text. */
  private final class Scan {
    private final String text;
    private final @Nullable LocalDate issue;
    private final Matcher date;
    private final Matcher bracketed;
    private final List<DateExpression> found = new ArrayList<>();
    private @Nullable DateParts last;
    private @Nullable DateParts lastDay;

    Scan(String text, @Nullable LocalDate issue) {
      this.text = text;
      this.issue = issue;
      this.bracketed = BRACKETED.matcher(text);
      this.date = DATE.matcher(text).useTransparentBounds(true);
    }

    List<DateExpression> run() {
      int at = 0;
      while (at < text.length()) {
        int begin = at;
        at = word(at).or(() -> bracketed(begin)).or(() -> digits(begin)).orElse(at + 1);
      }
      return found;
    }

    /** Reads a word, returns where it ends. */
    private Optional<Integer> word(int at) {
      return words.at(text, at).filter(w -> isDate(w.word().unit())).map(this::read);
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
        case HALF -> add(begin, months(end, day.getYear(), number * 6 - 5, 6));
        case LASTWEEK -> add(begin, new Reading(end, weekday(day.minusWeeks(1), number), null));
        case THISWEEK -> add(begin, new Reading(end, weekday(day, number), null));
        default -> add(begin, months(end, day.getYear(), number * 3 - 2, 3));
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
      if (matchAt(end) && date.group("y") == null && date.group("m") == null) {
        return add(begin, reading(month.year(), month.month()));
      }
      return add(begin, new Reading(end, month, null));
    }

    /** 去年7月1日, 今年上半年. */
    private int inYear(int begin, int end, int year) {
      if (matchAt(end) && date.group("y") == null && date.group("m") != null) {
        return add(begin, reading(year, 0));
      }
      return partOfYear(begin, end, year).orElseGet(() -> wholeYear(begin, end, year));
    }

    private int wholeYear(int begin, int end, int year) {
      return add(begin, new Reading(end, new DateParts(year, 0, 0), null));
    }

    private Optional<Integer> partOfYear(int begin, int end, int year) {
      return words.at(text, end).flatMap(w -> switch (w.word().unit()) {
        case HALF -> Optional.of(add(begin, months(w.span().end(), year, w.word().from() * 6 - 5, 6)));
        case QUARTER -> Optional.of(add(begin, months(w.span().end(), year, w.word().from() * 3 - 2, 3)));
        default -> Optional.empty();
      });
    }

    private static Reading months(int end, int year, int first, int count) {
      return new Reading(end, new DateParts(year, first, 0), new DateParts(year, first + count - 1, 0));
    }

    /** 昨（18）日: the day of this month, or of the one before. */
    private Optional<Integer> bracketed(int at) {
      LocalDate issued = issue;
      if (issued == null || !BRACKETED.at(bracketed, text, at)) {
        return Optional.empty();
      }
      return Optional.of(add(at, new Reading(bracketed.end(), inIssueMonth(issued, Integer.parseInt(bracketed.group(1))), null)));
    }

    private static DateParts inIssueMonth(LocalDate issue, int day) {
      DateParts month = DateParts.of(issue).plusMonths(day > issue.getDayOfMonth() ? -1 : 0);
      return new DateParts(month.year(), month.month(), day);
    }

    /** Reads a date in digits, returns where it ends. */
    private Optional<Integer> digits(int at) {
      if (!matchAt(at) || date.group("m") == null && date.group("y") == null && !isBareDay()) {
        return Optional.empty();
      }
      if (date.group("y") != null && date.group("m") == null && date.group("d") == null) {
        int year = number("y");
        int end = date.end();
        return partOfYear(at, end, year).or(() -> Optional.of(wholeYear(at, end, year)));
      }
      return Optional.of(add(at, reading(0, 0)));
    }

    private boolean matchAt(int at) {
      return at < text.length() && FIRST.indexOf(text.charAt(at)) >= 0
          && date.region(at, text.length()).lookingAt() && date.end() > at;
    }

    /** 1日, but not 1号, 一日. */
    private boolean isBareDay() {
      return date.group("unit") != null && date.group("unit").equals("日") && number("d") > 0
          && Character.isDigit(date.group("d").charAt(0)) && issue != null;
    }

    /** What the matcher stands on, year and month given from outside where it has none. */
    private Reading reading(int givenYear, int givenMonth) {
      int month = date.group("m") == null ? givenMonth : number("m");
      int day = number("d");
      DateParts to = complete(date.group("y") == null ? givenYear : number("y"), month, day);
      int from = number(day == 0 ? "m0" : "d0");
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

    private int number(String group) {
      return DateNumbers.parse(date.group(group));
    }

    private int add(int begin, Reading first) {
      Reading reading = first.to() == null ? upTo(first) : first;
      DateParts to = reading.to();
      boolean since = words.isAt(text, reading.end(), Unit.SINCE);
      boolean none = NO_DATE_BEHIND.matcher(text).region(reading.end(), text.length()).lookingAt();
      if (!reading.from().exists() || to != null && !valid(reading.from(), to) || none) {
        return reading.end();
      }
      last = to == null ? reading.from() : to;
      lastDay = last.day() > 0 ? last : lastDay;
      EventDate told = since ? EventDate.UNKNOWN
          : new EventDate(reading.from().toString(), to == null ? "" : to.toString());
      return add(begin, reading.end(), told);
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
      if (!matchAt(connector.end())) {
        return from;
      }
      boolean sameKind = (date.group("d") != null) == (from.from().day() > 0);
      if (!sameKind || date.group("d0") != null || date.group("m0") != null) {
        return from;
      }
      int year = date.group("y") == null ? from.from().year() : number("y");
      int month = date.group("m") == null ? from.from().month() : number("m");
      return new Reading(date.end(), from.from(), new DateParts(year, month, number("d")));
    }

    private int add(int begin, int end, EventDate told) {
      found.add(new DateExpression(new Span(begin, end), told));
      return end;
    }
  }
}
