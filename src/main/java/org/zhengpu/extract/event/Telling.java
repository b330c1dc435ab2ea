package org.zhengpu.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhengpu.extract.Naming;
import org.zhengpu.extract.Referrals;
import org.zhengpu.extract.date.DateExpression;
import org.zhengpu.extract.date.DateNormalizer;
import org.zhengpu.extract.event.EventGrammar.Hit;
import org.zhengpu.extract.event.EventGrammar.Where;
import org.zhengpu.extract.event.RoleReader.Role;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Post;
import org.zhengpu.model.Sentence;
import org.zhengpu.model.Span;

/**
 * What a document tells, sentence by sentence: triggers, dates, names and their parts. Reads each
 * part once, when it is first asked for. Not for sharing between threads.
 */
final class Telling {

  private static final Pattern UNTIL = Pattern.compile("截[至止]|计划|预计|[拟将至到]$");
  private static final Pattern CEREMONY = Pattern.compile("[开结]班(?:仪式|式|典礼)|开学典礼|毕业典礼");
  private static final int NEAR = 4;
  private static final String REPORT = "讯";
  private static final Set<EventType> SIDE = EnumSet.of(EventType.RELEASE, EventType.ASSISTANCE);
  private static final Asides ASIDES = new Asides();
  private static final Referrals REFERRALS = new Referrals();

  private final Document document;
  private final EventGrammar grammar;
  private final Narrative narrative;
  private final RoleReader roleReader;
  private final String told;
  private final List<Naming> namings;
  private final Set<Naming> asides;
  private final List<DateExpression> dates;
  private final OptionalInt days;
  private final Set<EntityId> officials;
  private final Map<Span, List<Hit>> hits = new HashMap<>();
  private final Map<Span, List<Role>> roles = new HashMap<>();

  Telling(
      Document document, EventGrammar grammar, Narrative narrative, RoleReader roleReader, DateNormalizer normalizer) {
    this.document = document;
    this.grammar = grammar;
    this.narrative = narrative;
    this.roleReader = roleReader;
    this.told = narrative.of(document.text(), document.sentences());
    this.namings = REFERRALS.among(document.text(), Naming.of(document));
    this.asides = IntStream.range(0, namings.size()).filter(i -> ASIDES.isAside(document.text(), namings, i))
        .mapToObj(namings::get).collect(Collectors.toSet());
    this.dates = normalizer.find(document.text(), document.article().info().date());
    this.days = normalizer.lasting(document.article().body().text());
    this.officials = document.posts().stream().map(Post::person).collect(Collectors.toSet());
  }

  Document document() {
    return document;
  }

  Optional<Span> title() {
    return document.bodyBegin() == 0 ? Optional.empty() : Optional.of(new Span(0, document.bodyBegin() - 1));
  }

  /** The decks of the headline: what blanks part. */
  List<Span> decks() {
    List<Span> decks = new ArrayList<>();
    int begin = 0;
    for (String deck : document.article().title().text().split(" ")) {
      decks.add(new Span(begin, begin + deck.length()));
      begin += deck.length() + 1;
    }
    return decks;
  }

  /** What the headline tells: the trigger of its first deck that has one; 县领导会见客商 before 项目签约落户我县. */
  Optional<Hit> headline() {
    return title().isEmpty() ? Optional.empty()
        : decks().stream().filter(deck -> !deck.isEmpty()).flatMap(deck -> best(deck, Where.DATED).stream()).findFirst();
  }

  Span whole() {
    return new Span(0, told.length());
  }

  /** The sentences of the body. */
  List<Span> body() {
    return document.sentences().stream().map(Sentence::span).filter(s -> !document.inTitle(s)).toList();
  }

  /** The clauses of a sentence; names and quotations are not cut. */
  List<Span> clauses(Span sentence) {
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

  /** Whether a clause tells what goes on, no single happening. */
  boolean isContinuous(Span clause) {
    return narrative.isContinuous(clause.of(told));
  }

  /** Whether a sentence tells what was done when it was over. */
  boolean isAfter(Span sentence) {
    return narrative.isAfter(sentence.of(told));
  }

  /** Whether nothing of a sentence is told as done, and no day stands in it. */
  boolean isSummary(Span sentence) {
    return Narrative.isBlank(told, sentence)
        && dates.stream().filter(e -> sentence.contains(e.span())).findFirst().filter(DateExpression::isDay).isEmpty();
  }

  /** Whether a sentence stands in the same paragraph as one before it. */
  boolean isOneParagraph(Span sentence, Span later) {
    return document.text().substring(sentence.begin(), later.begin()).indexOf('\n') < 0;
  }

  // Triggers

  /** The triggers in a region that count there; those inside the name of somebody or some place do not. */
  List<Hit> hits(Span region, Where least) {
    return allHits(region).stream().filter(hit -> least.admits(hit.trigger().where()))
        .filter(hit -> namings.stream()
            .noneMatch(n -> !n.is(EntityType.PROGRAMME) && n.span().contains(hit.span())))
        .toList();
  }

  private List<Hit> allHits(Span region) {
    return hits.computeIfAbsent(region, r -> grammar.hits(told, r));
  }

  Optional<Hit> best(Span region, Where least) {
    return EventGrammar.best(hits(region, least));
  }

  /** What a clause tells beside the main happening: a signing, or what is given or made known at an occasion. */
  Optional<Hit> sideEvent(Span sentence, Span clause) {
    return best(clause, Where.ANY).filter(hit -> date(sentence).isEmpty())
        .filter(hit -> hit.type() == EventType.SIGNING || SIDE.contains(hit.type()) && isOccasion(sentence));
  }

  /** Whether a sentence begins with 会上 or the like, or stands behind such a one in its paragraph. */
  private boolean isOccasion(Span sentence) {
    return body().stream().filter(s -> s.begin() <= sentence.begin() && isOneParagraph(s, sentence))
        .anyMatch(s -> narrative.isOccasion(s.of(told)));
  }

  // Dates

  /** The date that a region tells: its first day, else its first date. */
  Optional<DateExpression> date(Span region) {
    List<DateExpression> all = datesIn(region).toList();
    List<DateExpression> told = all.stream().filter(e -> !isDateline(e)).toList();
    List<DateExpression> here = told.isEmpty() ? all : told;
    return here.stream().filter(DateExpression::isDay).findFirst().or(() -> here.stream().findFirst());
  }

  /** The day of a report, 云州网5月8日讯, is that of the event only if no other is told. */
  private boolean isDateline(DateExpression e) {
    return told.startsWith(REPORT, e.span().end());
  }

  private Stream<DateExpression> datesIn(Span region) {
    return dates.stream().filter(e -> region.contains(e.span()) && !Narrative.isBlank(told, e.span()))
        .filter(e -> namings.stream().noneMatch(n -> n.text().startsWith("《") && n.span().contains(e.span())));
  }

  /** The day, or the word for an unknown day, that stands alone in a sentence: 当日下午, but not 活动当天. */
  Optional<DateExpression> ownDay(Span sentence) {
    return datesIn(sentence).filter(e -> e.isDay() || !e.date().isKnown()).filter(this::standsAlone).findFirst();
  }

  /** At the beginning of a clause, or behind its subject, but not 活动当天, 当天的活动. */
  private boolean standsAlone(DateExpression e) {
    int before = e.span().begin() - 1;
    return !told.startsWith("的", e.span().end())
        && (before < 0 || !Character.isIdeographic(told.charAt(before))
            || namings.stream().anyMatch(n -> n.span().end() == e.span().begin()));
  }

  /** Not 截至10月底, 计划明年. */
  private boolean isPassed(DateExpression e) {
    int begin = e.span().begin();
    return !UNTIL.matcher(document.text().substring(Math.max(0, begin - NEAR), begin)).find();
  }

  /** The year or month that a sentence begins with, if it tells no day: not 2023年山茶节5月8日开幕. */
  EventDate openingDate(Span sentence) {
    return date(sentence).filter(DateExpression::isDay).isPresent() ? EventDate.UNKNOWN : dates.stream().filter(e -> sentence.contains(e.span()) && !e.isDay()).filter(this::isPassed)
        .filter(e -> !told.substring(sentence.begin(), e.span().begin()).contains("，"))
        .map(DateExpression::date).findFirst().orElse(EventDate.UNKNOWN);
  }

  /** Whether the article tells of the ceremony at the beginning of a course, not only of the course. */
  boolean isCeremony() {
    return CEREMONY.matcher(document.article().body().text()).find();
  }

  /** How many days the article says that something lasts. */
  OptionalInt days() {
    return days;
  }

  // Names

  List<Role> roles(Span sentence) {
    return roles.computeIfAbsent(sentence, s -> roleReader.read(told, s, namings, asides, allHits(s), officials));
  }

  /** The programmes that a sentence names. */
  Stream<Naming> programmes(Span sentence) {
    return told(sentence).filter(n -> n.is(EntityType.PROGRAMME));
  }

  /** Those who hold a post and speak in a sentence. */
  Stream<Naming> speakers(Span sentence) {
    return namesIn(sentence).filter(n -> officials.contains(n.id()))
        .filter(n -> narrative.speaksAt(document.text(), n.span().end()));
  }

  boolean speaks(Naming naming) {
    return narrative.speaksAt(document.text(), naming.span().end());
  }

  /** The names of a region that are told of, not only spoken of in what someone says or plans. */
  Stream<Naming> told(Span region) {
    return namesIn(region).filter(n -> !asides.contains(n) && !Narrative.isBlank(told, n.span()));
  }

  Stream<Naming> namesIn(Span region) {
    return namings.stream().filter(n -> region.contains(n.span()));
  }

  /** The name that follows another at once. */
  Optional<Naming> next(Naming naming) {
    return namings.stream().filter(n -> n.span().begin() == naming.span().end()).findFirst();
  }

  /** The body that the article is about: the one it names most often, at least twice. */
  Optional<EntityId> topic() {
    Map<EntityId, Integer> counts = new HashMap<>();
    namings.stream().filter(n -> n.isBody() && !n.inTitle()).forEach(n -> counts.merge(n.id(), 1, Integer::sum));
    Comparator<Map.Entry<EntityId, Integer>> order = Map.Entry.<EntityId, Integer>comparingByValue()
        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()));
    return counts.entrySet().stream().filter(e -> e.getValue() > 1).max(order).map(Map.Entry::getKey);
  }
}
