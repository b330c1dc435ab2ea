package org.zhengpu.extract.event;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengpu.extract.date.DateExpression;
import org.zhengpu.extract.event.EventGrammar.Hit;
import org.zhengpu.extract.event.EventGrammar.Where;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Span;

/** One reading of one document for events. Not for sharing between threads. */
final class EventReading {

  private static final int TITLE_BONUS = 2;
  /** The weight of a trigger in the telling sentence that a headline does not overrule. */
  private static final int SURE = 9;
  /** Those who come for these look at much else around them. */
  private static final Set<EventType> MEETINGS =
      EnumSet.of(EventType.RECEPTION, EventType.SIGNING, EventType.CEREMONY);
  private static final String UNNAMED = "other.unnamed";
  private static final String OTHERS = "inspect.others";
  private static final String CEREMONY = "ceremony.named";
  private static final String OPENING = "ceremony.opening";

  private final Telling telling;
  private final EventPlaces places;
  private final EventParts parts;
  private final Visits visits;
  private final EventLabels labels;
  private final List<Span> body;
  private final LeadSentence lead;
  private final EventDrafts drafts = new EventDrafts();
  private @Nullable Span retold;

  EventReading(Telling telling, EventPlaces places) {
    this.telling = telling;
    this.places = places;
    this.parts = new EventParts(telling, places);
    this.visits = new Visits(telling);
    this.labels = new EventLabels(telling);
    this.body = telling.body();
    this.lead = new LeadSentence(telling);
  }

  List<Event> run() {
    int core = lead.find();
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

  // The main event

  private void mainEvent(int core) {
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
    return tells(sentence, headline.type()) && !hit.trigger().id().equals(CEREMONY)
        || weight < SURE && headline.trigger().weight() + TITLE_BONUS > weight;
  }

  private boolean isInHeadline(EventType type) {
    return telling.title().filter(title -> tells(title, type)).isPresent();
  }

  private boolean tells(Span sentence, EventType type) {
    return telling.hits(sentence, Where.DATED).stream().anyMatch(hit -> hit.type() == type);
  }

  private void fill(EventDraft draft, int core) {
    collectOwn(draft, body.get(core));
    telling.title().ifPresent(t -> parts.collectTitle(draft, t));
    collectNext(draft, core);
    lead.scene(core).forEach(sentence -> parts.addScene(draft, sentence));
    parts.settleParties(draft);
    parts.addCompanies(draft);
    for (int i = core + 1; i < body.size() && !draft.isVague(); i++) {
      if (opensEvent(body.get(i))) {
        i = isBefore(body.get(i), draft) ? i : lastOf(i);
      } else if (isVisit(draft) && visits.isByOthers(body.get(i), draft)) {
        otherVisits(draft, List.of(body.get(i)));
      } else if (!telling.days().beginsElsewhen(body.get(i)) && !isElsewhere(draft, body.get(i))
          && !telling.isOfNotice(body.get(core), body.get(i))) {
        addLater(draft, body.get(i));
      }
    }
    parts.addMissingCompany(draft);
    parts.addTopic(draft);
  }

  /** What a sentence tells of the event; where others went is told apart. */
  private void collectOwn(EventDraft draft, Span sentence) {
    List<Span> told = visits.parts(sentence);
    parts.collect(draft, told.get(0));
    otherVisits(draft, told.subList(1, told.size()));
  }

  /** Where others went at the same time. */
  private void otherVisits(EventDraft main, List<Span> others) {
    for (Span visit : others) {
      EventDraft draft = new EventDraft(visit, main.type(), OTHERS, labels.first(visit));
      draft.date(main.date());
      parts.collect(draft, visit);
      drafts.addUnlessKnown(draft);
    }
  }

  /** A lead that names nobody, 一场特殊的庭审正在进行, is told again with all names: 当天，县法院……. */
  private void collectNext(EventDraft draft, int core) {
    boolean told = draft.hasActor() || draft.type() == EventType.SIGNING;
    if (!told && core + 1 < body.size() && tellsAgain(body.get(core + 1), draft)) {
      parts.collect(draft, body.get(core + 1));
      retold = isDayOf(body.get(core + 1), draft) ? body.get(core + 1) : null;
    }
  }

  private boolean tellsAgain(Span sentence, EventDraft draft) {
    return telling.days().ownDay(sentence).isPresent() ? isDayOf(sentence, draft)
        : tells(sentence, draft.type()) && !telling.days().beginsElsewhen(sentence);
  }

  private boolean isDayOf(Span sentence, EventDraft draft) {
    return telling.days().ownDay(sentence).map(DateExpression::date).filter(draft.date()::equals).isPresent();
  }

  /** Guests who are received or sign look at much else. */
  private boolean isElsewhere(EventDraft draft, Span sentence) {
    return MEETINGS.contains(draft.type()) && telling.isExcursion(sentence)
        && telling.clauses(sentence).stream().skip(1).noneMatch(clause -> tells(clause, EventType.RECEPTION));
  }

  private static boolean isVisit(EventDraft draft) {
    return draft.type() == EventType.INSPECTION || draft.type() == EventType.ASSISTANCE;
  }

  /** Who only has a part in what is signed or given there has none in the meeting itself. */
  private void addLater(EventDraft draft, Span sentence) {
    ownParts(draft, sentence).forEach(part -> parts.addLater(draft, part));
  }

  private List<Span> ownParts(EventDraft draft, Span sentence) {
    if (draft.type() == EventType.SIGNING) {
      return List.of(sentence);
    }
    List<Span> clauses = telling.clauses(sentence);
    List<Span> own = clauses.stream().takeWhile(clause -> telling.sideEvent(sentence, clause).isEmpty()).toList();
    return own.size() < clauses.size() ? own : List.of(sentence);
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
      drafts.addMain(draft);
    }
  }

  // Further events

  private boolean opensEvent(Span sentence) {
    return !sentence.equals(retold) && telling.days().ownDay(sentence).isPresent()
        && telling.best(sentence, Where.DATED).isPresent();
  }

  /** Whether a sentence goes back to a day before: 会议通报，3月1日……. What follows tells again of the meeting. */
  private boolean isBefore(Span sentence, EventDraft main) {
    return telling.days().ownDay(sentence).map(DateExpression::date).filter(EventDate::isKnown)
        .filter(date -> main.date().isKnown() && date.begin().compareTo(main.date().begin()) < 0).isPresent();
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
      telling.days().ownDay(sentence).map(DateExpression::date).ifPresent(draft::date);
      collectOwn(draft, sentence);
      parts.settleSide(draft);
      int last = drafts.main().filter(main -> isBefore(sentence, main)).isPresent() ? opening : lastOf(opening);
      body.subList(opening + 1, last + 1).forEach(later -> addLater(draft, later));
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
      body.stream().filter(sentence -> !telling.isAfter(sentence)).forEach(s -> parts.addBystanders(event, s));
      parts.addOnlyProgramme(event);
    });
  }
}
