package org.zhengpu.extract.event;

import java.util.List;
import java.util.Optional;
import org.zhengpu.extract.date.DateExpression;
import org.zhengpu.extract.event.EventGrammar.Hit;
import org.zhengpu.extract.event.EventGrammar.Where;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Span;

/**
 * Reads clauses that tell of a single happening beside the main one: with a date of their own or of the passage,
 * 2024年，……成立……, or on the occasion of what was told before, 会上，双方签署协议. Not for sharing between threads.
 */
final class SingleEvents {

  private final Telling telling;
  private final EventParts parts;
  private final EventLabels labels;
  private final EventDrafts drafts;

  SingleEvents(Telling telling, EventParts parts, EventLabels labels, EventDrafts drafts) {
    this.telling = telling;
    this.parts = parts;
    this.labels = labels;
    this.drafts = drafts;
  }

  void read() {
    EventDate passage = EventDate.UNKNOWN;
    for (Span sentence : telling.body()) {
      EventDate opening = telling.days().openingDate(sentence);
      passage = opening.isKnown() ? opening : passage;
      for (Span clause : telling.clauses(sentence)) {
        if (isNews(clause) && !sideEvent(sentence, clause)) {
          singleEvent(sentence, clause, passage);
        }
      }
    }
  }

  /** Not read yet, with a name, and done once: 举办比赛 alone tells too little. */
  private boolean isNews(Span clause) {
    return !drafts.isRead(clause) && telling.cast().in(clause).anyMatch(n -> !n.is(EntityType.PLACE))
        && telling.anyHit(clause, Where.ANY) && !telling.isContinuous(clause);
  }

  private void singleEvent(Span sentence, Span clause, EventDate passage) {
    Optional<Hit> hit = telling.best(clause, Where.ANY);
    EventDate date = telling.days().date(clause).map(DateExpression::date).filter(EventDate::isKnown).orElse(passage);
    if (hit.isPresent() && date.isKnown()) {
      EventDraft draft = draft(sentence, clause, hit.get(), date);
      parts.settleSide(draft);
      if (draft.in(EventRole.ORGANIZER).isEmpty()) {
        telling.cast().topic().ifPresent(t -> draft.add(EventRole.ORGANIZER, t));
      }
      drafts.addUnlessKnown(draft);
    }
  }

  /** Where a meeting has more places, it does not tell at which something was signed. */
  private static final int PLACES = 3;

  /** What is signed, given or made known at a meeting has its day and, unless it tells another, its place. */
  private boolean sideEvent(Span sentence, Span clause) {
    Optional<Hit> hit = telling.sideEvent(sentence, clause);
    Optional<EventDraft> host = drafts.hostOf(clause);
    if (hit.isEmpty() || host.isEmpty()) {
      return false;
    }
    if (hit.get().type() == EventType.ASSISTANCE && host.get().isGiving()) {
      parts.addGivers(host.get(), clause);
      return true;
    }
    EventDraft draft = draft(sentence, clause, hit.get(), host.get().date());
    draft.setSide();
    rest(sentence, clause).forEach(part -> parts.addLater(draft, part));
    parts.settleSide(draft);
    if (draft.hasActor()) {
      if (!draft.hasPlace() && host.get().in(EventRole.PLACE).size() <= PLACES) {
        host.get().in(EventRole.PLACE).forEach(place -> draft.add(EventRole.PLACE, place));
      }
      drafts.addUnlessKnown(draft);
    }
    return true;
  }

  /** The clauses behind one that tell no event of their own: ……签署协议，方晓梅介绍产品. */
  private List<Span> rest(Span sentence, Span clause) {
    return telling.clauses(sentence).stream().filter(part -> part.begin() > clause.begin())
        .takeWhile(part -> !telling.anyHit(part, Where.ANY)).toList();
  }

  private EventDraft draft(Span sentence, Span clause, Hit hit, EventDate date) {
    EventDraft draft = new EventDraft(clause, hit, labels.clause(clause, hit));
    draft.date(date);
    parts.collect(draft, withSubject(sentence, clause));
    return draft;
  }

  /** The clause, and what stands before it in the sentence where that tells no event of its own. */
  private Span withSubject(Span sentence, Span clause) {
    Span before = new Span(sentence.begin(), clause.begin());
    return !telling.anyHit(before, Where.ANY) ? new Span(sentence.begin(), clause.end()) : clause;
  }
}
