package org.zhengpu.extract.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengpu.extract.date.DateExpression;
import org.zhengpu.extract.date.DateNormalizer;
import org.zhengpu.model.Document;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.Span;

/** When the parts of a document say that something happened. Immutable. */
final class Days {

  private static final Pattern UNTIL = Pattern.compile("截[至止]|计划|预计|[拟将至到]$");
  private static final Pattern PLAN = Pattern.compile("[将定拟]于|定[在为]|计划于?|拟定?|将[在自从]$");
  private static final int NEAR = 4;
  private static final String REPORT = "讯";
  private static final String TITLE = "《";

  private final String text;
  private final @Nullable String issue;
  private final String told;
  private final String body;
  private final Names names;
  private final DateNormalizer normalizer;
  private final List<DateExpression> dates;
  private final List<DateExpression> toldDates;

  Days(Document document, String told, Names names, DateNormalizer normalizer) {
    this.text = document.text();
    this.told = told;
    LocalDate issued = document.article().info().date();
    this.issue = issued == null ? null : issued.toString();
    this.body = document.article().body().text();
    this.names = names;
    this.normalizer = normalizer;
    this.dates = normalizer.find(text, issued);
    this.toldDates = dates.stream().filter(this::isTold).toList();
  }

  /** Neither in what is only said or planned nor in the title of a work: 《2022年工作报告》. */
  private boolean isTold(DateExpression e) {
    return !Narrative.isBlank(told, e.span()) && !names.hold(e.span(), n -> n.text().startsWith(TITLE));
  }

  /** How many days the article says that something lasts. */
  OptionalInt lasting() {
    return normalizer.lasting(body);
  }

  /** The date that a region tells: its first day, else its first date. */
  Optional<DateExpression> date(Span region) {
    List<DateExpression> all = in(region, toldDates);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<DateExpression> own = all.stream().filter(e -> !isDateline(e)).toList();
    List<DateExpression> here = own.isEmpty() ? all : own;
    return here.stream().filter(DateExpression::isDay).findFirst().or(() -> here.stream().findFirst());
  }

  /** The day of a report, 云州网5月8日讯, is that of the event only if no other is told. */
  private boolean isDateline(DateExpression e) {
    return told.startsWith(REPORT, e.span().end());
  }

  private static List<DateExpression> in(Span region, List<DateExpression> dates) {
    int from = 0;
    while (from < dates.size() && dates.get(from).span().begin() < region.begin()) {
      from++;
    }
    int to = from;
    while (to < dates.size() && dates.get(to).span().end() <= region.end()) {
      to++;
    }
    return dates.subList(from, to);
  }

  /** The day that a sentence names, be it told as done or not. */
  EventDate day(Span sentence) {
    return in(sentence, dates).stream().filter(DateExpression::isDay).map(DateExpression::date).findFirst()
        .orElse(EventDate.UNKNOWN);
  }

  /** The day to come on which a sentence says that something is to be: 将于6月22日, 定在6月22日. */
  Optional<DateExpression> announced(Span sentence) {
    for (DateExpression e : in(sentence, dates)) {
      if (isToCome(e) && !isSaid(e.span().begin()) && isPlan(sentence, e.span().begin())) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  private boolean isToCome(DateExpression e) {
    return issue != null && e.isDay() && e.date().begin().compareTo(issue) > 0;
  }

  /** 将于, 定在 right before a day. */
  private boolean isPlan(Span sentence, int day) {
    return PLAN.matcher(text.substring(Math.max(sentence.begin(), day - NEAR), day)).find();
  }

  /** Whether a place in the text lies within quotation marks. */
  private boolean isSaid(int offset) {
    return text.lastIndexOf('“', offset) > text.lastIndexOf('”', offset);
  }

  /** Whether a region tells a day, be it told as done or not. */
  boolean namesDay(Span region) {
    return in(region, dates).stream().findFirst().filter(DateExpression::isDay).isPresent();
  }

  /** The day, or the word for an unknown day, that stands alone in a sentence: 当日下午, but not 活动当天. */
  Optional<DateExpression> ownDay(Span sentence) {
    for (DateExpression e : in(sentence, toldDates)) {
      if ((e.isDay() || !e.date().isKnown()) && standsAlone(e)) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  /** At the beginning of a clause, or behind its subject, but not 活动当天, 当天的活动. */
  private boolean standsAlone(DateExpression e) {
    int before = e.span().begin() - 1;
    return !told.startsWith("的", e.span().end())
        && (before < 0 || !Character.isIdeographic(told.charAt(before))
            || names.anyEndsAt(e.span().begin()));
  }

  /** The year or month that a sentence begins with, if it tells no day: not 2023年山茶节5月8日开幕. */
  EventDate openingDate(Span sentence) {
    List<DateExpression> here = in(sentence, dates);
    return here.isEmpty() || date(sentence).filter(DateExpression::isDay).isPresent() ? EventDate.UNKNOWN
        : here.stream().filter(e -> !e.isDay()).filter(this::isPassed)
            .filter(e -> told.substring(sentence.begin(), e.span().begin()).indexOf('，') < 0)
            .map(DateExpression::date).findFirst().orElse(EventDate.UNKNOWN);
  }

  /** Whether a sentence begins with some year or month: 去年8月，……. */
  boolean beginsElsewhen(Span sentence) {
    for (DateExpression e : in(sentence, dates)) {
      if (e.span().begin() - sentence.begin() <= 1 && !e.isDay() && e.date().isKnown() && isPassed(e)) {
        return true;
      }
    }
    return false;
  }

  /** Not 截至10月底, 计划明年. */
  private boolean isPassed(DateExpression e) {
    int begin = e.span().begin();
    return !UNTIL.matcher(text.substring(Math.max(0, begin - NEAR), begin)).find();
  }
}
