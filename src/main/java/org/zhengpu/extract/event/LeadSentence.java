package org.zhengpu.extract.event;

import java.util.List;
import java.util.Optional;
import org.zhengpu.extract.date.DateExpression;
import org.zhengpu.extract.event.EventGrammar.Where;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.Span;

/** Finds the sentence of an article that tells its main happening, and when. Not for sharing between threads. */
final class LeadSentence {

  /** How far into the body the sentence may stand. */
  private static final int LEAD_SENTENCES = 6;
  /** The weight of a trigger that needs no date beside it. */
  private static final int CLEAR = 3;

  private final Telling telling;
  private final List<Span> body;

  LeadSentence(Telling telling) {
    this.telling = telling;
    this.body = telling.body();
  }

  /** The place of the sentence in the body; -1 when there is none. */
  int find() {
    int lead = Math.min(LEAD_SENTENCES, body.size());
    for (int i = 0; i < lead; i++) {
      if (isTold(i) && namesAnyone(body.get(i))) {
        return i;
      }
    }
    return telling.headline().isPresent() ? firstWithDay(lead) : -1;
  }

  /** Whether a sentence has a trigger: any in the first or beside a date, a clear one behind a day, however far. */
  private boolean isTold(int i) {
    int weight = heaviest(body.get(i));
    return i == 0 || telling.days().date(body.get(i)).isPresent() ? weight > 0
        : weight > CLEAR ? dayBefore(i).isPresent()
        : weight == CLEAR && telling.days().ownDay(body.get(i - 1)).isPresent();
  }

  /** Beside a mere month only triggers count that tell of a single happening. */
  private int heaviest(Span sentence) {
    boolean vague = telling.days().date(sentence).filter(e -> e.date().isKnown() && !e.isDay()).isPresent();
    return telling.best(sentence, vague ? Where.ANY : Where.DATED).map(hit -> hit.trigger().weight()).orElse(0);
  }

  /** Where only the headline has a word for it, the sentence with a day and names tells it. */
  private int firstWithDay(int lead) {
    for (int i = 0; i < lead; i++) {
      if (telling.days().ownDay(body.get(i)).isPresent() && namesAnyone(body.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean namesAnyone(Span sentence) {
    return !telling.cast().roles(sentence).isEmpty() || telling.cast().programmes(sentence).findAny().isPresent();
  }

  /** The date that a sentence tells, else the one before it, else the last day that was told. */
  Optional<DateExpression> date(int index) {
    return telling.days().date(body.get(index))
        .or(() -> index == 0 ? Optional.empty() : telling.days().date(body.get(index - 1)))
        .or(() -> dayBefore(index));
  }

  private Optional<DateExpression> dayBefore(int index) {
    Optional<DateExpression> day = Optional.empty();
    for (int i = index - 1; day.isEmpty() && i >= 0; i--) {
      day = telling.days().ownDay(body.get(i));
    }
    return day;
  }

  /** The sentences before it, from the one that tells the same day on: they set the scene. */
  List<Span> scene(int index) {
    Optional<EventDate> date = date(index).map(DateExpression::date);
    for (int i = index - 1; i >= 0; i--) {
      Optional<EventDate> day = telling.days().ownDay(body.get(i)).map(DateExpression::date);
      if (day.isPresent()) {
        return day.equals(date) ? body.subList(i, index) : List.of();
      }
    }
    return List.of();
  }
}
