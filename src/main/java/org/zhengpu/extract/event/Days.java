package org.zhengpu.extract.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.extract.Naming;
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

  private final String text;
  private final @Nullable String issue;
  private final String told;
  private final List<Naming> namings;
  private final List<DateExpression> dates;
  private final OptionalInt lasting;

  Days(Document document, String told, List<Naming> namings, DateNormalizer normalizer) {
    this.text = document.text();
    this.told = told;
    LocalDate issued = document.article().info().date();
    this.issue = issued == null ? null : issued.toString();
    this.namings = namings;
    this.dates = normalizer.find(text, document.article().info().date());
    this.lasting = normalizer.lasting(document.article().body().text());
  }

  /** How many days the article says that something lasts. */
  OptionalInt lasting() {
    return lasting;
  }

  /** The date that a region tells: its first day, else its first date. */
  Optional<DateExpression> date(Span region) {
    List<DateExpression> all = in(region).toList();
    List<DateExpression> own = all.stream().filter(e -> !isDateline(e)).toList();
    List<DateExpression> here = own.isEmpty() ? all : own;
    return here.stream().filter(DateExpression::isDay).findFirst().or(() -> here.stream().findFirst());
  }

  /** The day of a report, 云州网5月8日讯, is that of the event only if no other is told. */
  private boolean isDateline(DateExpression e) {
    return told.startsWith(REPORT, e.span().end());
  }

  private Stream<DateExpression> in(Span region) {
    return dates.stream().filter(e -> region.contains(e.span()) && !Narrative.isBlank(told, e.span()))
        .filter(e -> namings.stream().noneMatch(n -> n.text().startsWith("《") && n.span().contains(e.span())));
  }

  /** The day that a sentence names, be it told as done or not. */
  EventDate day(Span sentence) {
    return dates.stream().filter(e -> sentence.contains(e.span()) && e.isDay()).map(DateExpression::date).findFirst()
        .orElse(EventDate.UNKNOWN);
  }

  /** The day to come on which a sentence says that something is to be: 将于6月22日, 定在6月22日. */
  Optional<DateExpression> announced(Span sentence) {
    return issue == null ? Optional.empty() : dates.stream()
        .filter(e -> sentence.contains(e.span()) && e.isDay() && e.date().begin().compareTo(issue) > 0)
        .filter(e -> !isSaid(e.span().begin()))
        .filter(e -> isPlan(sentence, e.span().begin())).findFirst();
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
    return dates.stream().filter(e -> region.contains(e.span())).findFirst().filter(DateExpression::isDay).isPresent();
  }

  /** The day, or the word for an unknown day, that stands alone in a sentence: 当日下午, but not 活动当天. */
  Optional<DateExpression> ownDay(Span sentence) {
    return in(sentence).filter(e -> e.isDay() || !e.date().isKnown()).filter(this::standsAlone).findFirst();
  }

  /** At the beginning of a clause, or behind its subject, but not 活动当天, 当天的活动. */
  private boolean standsAlone(DateExpression e) {
    int before = e.span().begin() - 1;
    return !told.startsWith("的", e.span().end())
        && (before < 0 || !Character.isIdeographic(told.charAt(before))
            || namings.stream().anyMatch(n -> n.span().end() == e.span().begin()));
  }

  /** The year or month that a sentence begins with, if it tells no day: not 2023年山茶节5月8日开幕. */
  EventDate openingDate(Span sentence) {
    return date(sentence).filter(DateExpression::isDay).isPresent() ? EventDate.UNKNOWN : dates.stream()
        .filter(e -> sentence.contains(e.span()) && !e.isDay()).filter(this::isPassed)
        .filter(e -> !told.substring(sentence.begin(), e.span().begin()).contains("，"))
        .map(DateExpression::date).findFirst().orElse(EventDate.UNKNOWN);
  }

  /** Whether a sentence begins with some year or month: 去年8月，……. */
  boolean beginsElsewhen(Span sentence) {
    return dates.stream().filter(e -> sentence.contains(e.span()) && !e.isDay() && e.date().isKnown())
        .anyMatch(e -> e.span().begin() - sentence.begin() <= 1 && isPassed(e));
  }

  /** Not 截至10月底, 计划明年. */
  private boolean isPassed(DateExpression e) {
    int begin = e.span().begin();
    return !UNTIL.matcher(text.substring(Math.max(0, begin - NEAR), begin)).find();
  }
}
