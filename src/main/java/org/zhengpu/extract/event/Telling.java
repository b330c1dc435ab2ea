package org.zhengpu.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhengpu.extract.Naming;
import org.zhengpu.extract.Referrals;
import org.zhengpu.extract.date.DateNormalizer;
import org.zhengpu.extract.event.Cue.Part;
import org.zhengpu.extract.event.EventGrammar.Hit;
import org.zhengpu.extract.event.EventGrammar.Where;
import org.zhengpu.lexicon.PatternWords.Places;
import org.zhengpu.model.ArticleKind;
import org.zhengpu.model.Document;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Sentence;
import org.zhengpu.model.Span;

/**
 * What a document tells, sentence by sentence and clause by clause: the words for happenings, with the days and the
 * names beside them. Not for sharing between threads.
 */
final class Telling {

  private static final Pattern CEREMONY = Pattern.compile("[开结]班(?:仪式|式|典礼)|开学典礼|毕业典礼");
  private static final Set<EventType> SIDE = EnumSet.of(EventType.RELEASE, EventType.ASSISTANCE);

  private final Document document;
  private final EventGrammar grammar;
  private final Narrative narrative;
  private final String told;
  private final List<Span> body;
  private final Names names;
  private final Days days;
  private final Triggers triggers;
  private final Triggers planned;
  private final Cast cast;
  private final Map<Span, List<Span>> clauses = new HashMap<>();

  Telling(
      Document document, Places places, EventGrammar grammar, Narrative narrative, Cues cues, Referrals referrals,
      DateNormalizer dates) {
    this.document = document;
    this.grammar = grammar;
    this.narrative = narrative;
    this.told = narrative.of(document.text(), places, document.sentences());
    this.body = document.sentences().stream().map(Sentence::span).filter(s -> !document.inTitle(s)).toList();
    this.names = new Names(referrals.among(document.text(), places, Naming.of(document)));
    this.days = new Days(document, told, names, dates);
    this.triggers = new Triggers(grammar.scan(places, told), names);
    this.planned = new Triggers(grammar.scan(places, document.text()), names);
    this.cast = new Cast(document, told, names, narrative, cues, places, triggers, planned);
  }

  Document document() {
    return document;
  }

  Days days() {
    return days;
  }

  Cast cast() {
    return cast;
  }

  // Headline, sentences, clauses

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

  Span whole() {
    return new Span(0, told.length());
  }

  /** The sentences of the body. */
  List<Span> body() {
    return body;
  }

  /** The clauses of a sentence; names and quotations are not cut. */
  List<Span> clauses(Span sentence) {
    return clauses.computeIfAbsent(sentence, s -> clauses(told, s));
  }

  /** All of them, told as done or not. */
  List<Span> allClauses(Span sentence) {
    return clauses(document.text(), sentence);
  }

  private List<Span> clauses(String text, Span sentence) {
    List<Span> clauses = new ArrayList<>();
    int begin = sentence.begin();
    int quoted = 0;
    for (int i = begin; i < sentence.end(); i++) {
      char c = text.charAt(i);
      if (c == '“') {
        quoted++;
      } else if (c == '”') {
        quoted = Math.max(0, quoted - 1);
      } else if (quoted == 0 && (c == '，' || c == '；' || c == '…') && !names.cover(i)) {
        clauses.add(new Span(begin, i));
        begin = i + 1;
      }
    }
    clauses.add(new Span(begin, sentence.end()));
    return clauses;
  }

  /** Whether a sentence stands in the same paragraph as one before it. */
  boolean isOneParagraph(Span sentence, Span later) {
    int end = document.text().indexOf('\n', sentence.begin());
    return end < 0 || end >= later.begin();
  }

  // How they are told

  /** Whether a clause tells what goes on, no single happening. */
  boolean isContinuous(Span clause) {
    return narrative.isContinuous(clause.of(told));
  }

  /** Whether a sentence tells what was done when it was over. */
  boolean isAfter(Span sentence) {
    return narrative.isAfter(sentence.of(told));
  }

  /** Whether a sentence tells where guests went before or after they met. */
  boolean isExcursion(Span sentence) {
    return narrative.isExcursion(sentence.of(told));
  }

  /** Whether a sentence tells who holds what another one announces: 本届戏剧节由……主办. */
  boolean isOfNotice(Span notice, Span sentence) {
    return days.announced(notice).isPresent()
        && cast.planned(sentence).stream().anyMatch(role -> role.part() == Part.HOST);
  }

  /** Whether nothing of a sentence is told as done, and no day stands in it. */
  boolean isSummary(Span sentence) {
    return Narrative.isBlank(told, sentence) && !days.namesDay(sentence);
  }

  /** Whether the article tells of the ceremony at the beginning of a course, not only of the course. */
  boolean isCeremony() {
    return CEREMONY.matcher(document.article().body().text()).find();
  }

  /** Whether the article is commentary: what it argues from happened, but is not what it reports. */
  boolean argues() {
    return document.article().kind() == ArticleKind.EDITORIAL;
  }

  // Triggers

  /** What the headline tells: the trigger of its first deck that has one; 县领导会见客商 before 项目签约落户我县. */
  Optional<Hit> headline() {
    return title().isEmpty() ? Optional.empty()
        : decks().stream().filter(deck -> !deck.isEmpty())
            .flatMap(deck -> best(deck, Where.DATED).stream()).findFirst();
  }

  /** The triggers in a region that count there. */
  List<Hit> hits(Span region, Where least) {
    return triggers.in(region, least);
  }

  boolean anyHit(Span region, Where least) {
    return !triggers.in(region, least).isEmpty();
  }

  /** Whether a sentence has a word for what happens in such an event. */
  boolean tells(Span sentence, EventType type) {
    return hits(sentence, Where.DATED).stream().anyMatch(hit -> hit.type() == type);
  }

  Optional<Hit> best(Span region, Where least) {
    return EventGrammar.best(triggers.in(region, least));
  }

  /** The trigger of what a sentence announces, told as done or not. */
  Optional<Hit> plannedHit(Span sentence) {
    return EventGrammar.best(planned.all(sentence));
  }

  /** The trigger of what somebody says that others did. */
  Optional<Hit> saidHit(Span sentence) {
    return !Narrative.hasBlank(told, sentence) ? Optional.empty() : grammar.said(document.text(), sentence).stream()
        .filter(hit -> Narrative.isBlank(told, new Span(hit.span().end() - 1, hit.span().end()))).findFirst();
  }

  /** What a clause tells beside the main happening: a signing, or what is given or made known at an occasion. */
  Optional<Hit> sideEvent(Span sentence, Span clause) {
    if (!anyHit(clause, Where.ANY) || days.date(sentence).isPresent()) {
      return Optional.empty();
    }
    return best(clause, Where.ANY)
        .filter(hit -> hit.type() == EventType.SIGNING || SIDE.contains(hit.type()) && isOccasion(sentence));
  }

  /** Whether a sentence begins with 会上 or the like, or stands behind such a one in its paragraph. */
  private boolean isOccasion(Span sentence) {
    return body.stream().filter(s -> s.begin() <= sentence.begin() && isOneParagraph(s, sentence))
        .anyMatch(s -> narrative.isOccasion(s.of(told)));
  }
}
