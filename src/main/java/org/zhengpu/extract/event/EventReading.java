package org.zhengpu.extract.event;

import java.util.List;
import java.util.Optional;
import org.zhengpu.extract.date.DateExpression;
import org.zhengpu.extract.event.EventGrammar.Hit;
import org.zhengpu.extract.event.EventGrammar.Where;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Span;

/** One reading of one document for events. Not for sharing between threads. */
final class EventReading {

  private static final String UNNAMED = "other.unnamed";

  private final Telling telling;
  private final EventPlaces places;
  private final EventParts parts;
  private final EventLabels labels;
  private final Visits visits;
  private final Openings openings;
  private final List<Span> body;
  private final EventDrafts drafts = new EventDrafts();

  EventReading(Telling telling, EventPlaces places) {
    this.telling = telling;
    this.places = places;
    this.parts = new EventParts(telling, places);
    this.labels = new EventLabels(telling);
    this.visits = new Visits(telling, parts, labels, drafts);
    this.openings = new Openings(telling);
    this.body = telling.body();
  }

  List<Event> run() {
    int core = new MainEvent(telling, parts, visits, openings, labels, drafts).read();
    for (int i = Math.max(core, 0); i < body.size(); i++) {
      if (i != core) {
        furtherEvent(i);
      }
    }
    new SingleEvents(telling, parts, labels, drafts).read();
    if (drafts.isEmpty() && !telling.argues()) {
      unnamedEvent();
    }
    bystanders();
    new Notices(telling, labels, drafts).read();
    drafts.forEach(EventDraft::settleTeachers);
    drafts.forEach(parts::addCourt);
    drafts.forEach(places::complete);
    return drafts.events();
  }

  /** A sentence with a day of its own. */
  private void furtherEvent(int opening) {
    Span sentence = body.get(opening);
    if (openings.isOpening(sentence)) {
      Hit hit = telling.best(sentence, Where.DATED).orElseThrow();
      EventDraft draft = new EventDraft(sentence, hit, labels.clause(sentence, hit));
      telling.days().ownDay(sentence).map(DateExpression::date).ifPresent(draft::date);
      visits.collect(draft, sentence);
      parts.settleSide(draft);
      boolean goesBack = drafts.main().filter(main -> openings.isBefore(sentence, main)).isPresent();
      int last = goesBack ? opening : openings.lastOf(opening);
      body.subList(opening + 1, last + 1).forEach(later -> parts.addFollowing(draft, later));
      drafts.addUnlessKnown(draft);
    }
  }

  /** 7月3日，县图书馆工作人员整理古籍: a day and somebody who did something for which there is no word. */
  private void unnamedEvent() {
    Optional<Span> first = body.stream().findFirst().filter(s -> telling.days().ownDay(s).isPresent());
    first.ifPresent(sentence -> {
      EventType type = telling.cast().visits(sentence) ? EventType.INSPECTION : EventType.OTHER;
      EventDraft draft = new EventDraft(sentence, type, UNNAMED, labels.opening(sentence));
      telling.days().ownDay(sentence).map(DateExpression::date).ifPresent(draft::date);
      parts.collect(draft, sentence);
      parts.addActors(draft, sentence);
      if (draft.hasActor()) {
        drafts.addMain(draft);
      }
    });
  }

  /** Where one thing only is told, whoever and whatever else the article names belongs to it. */
  private void bystanders() {
    drafts.only().filter(event -> !event.isVague()).ifPresent(event -> {
      body.stream().filter(s -> telling.cast().told(s).findAny().isPresent() && !telling.isAfter(s))
          .forEach(s -> parts.addBystanders(event, s));
      parts.addOnlyProgramme(event);
    });
  }
}
