package org.zhengpu.extract.event;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.zhengpu.extract.date.DateExpression;
import org.zhengpu.extract.event.EventGrammar.Hit;
import org.zhengpu.extract.event.EventGrammar.Where;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Span;

/** Reads what an article is about, from its headline, its lead and what follows. Not for sharing between threads. */
final class MainEvent {

  private static final int TITLE_BONUS = 2;
  /** The weight of a trigger in the telling sentence that a headline does not overrule. */
  private static final int SURE = 9;
  /** Those who come for these look at much else around them. */
  private static final Set<EventType> MEETINGS =
      EnumSet.of(EventType.RECEPTION, EventType.SIGNING, EventType.CEREMONY);
  private static final String CEREMONY = "ceremony.named";
  private static final String OPENING = "ceremony.opening";

  private final Telling telling;
  private final EventParts parts;
  private final Visits visits;
  private final Openings openings;
  private final EventLabels labels;
  private final EventDrafts drafts;
  private final List<Span> body;
  private final LeadSentence lead;

  MainEvent(
      Telling telling, EventParts parts, Visits visits, Openings openings, EventLabels labels, EventDrafts drafts) {
    this.telling = telling;
    this.parts = parts;
    this.visits = visits;
    this.openings = openings;
    this.labels = labels;
    this.drafts = drafts;
    this.body = telling.body();
    this.lead = new LeadSentence(telling);
  }

  /** Gives the place of the sentence in the body that tells it; -1 when none does. */
  int read() {
    int core = lead.find();
    if (core >= 0) {
      read(core);
    } else {
      readHeadline();
    }
    return core;
  }

  /** What a sentence of the body tells. */
  private void read(int core) {
    Span sentence = body.get(core);
    Optional<Hit> headline = telling.headline();
    Hit hit = telling.best(sentence, Where.DATED).or(() -> headline).orElseThrow();
    EventDraft draft = new EventDraft(sentence, hit, labels.clause(sentence, hit));
    headline.filter(h -> overrules(h, hit, sentence)).ifPresent(h -> draft.type(h.type()));
    headline.ifPresent(h -> draft.label(labels.headline()));
    lead.date(core).map(DateExpression::date).ifPresent(draft::date);
    extend(draft, telling.hits(sentence, Where.DATED));
    fill(draft, core);
    drafts.addMain(draft);
  }

  /** Whether the headline gives the type: what the sentence tells too, or more clearly than the sentence. */
  private boolean overrules(Hit headline, Hit hit, Span sentence) {
    int weight = hit.trigger().weight();
    if (hit.type() == EventType.SIGNING && headline.type() == EventType.RECEPTION && isInHeadline(EventType.SIGNING)) {
      return false;
    }
    if (hit.type() == EventType.MEETING && headline.type() == EventType.RELEASE) {
      return false; // 新闻发布会 at which something is made known
    }
    return telling.tells(sentence, headline.type()) && !hit.trigger().id().equals(CEREMONY)
        || weight < SURE && headline.trigger().weight() + TITLE_BONUS > weight;
  }

  private boolean isInHeadline(EventType type) {
    return telling.title().filter(title -> telling.tells(title, type)).isPresent();
  }

  private void fill(EventDraft draft, int core) {
    visits.collect(draft, body.get(core));
    telling.title().ifPresent(t -> parts.collectTitle(draft, t));
    collectNext(draft, core);
    lead.scene(core).forEach(sentence -> parts.addScene(draft, sentence));
    parts.settleParties(draft);
    parts.addCompanies(draft);
    for (int i = core + 1; i < body.size() && !draft.isVague(); i++) {
      if (openings.isOpening(body.get(i))) {
        i = openings.isBefore(body.get(i), draft) ? i : openings.lastOf(i);
      } else if (isVisit(draft) && visits.isByOthers(body.get(i), draft)) {
        visits.addOthers(draft, List.of(body.get(i)));
      } else if (!telling.days().beginsElsewhen(body.get(i)) && !isElsewhere(draft, body.get(i))
          && !telling.isOfNotice(body.get(core), body.get(i))) {
        parts.addFollowing(draft, body.get(i));
      }
    }
    parts.addMissingCompany(draft);
    parts.addTopic(draft);
  }

  /** A lead that names nobody, 一场特殊的庭审正在进行, is told again with all names: 当天，县法院……. */
  private void collectNext(EventDraft draft, int core) {
    boolean told = draft.hasActor() || draft.type() == EventType.SIGNING;
    if (!told && core + 1 < body.size() && tellsAgain(body.get(core + 1), draft)) {
      parts.collect(draft, body.get(core + 1));
      if (isDayOf(body.get(core + 1), draft)) {
        openings.setRetold(body.get(core + 1));
      }
    }
  }

  private boolean tellsAgain(Span sentence, EventDraft draft) {
    return telling.days().ownDay(sentence).isPresent() ? isDayOf(sentence, draft)
        : telling.tells(sentence, draft.type()) && !telling.days().beginsElsewhen(sentence);
  }

  private boolean isDayOf(Span sentence, EventDraft draft) {
    return telling.days().ownDay(sentence).map(DateExpression::date).filter(draft.date()::equals).isPresent();
  }

  /** Guests who are received or sign look at much else. */
  private boolean isElsewhere(EventDraft draft, Span sentence) {
    return MEETINGS.contains(draft.type()) && telling.isExcursion(sentence)
        && telling.clauses(sentence).stream().skip(1).noneMatch(clause -> telling.tells(clause, EventType.RECEPTION));
  }

  private static boolean isVisit(EventDraft draft) {
    return draft.type() == EventType.INSPECTION || draft.type() == EventType.ASSISTANCE;
  }

  /** 培训班开班，为期三天: the course itself, from its first to its last day. */
  private void extend(EventDraft draft, List<Hit> hits) {
    OptionalInt days = draft.isOnOneDay() ? telling.days().lasting() : OptionalInt.empty();
    if (days.isPresent() && !isClosing(hits)) {
      LocalDate begin = LocalDate.parse(draft.date().begin());
      draft.date(new EventDate(begin.toString(), begin.plusDays(days.getAsInt() - 1L).toString()));
      hits.stream().map(Hit::type).filter(EventType.TRAINING::equals).forEach(draft::type);
    }
  }

  private boolean isClosing(List<Hit> hits) {
    return telling.isCeremony()
        || hits.stream().anyMatch(h -> h.type() == EventType.CEREMONY && !h.trigger().id().equals(OPENING));
  }

  /** No sentence tells it, but the headline does: 我市举办技能提升活动. */
  private void readHeadline() {
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
      drafts.addMain(draft);
    }
  }
}
