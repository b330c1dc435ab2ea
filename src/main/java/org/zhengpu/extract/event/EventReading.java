package org.zhengpu.extract.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengpu.extract.date.DateExpression;
import org.zhengpu.extract.event.EventGrammar.Hit;
import org.zhengpu.extract.event.EventGrammar.Where;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Span;

/** One reading of one document for events. Not for sharing between threads. */
final class EventReading {

  /** How far into the body the sentence may stand that tells the main happening. */
  private static final int LEAD_SENTENCES = 6;
  /** The weight of a trigger that needs no date beside it. */
  private static final int CLEAR = 3;
  private static final int TITLE_BONUS = 2;
  /** The weight of a trigger in the telling sentence that a headline does not overrule. */
  private static final int SURE = 9;
  private static final String UNNAMED = "other.unnamed";
  private static final String OPENING = "ceremony.opening";

  private final Telling telling;
  private final EventParts parts;
  private final EventLabels labels;
  private final List<Span> body;
  private final List<EventDraft> drafts = new ArrayList<>();
  private @Nullable EventDraft main;

  EventReading(Telling telling, EventParts parts) {
    this.telling = telling;
    this.parts = parts;
    this.labels = new EventLabels(telling);
    this.body = telling.body();
  }

  List<Event> run() {
    int core = core();
    if (core >= 0) {
      mainEvent(core);
    } else {
      headlineEvent();
    }
    for (int i = Math.max(core, 0); i < body.size(); i++) {
      if (i != core) {
        furtherEvent(i);
      }
    }
    singleEvents();
    if (drafts.stream().noneMatch(EventDraft::isEvent)) {
      unnamedEvent();
    }
    bystanders();
    return drafts.stream().filter(EventDraft::isEvent)
        .map(draft -> draft.event(draft == drafts.get(0) ? 0.8 : 0.6)).toList();
  }

  // The main event

  /** The sentence that tells the main happening; -1 when there is none. */
  private int core() {
    int lead = Math.min(LEAD_SENTENCES, body.size());
    for (int i = 0; i < lead; i++) {
      if (isTold(i) && namesAnyone(body.get(i))) {
        return i;
      }
    }
    return telling.headline().isPresent() ? firstWithDay(lead) : -1;
  }

  /** Whether a sentence has a trigger: any in the first or beside a date, a clear one behind a sentence with a day, however far. */
  private boolean isTold(int i) {
    return i == 0 || telling.date(body.get(i)).isPresent()
        ? heaviest(body.get(i)) > 0
        : telling.ownDay(body.get(i - 1)).isPresent() && heaviest(body.get(i)) >= CLEAR
            || dayBefore(i).isPresent() && heaviest(body.get(i)) > CLEAR;
  }

  /** Beside a mere month only triggers count that tell of a single happening. */
  private int heaviest(Span sentence) {
    boolean vague = telling.date(sentence).filter(e -> e.date().isKnown() && !e.isDay()).isPresent();
    return telling.best(sentence, vague ? Where.ANY : Where.DATED).map(hit -> hit.trigger().weight()).orElse(0);
  }

  /** Where only the headline has a word for it, the sentence with a day and names tells it. */
  private int firstWithDay(int lead) {
    for (int i = 0; i < lead; i++) {
      if (telling.ownDay(body.get(i)).isPresent() && namesAnyone(body.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean namesAnyone(Span sentence) {
    return !telling.roles(sentence).isEmpty();
  }

  private void mainEvent(int core) {
    Span sentence = body.get(core);
    Optional<Hit> headline = telling.headline();
    Hit hit = telling.best(sentence, Where.DATED).or(() -> headline).orElseThrow();
    EventDraft draft = new EventDraft(sentence, hit, labels.clause(sentence, hit));
    headline.filter(h -> tells(sentence, h.type()) || hit.trigger().weight() < SURE
            && h.trigger().weight() + TITLE_BONUS > hit.trigger().weight())
        .ifPresent(h -> draft.type(h.type()));
    headline.ifPresent(h -> draft.label(labels.headline()));
    telling.date(sentence).or(() -> dateBefore(core))
        .map(DateExpression::date).ifPresent(draft::date);
    extend(draft, telling.hits(sentence, Where.DATED));
    fill(draft, core);
    main = draft;
    drafts.add(draft);
  }

  /** The date of the sentence before, else the last day that was told. */
  private Optional<DateExpression> dateBefore(int core) {
    return core == 0 ? Optional.empty() : telling.date(body.get(core - 1)).or(() -> dayBefore(core));
  }

  private Optional<DateExpression> dayBefore(int index) {
    Optional<DateExpression> day = Optional.empty();
    for (int i = index - 1; day.isEmpty() && i >= 0; i--) {
      day = telling.ownDay(body.get(i));
    }
    return day;
  }

  private boolean tells(Span sentence, EventType type) {
    return telling.hits(sentence, Where.DATED).stream().anyMatch(hit -> hit.type() == type);
  }

  private void fill(EventDraft draft, int core) {
    parts.collect(draft, body.get(core));
    telling.title().ifPresent(t -> parts.collect(draft, t));
    parts.settleParties(draft);
    parts.addCompanies(draft);
    for (int i = core + 1; i < body.size(); i++) {
      if (opensEvent(body.get(i))) {
        i = lastOf(i);
      } else {
        parts.addLater(draft, body.get(i));
      }
    }
    parts.addTopic(draft);
  }

  /** 培训班开班，为期三天: the course itself, from its first to its last day. */
  private void extend(EventDraft draft, List<Hit> hits) {
    boolean closing = hits.stream().anyMatch(h -> h.type() == EventType.CEREMONY && !h.trigger().id().equals(OPENING));
    if (telling.days().isPresent() && draft.isOnOneDay() && !closing) {
      LocalDate begin = LocalDate.parse(draft.date().begin());
      draft.date(new EventDate(begin.toString(), begin.plusDays(telling.days().getAsInt() - 1L).toString()));
      hits.stream().map(Hit::type).filter(EventType.TRAINING::equals).forEach(draft::type);
    }
  }

  /** No sentence tells it, but the headline does: 我市举办技能提升活动. */
  private void headlineEvent() {
    Optional<Hit> hit = telling.title().flatMap(t -> telling.best(t, Where.LEAD));
    if (hit.isEmpty() || body.isEmpty() || telling.isSummary(body.get(0))) {
      return;
    }
    Span title = telling.title().orElseThrow();
    EventDraft draft = new EventDraft(title, hit.get(), labels.headline());
    parts.collect(draft, title);
    body.forEach(sentence -> parts.addLater(draft, sentence));
    if (draft.hasActor() || draft.hasPlace()) {
      parts.addTopic(draft);
      main = draft;
      drafts.add(draft);
    }
  }

  // Further events

  private boolean opensEvent(Span sentence) {
    return telling.ownDay(sentence).isPresent() && telling.best(sentence, Where.DATED).isPresent();
  }

  /** The last sentence on the event that a sentence opens: the paragraph's last, or the one before the next event. */
  private int lastOf(int opening) {
    int last = opening;
    while (last + 1 < body.size() && telling.isOneParagraph(body.get(opening), body.get(last + 1))
        && !opensEvent(body.get(last + 1))) {
      last++;
    }
    return last;
  }

  /** A sentence with a day of its own. */
  private void furtherEvent(int opening) {
    Span sentence = body.get(opening);
    if (opensEvent(sentence)) {
      Hit hit = telling.best(sentence, Where.DATED).orElseThrow();
      EventDraft draft = new EventDraft(sentence, hit, labels.clause(sentence, hit));
      telling.ownDay(sentence).map(DateExpression::date).ifPresent(draft::date);
      parts.collect(draft, sentence);
      body.subList(opening + 1, lastOf(opening) + 1).forEach(later -> parts.addLater(draft, later));
      addUnlessKnown(draft);
    }
  }

  private void addUnlessKnown(EventDraft draft) {
    if (draft.isEvent() && drafts.stream().noneMatch(known -> known.covers(draft))) {
      drafts.add(draft);
    }
  }

  /** Clauses that tell of a single happening, with a date of their own or of the passage: 2024年，……成立……. */
  private void singleEvents() {
    EventDate passage = EventDate.UNKNOWN;
    for (Span sentence : body) {
      EventDate opening = telling.openingDate(sentence);
      passage = opening.isKnown() ? opening : passage;
      for (Span clause : telling.clauses(sentence)) {
        singleEvent(sentence, clause, isSignedThere(sentence, clause) ? drafts.get(0).date() : passage);
      }
    }
  }

  /** 会上，县总工会与农商银行签订协议: what is signed at a meeting is signed on its day. */
  private boolean isSignedThere(Span sentence, Span clause) {
    return telling.date(sentence).isEmpty() && !drafts.isEmpty() && drafts.get(0).isOnOneDay() && drafts.get(0).type() != EventType.SIGNING
        && telling.best(clause, Where.ANY).filter(hit -> hit.type() == EventType.SIGNING).isPresent();
  }

  private void singleEvent(Span sentence, Span clause, EventDate passage) {
    Optional<Hit> hit = telling.best(clause, Where.ANY);
    EventDate date = telling.date(clause).map(DateExpression::date).filter(EventDate::isKnown).orElse(passage);
    if (hit.isPresent() && date.isKnown() && isNews(clause)) {
      EventDraft draft = new EventDraft(clause, hit.get(), labels.clause(clause, hit.get()));
      draft.date(date);
      parts.collect(draft, withSubject(sentence, clause));
      if (draft.in(EventRole.ORGANIZER).isEmpty()) {
        telling.topic().ifPresent(t -> draft.add(EventRole.ORGANIZER, t));
      }
      addUnlessKnown(draft);
    }
  }

  /** 7月3日，县图书馆工作人员整理古籍: a day and somebody who did something for which there is no word. */
  private void unnamedEvent() {
    Optional<Span> first = body.stream().findFirst().filter(s -> telling.ownDay(s).isPresent());
    first.ifPresent(sentence -> {
      EventDraft draft = new EventDraft(sentence, EventType.OTHER, UNNAMED, labels.opening(sentence));
      telling.ownDay(sentence).map(DateExpression::date).ifPresent(draft::date);
      parts.collect(draft, sentence);
      parts.addActors(draft, sentence);
      if (draft.hasActor()) {
        main = draft;
        drafts.add(draft);
      }
    });
  }

  /** Where one thing only is told, whoever and whatever else the article names belongs to it. */
  private void bystanders() {
    List<EventDraft> events = drafts.stream().filter(EventDraft::isEvent).toList();
    if (events.size() == 1 && events.get(0) == main) {
      body.forEach(sentence -> parts.addNamed(events.get(0), sentence));
      parts.addOnlyProgramme(events.get(0));
    }
  }

  /** Not read yet, done once, and with a name: 举办比赛 alone tells too little. */
  private boolean isNews(Span clause) {
    return drafts.stream().noneMatch(d -> d.covers(clause)) && !telling.isContinuous(clause)
        && telling.namesIn(clause).anyMatch(n -> !n.is(EntityType.PLACE));
  }

  /** The clause, and what stands before it in the sentence where that tells no event of its own. */
  private Span withSubject(Span sentence, Span clause) {
    Span before = new Span(sentence.begin(), clause.begin());
    return telling.hits(before, Where.ANY).isEmpty() ? new Span(sentence.begin(), clause.end()) : clause;
  }
}
