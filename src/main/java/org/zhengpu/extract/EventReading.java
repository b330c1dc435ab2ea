package org.zhengpu.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengpu.extract.EventGrammar.Hit;
import org.zhengpu.extract.EventGrammar.Where;
import org.zhengpu.extract.RoleReader.Role;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Post;
import org.zhengpu.model.Sentence;
import org.zhengpu.model.Span;

/** One reading of one document for events. Not for sharing between threads. */
final class EventReading {

  /** How far into the body the sentence may stand that tells the main happening. */
  private static final int LEAD_SENTENCES = 6;
  /** The weight of a trigger that needs no date beside it. */
  private static final int CLEAR = 3;
  private static final String OPENING = "ceremony.opening";
  private static final String GOVERNMENT = "人民政府";
  private static final int TITLE_BONUS = 2;

  private final Document document;
  private final EventGrammar grammar;
  private final Narrative narrative;
  private final RoleReader roleReader;
  private final DateNormalizer dateNormalizer;
  private final PlaceLevels levels;
  private final String told;
  private final List<Naming> namings;
  private final List<DateExpression> dates;
  private final Set<EntityId> officials;
  private final List<EventDraft> drafts = new ArrayList<>();

  EventReading(
      Document document, EventGrammar grammar, Narrative narrative, RoleReader roleReader,
      DateNormalizer dateNormalizer, PlaceLevels levels) {
    this.document = document;
    this.grammar = grammar;
    this.narrative = narrative;
    this.roleReader = roleReader;
    this.dateNormalizer = dateNormalizer;
    this.levels = levels;
    this.told = narrative.of(document.text(), document.sentences());
    this.namings = Naming.of(document);
    this.dates = dateNormalizer.find(document.text(), document.article().info().date());
    this.officials = document.posts().stream().map(Post::person).collect(Collectors.toSet());
  }

  List<Event> run() {
    List<Span> body = document.sentences().stream().map(Sentence::span).filter(s -> !document.inTitle(s)).toList();
    int core = core(body);
    if (core >= 0) {
      mainEvent(body, core);
    } else {
      titleEvent(body);
    }
    for (int i = Math.max(core, 0); i < body.size(); i++) {
      if (i != core) {
        furtherEvent(body.get(i));
      }
    }
    singleEvents(body);
    return drafts.stream().filter(EventDraft::isEvent)
        .map(draft -> draft.event(draft == drafts.get(0) ? 0.8 : 0.6)).toList();
  }

  // The main event

  /** The sentence that tells the main happening; -1 when there is none. */
  private int core(List<Span> body) {
    int lead = Math.min(LEAD_SENTENCES, body.size());
    for (int i = 0; i < lead; i++) {
      boolean opening = i == 0 || expression(body.get(i)).isPresent();
      boolean told = opening ? isTold(body.get(i), 1)
          : ownDay(body.get(i - 1)).isPresent() && isTold(body.get(i), CLEAR);
      if (told && hasActorOrPlace(body.get(i))) {
        return i;
      }
    }
    boolean headline = title().map(t -> !hits(t, Where.DATED).isEmpty()).orElse(false);
    return headline ? firstWithDay(body.subList(0, lead)) : -1;
  }

  /** Whether a trigger of at least that weight stands in the sentence; beside a mere month one of a single happening. */
  private boolean isTold(Span sentence, int weight) {
    boolean vague = expression(sentence).filter(e -> e.date().isKnown() && !e.isDay()).isPresent();
    return hits(sentence, vague ? Where.ANY : Where.DATED).stream()
        .anyMatch(hit -> hit.trigger().weight() >= weight);
  }

  /** Where only the headline has a word for it, the sentence with a day and names tells it. */
  private int firstWithDay(List<Span> lead) {
    for (int i = 0; i < lead.size(); i++) {
      if (ownDay(lead.get(i)).isPresent() && hasActorOrPlace(lead.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean hasActorOrPlace(Span sentence) {
    return !roles(sentence).isEmpty();
  }

  private void mainEvent(List<Span> body, int core) {
    Span sentence = body.get(core);
    List<Hit> hits = hits(sentence, Where.DATED);
    Optional<Hit> headline = title().flatMap(t -> EventGrammar.best(hits(t, Where.DATED)));
    Hit best = EventGrammar.best(hits).or(() -> headline).orElseThrow();
    EventDraft draft = new EventDraft(sentence, best, label(sentence, best));
    headline.filter(h -> h.trigger().weight() + TITLE_BONUS > best.trigger().weight())
        .ifPresent(h -> draft.type(h.type()));
    expression(sentence).or(() -> core == 0 ? Optional.empty() : expression(body.get(core - 1)))
        .ifPresent(e -> draft.date(e.date()));
    drafts.add(draft);
    lasting(draft, hits);
    collect(draft, sentence);
    title().ifPresent(t -> collect(draft, t));
    headline.ifPresent(h -> draft.label(headlineLabel()));
    parties(draft);
    body.subList(core + 1, body.size()).stream().filter(later -> !opensEvent(later))
        .forEach(later -> addLater(draft, later));
    topic().filter(t -> !draft.hasActor()).ifPresent(t -> draft.add(EventRole.ORGANIZER, t));
  }

  /** No sentence tells it, but the headline does: 我市举办技能提升活动. */
  private void titleEvent(List<Span> body) {
    Optional<Span> title = title();
    Optional<Hit> hit = title.flatMap(t -> EventGrammar.best(hits(t, Where.LEAD)));
    if (hit.isEmpty() || body.isEmpty() || isSummary(body.get(0))) {
      return;
    }
    EventDraft draft = new EventDraft(title.get(), hit.get(), headlineLabel());
    collect(draft, title.get());
    if (draft.hasActor() || draft.hasPlace()) {
      topic().filter(t -> !draft.hasActor()).ifPresent(t -> draft.add(EventRole.ORGANIZER, t));
      drafts.add(draft);
    }
  }

  private boolean isSummary(Span sentence) {
    return Narrative.isBlank(told, sentence) && !expressionAnywhere(sentence).map(DateExpression::isDay).orElse(false);
  }

  /** 培训班开班，为期三天: the course itself, from its first to its last day. */
  private void lasting(EventDraft draft, List<Hit> hits) {
    OptionalInt days = dateNormalizer.lasting(document.article().body().text());
    boolean day = draft.date().begin().length() == 10 && draft.date().end().isEmpty();
    boolean closing = hits.stream().anyMatch(h -> h.type() == EventType.CEREMONY && !h.trigger().id().equals(OPENING));
    if (days.isEmpty() || !day || closing) {
      return;
    }
    LocalDate begin = LocalDate.parse(draft.date().begin());
    draft.date(new EventDate(begin.toString(), begin.plusDays(days.getAsInt() - 1L).toString()));
    if (hits.stream().anyMatch(h -> h.type() == EventType.TRAINING)) {
      draft.type(EventType.TRAINING);
    }
  }

  /** Who signs: for 我区 its government; a company or school beside an agency is the other party. */
  private void parties(EventDraft draft) {
    if (draft.type() == EventType.SIGNING) {
      if (draft.in(EventRole.ORGANIZER).stream().noneMatch(id -> id.type() == EntityType.AGENCY)) {
        document.entities().stream().map(Entity::id)
            .filter(id -> id.type() == EntityType.AGENCY && id.name().equals(ownDivision() + GOVERNMENT))
            .findFirst().ifPresent(id -> draft.add(EventRole.ORGANIZER, id));
      }
      draft.keepAgenciesAsOrganizers();
    }
  }

  private String ownDivision() {
    return document.article().info().scope().name();
  }

  /** A later sentence adds who held it, presided, attended, spoke at a meeting, and what was visited. */
  private void addLater(EventDraft draft, Span sentence) {
    roles(sentence).stream().filter(Role::lasting).filter(role -> !leadsIntoVenue(role))
        .forEach(role -> draft.add(role.role(), role.naming().id()));
    if (draft.type() == EventType.MEETING) {
      speakers(sentence).forEach(n -> draft.add(EventRole.PARTICIPANT, n.id()));
    }
  }

  private Stream<Naming> speakers(Span sentence) {
    return namings.stream().filter(n -> sentence.contains(n.span()) && officials.contains(n.id()))
        .filter(n -> narrative.speaksAt(document.text(), n.span().end()));
  }

  // Further events

  /** Whether a sentence has a day of its own: 当日下午, but not 活动当天. */
  private boolean opensEvent(Span sentence) {
    return ownDay(sentence).isPresent() && !hits(sentence, Where.DATED).isEmpty();
  }

  private Optional<DateExpression> ownDay(Span sentence) {
    return dates.stream().filter(e -> sentence.contains(e.span()) && !Narrative.isBlank(told, e.span()))
        .filter(e -> e.isDay() || !e.date().isKnown()).filter(this::standsAlone).findFirst();
  }

  /** At the beginning of a clause, or behind its subject, but not 活动当天, 当天的活动. */
  private boolean standsAlone(DateExpression e) {
    int before = e.span().begin() - 1;
    if (told.startsWith("的", e.span().end())) {
      return false;
    }
    return before < 0 || !Character.isIdeographic(told.charAt(before))
        || namings.stream().anyMatch(n -> n.span().end() == e.span().begin());
  }

  private void furtherEvent(Span sentence) {
    Optional<DateExpression> day = ownDay(sentence);
    Optional<Hit> hit = EventGrammar.best(hits(sentence, Where.DATED));
    if (day.isEmpty() || hit.isEmpty()) {
      return;
    }
    EventDraft draft = new EventDraft(sentence, hit.get(), label(sentence, hit.get()));
    draft.date(day.get().date());
    collect(draft, sentence);
    if (draft.hasActor() || draft.hasPlace()) {
      addUnlessCovered(draft);
    }
  }

  private void addUnlessCovered(EventDraft draft) {
    if (drafts.stream().noneMatch(known -> known.covers(draft))) {
      drafts.add(draft);
    }
  }

  /** Clauses that tell of a single happening, with a date of their own or of the passage: 2024年，……成立……. */
  private void singleEvents(List<Span> body) {
    EventDate frame = EventDate.UNKNOWN;
    for (Span sentence : body) {
      EventDate opening = openingDate(sentence);
      frame = opening.isKnown() ? opening : frame;
      for (Span clause : clauses(sentence)) {
        singleEvent(sentence, clause, frame);
      }
    }
  }

  /** The year or month that a sentence begins with. */
  private EventDate openingDate(Span sentence) {
    return dates.stream().filter(e -> sentence.contains(e.span()) && !e.isDay())
        .filter(e -> !told.substring(sentence.begin(), e.span().begin()).contains("，"))
        .map(DateExpression::date).findFirst().orElse(EventDate.UNKNOWN);
  }

  private void singleEvent(Span sentence, Span clause, EventDate frame) {
    Optional<Hit> hit = EventGrammar.best(hits(clause, Where.ANY));
    EventDate date = expression(clause).map(DateExpression::date).filter(EventDate::isKnown).orElse(frame);
    boolean known = drafts.stream().anyMatch(d -> d.covers(clause));
    if (hit.isEmpty() || !date.isKnown() || known || narrative.isContinuous(clause.of(told))) {
      return;
    }
    EventDraft draft = new EventDraft(clause, hit.get(), label(clause, hit.get()));
    draft.date(date);
    collect(draft, hits(new Span(sentence.begin(), clause.begin()), Where.ANY).isEmpty()
        ? new Span(sentence.begin(), clause.end()) : clause);
    if (draft.in(EventRole.ORGANIZER).isEmpty()) {
      topic().ifPresent(t -> draft.add(EventRole.ORGANIZER, t));
    }
    if (draft.hasActor() && isNamed(clause)) {
      addUnlessCovered(draft);
    }
  }

  /** Whether a name stands in the clause: 举办比赛 alone tells too little. */
  private boolean isNamed(Span clause) {
    return namings.stream().anyMatch(n -> clause.contains(n.span()) && !n.is(EntityType.PLACE));
  }

  private List<Span> clauses(Span sentence) {
    List<Span> clauses = new ArrayList<>();
    int begin = sentence.begin();
    int quoted = 0;
    for (int i = begin; i < sentence.end(); i++) {
      char c = told.charAt(i);
      quoted = Math.max(0, quoted + (c == '“' ? 1 : c == '”' ? -1 : 0));
      if (quoted == 0 && "，；…".indexOf(c) >= 0 && !insideName(i)) {
        clauses.add(new Span(begin, i));
        begin = i + 1;
      }
    }
    clauses.add(new Span(begin, sentence.end()));
    return clauses;
  }

  private boolean insideName(int offset) {
    return namings.stream().anyMatch(n -> n.span().contains(offset));
  }

  // Parts

  private void collect(EventDraft draft, Span sentence) {
    List<Role> found = roles(sentence);
    boolean placed = found.stream().anyMatch(r -> isPlace(r) && r.object());
    found.stream().filter(r -> !placed || !isPlace(r) || r.object()).forEach(r -> add(draft, r));
    namings.stream().filter(n -> sentence.contains(n.span()) && n.is(EntityType.PROGRAMME))
        .filter(n -> !Narrative.isBlank(told, n.span()))
        .forEach(n -> draft.add(EventRole.PROGRAMME, n.id()));
  }

  private static boolean isPlace(Role role) {
    return role.role() == EventRole.PLACE && role.naming().is(EntityType.PLACE);
  }

  private void add(EventDraft draft, Role role) {
    draft.add(role.role(), role.naming().id());
    if (role.role() == EventRole.PLACE) {
      leadingDivisions(role.naming()).forEach(id -> draft.add(EventRole.PLACE, id));
    }
  }

  /** 凤鸣社区 in 凤鸣社区文化馆: the venue says more. */
  private boolean leadsIntoVenue(Role role) {
    Naming naming = role.naming();
    return isPlace(role) && levels.isDivision(naming.entity().name()) && namings.stream()
        .anyMatch(n -> n.span().begin() == naming.span().end() && (n.isBody() || n.is(EntityType.PLACE)));
  }

  /** 青石镇 in 青石镇河湾村. */
  private List<EntityId> leadingDivisions(Naming naming) {
    return document.mentionsIn(naming.span()).stream()
        .filter(m -> m.span().begin() == naming.span().begin() && m.span().length() < naming.span().length())
        .flatMap(m -> document.entityOf(m).stream())
        .filter(e -> e.type() == EntityType.PLACE && levels.isDivision(e.name()) && !e.id().equals(naming.id()))
        .map(Entity::id).toList();
  }

  private List<Role> roles(Span sentence) {
    return roleReader.read(told, sentence, namings, grammar.hits(told, sentence), officials);
  }

  /** The body that the article is about: the one it names most often, at least twice. */
  private Optional<EntityId> topic() {
    Map<EntityId, Integer> counts = new HashMap<>();
    namings.stream().filter(n -> n.isBody() && !n.inTitle()).forEach(n -> counts.merge(n.id(), 1, Integer::sum));
    return counts.entrySet().stream().filter(e -> e.getValue() > 1)
        .max(Map.Entry.<EntityId, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  // Words

  private List<Hit> hits(Span region, Where least) {
    return grammar.hits(told, region).stream()
        .filter(hit -> namings.stream()
            .noneMatch(n -> !n.is(EntityType.PROGRAMME) && n.span().contains(hit.span())))
        .filter(hit -> least == Where.DATED || hit.trigger().where() == Where.ANY
            || least == Where.LEAD && hit.trigger().where() == Where.LEAD)
        .toList();
  }

  private Optional<DateExpression> expression(Span region) {
    List<DateExpression> here = dates.stream()
        .filter(e -> region.contains(e.span()) && !Narrative.isBlank(told, e.span())).toList();
    return here.stream().filter(DateExpression::isDay).findFirst().or(() -> here.stream().findFirst());
  }

  private Optional<DateExpression> expressionAnywhere(Span region) {
    return dates.stream().filter(e -> region.contains(e.span())).findFirst();
  }

  private Optional<Span> title() {
    return document.bodyBegin() == 0 ? Optional.empty() : Optional.of(new Span(0, document.bodyBegin() - 1));
  }

  /** The headline from its last deck with a trigger on, or from the deck before that holds its subject. */
  private String headlineLabel() {
    List<Span> decks = decks();
    int last = decks.size() - 1;
    while (last > 0 && grammar.hits(document.text(), decks.get(last)).isEmpty()) {
      last--;
    }
    int first = last;
    while (first > 0 && !isWhole(new Span(decks.get(first).begin(), decks.get(last).end()))) {
      first--;
    }
    return document.article().title().text().substring(decks.get(first).begin()).replaceAll("^[—\\s]+", "");
  }

  private List<Span> decks() {
    List<Span> decks = new ArrayList<>();
    int begin = 0;
    for (String deck : document.article().title().text().split(" ")) {
      decks.add(new Span(begin, begin + deck.length()));
      begin += deck.length() + 1;
    }
    return decks;
  }

  /** Whether part of a headline names somebody and opens the quotations that it closes. */
  private boolean isWhole(Span part) {
    String text = part.of(document.text());
    return namings.stream().anyMatch(n -> part.contains(n.span())) && (text.contains("“") || !text.contains("”"));
  }

  /** The clause of the sentence that holds the trigger. */
  private String label(Span sentence, Hit hit) {
    return clauses(sentence).stream().filter(clause -> clause.overlaps(hit.span())).findFirst()
        .map(clause -> clause.of(document.text()).replaceAll("[\\s。！？]+$|^\\s+", ""))
        .filter(text -> !text.isBlank()).orElse(hit.span().of(document.text()));
  }
}
