package org.zhengpu.extract.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengpu.extract.date.DateExpression;
import org.zhengpu.extract.event.EventGrammar.Where;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.Span;

/** Tells which sentences of a body begin to tell of another event, and how far. Not for sharing between threads. */
final class Openings {

  private final Telling telling;
  private final List<Span> body;
  private @Nullable Span retold;

  Openings(Telling telling) {
    this.telling = telling;
    this.body = telling.body();
  }

  /** Marks the sentence that tells of the main event again. */
  void setRetold(Span sentence) {
    retold = sentence;
  }

  /** Whether a sentence has a day of its own and a word for what happened. */
  boolean isOpening(Span sentence) {
    return !sentence.equals(retold) && telling.days().ownDay(sentence).isPresent()
        && telling.best(sentence, Where.DATED).isPresent();
  }

  /** Whether a sentence goes back to a day before: 会议通报，3月1日……. What follows tells again of the meeting. */
  boolean isBefore(Span sentence, EventDraft main) {
    return telling.days().ownDay(sentence).map(DateExpression::date).filter(EventDate::isKnown)
        .filter(date -> main.date().isKnown() && date.begin().compareTo(main.date().begin()) < 0).isPresent();
  }

  /** The last sentence on the event that a sentence opens: the paragraph's last, or the one before the next event. */
  int lastOf(int opening) {
    int last = opening;
    while (last + 1 < body.size() && telling.isOneParagraph(body.get(opening), body.get(last + 1))
        && !isOpening(body.get(last + 1))) {
      last++;
    }
    return last;
  }
}
