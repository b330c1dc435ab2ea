package org.zhengpu.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengpu.explore.answer.Area;
import org.zhengpu.explore.answer.ArticleRef;
import org.zhengpu.explore.answer.Change;
import org.zhengpu.explore.answer.Companion;
import org.zhengpu.explore.answer.EntityPage;
import org.zhengpu.explore.answer.Holding;
import org.zhengpu.explore.answer.Page;
import org.zhengpu.explore.answer.Ref;
import org.zhengpu.explore.answer.Some;
import org.zhengpu.explore.answer.Tie;
import org.zhengpu.model.EntityType;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.store.search.Card;
import org.zhengpu.store.search.TextSearch;

/** Tells all about an entity. May be shared between threads. */
final class Entities {

  private static final int FIRST = 20;

  private final Questions questions;
  private final Names names;
  private final Events events;
  private final TextSearch search;
  private final IriMinter iris;

  Entities(Questions questions, Names names, Events events, TextSearch search, IriMinter iris) {
    this.questions = questions;
    this.names = names;
    this.events = events;
    this.search = search;
    this.iris = iris;
  }

  /**
   * The entity of an IRI.
   *
   * @throws UnknownThing when there is none
   */
  Card card(String iri) {
    return search.card(iri).filter(card -> !card.type().equals("Article") && !card.type().isEmpty())
        .orElseThrow(() -> new UnknownThing("entity", iri));
  }

  EntityPage entity(String iri) {
    Card card = card(iri);
    Map<String, String> about = Map.of("iri", iri);
    List<Row> head = questions.rows("entity", about);
    boolean person = card.type().equals(EntityType.PERSON.id());
    boolean body = card.type().equals(EntityType.AGENCY.id()) || card.type().equals(EntityType.ORGANIZATION.id());
    List<Area> chain = chain(card);
    return new EntityPage(
        iri, card.type(), card.name(), head.stream().anyMatch(row -> !row.text("official").isEmpty()),
        head.stream().map(row -> row.text("alias")).filter(alias -> !alias.isEmpty()).distinct().toList(),
        names.area(card), chain, card.articleCount(), card.first(), card.last(),
        person ? holdings("posts-of-person", "changes-of-person", iri, true) : List.of(),
        body ? holdings("officials-of-body", "changes-of-body", iri, false) : List.of(),
        relations(iri), events.latest(Events.Choice.of(iri), FIRST), together(iri, chain),
        new Some<>(card.articleCount(), articles(iri, 0, FIRST)), Links.evidence(iri), Links.rdf(iri));
  }

  /** A page of the articles that mention an entity. */
  Page<ArticleRef> articles(Card card, int page, int size) {
    return new Page<>(card.articleCount(), page, size, articles(card.iri(), (page - 1L) * size, size));
  }

  private List<ArticleRef> articles(String iri, long offset, int size) {
    return questions.rows("articles-of", Map.of("iri", iri), offset, size).stream()
        .map(row -> names.article(row.text("article"))).toList();
  }

  /** The places around it, the nearest first; of a division not itself but what it lies in comes next. */
  private List<Area> chain(Card card) {
    List<String> around = new ArrayList<>(card.division().isEmpty() ? List.of() : iris.divisions(card.division()));
    Collections.reverse(around);
    return around.stream().filter(division -> !division.equals(card.iri())).map(names::area).toList();
  }

  private List<Holding> holdings(String query, String changeQuery, String iri, boolean ofPerson) {
    Map<String, List<Row>> changes = new HashMap<>();
    questions.rows(changeQuery, Map.of("iri", iri)).forEach(row -> changes.computeIfAbsent(
        row.text("post") + " " + row.text("person"), key -> new ArrayList<>()).add(row));
    return questions.rows(query, Map.of("iri", iri)).stream().map(row -> {
      String person = ofPerson ? iri : row.text("person");
      String body = ofPerson ? row.text("body") : iri;
      return holding(row, person, body, changes.getOrDefault(row.text("post") + " " + person, List.of()));
    }).toList();
  }

  private Holding holding(Row row, String person, String body, List<Row> changes) {
    String evidence = Links.evidence(person, "holdsPost", row.text("post"));
    List<ArticleRef> sources = Stream.of(row.text("firstSource"), row.text("lastSource"))
        .map(source -> source.substring(source.indexOf(' ') + 1)).filter(source -> !source.isEmpty()).distinct()
        .map(names::article).toList();
    return new Holding(row.text("post"), row.text("title"), names.ref(person), names.ref(body), row.text("first"),
        row.text("last"), row.number("articles"),
        changes.stream().map(change -> change(change, evidence)).distinct().toList(),
        sources, evidence);
  }

  private static Change change(Row row, String evidence) {
    return new Change(row.local("change"), row.text("date"), row.text("reported"), evidence);
  }

  private List<Tie> relations(String iri) {
    Set<String> partners = new HashSet<>();
    List<Tie> ties = new ArrayList<>();
    for (Row row : questions.rows("relations", Map.of("iri", iri))) {
      boolean mutual = row.local("property").equals("cooperatesWith");
      if (!mutual || partners.add(row.text("other"))) {
        ties.add(tie(iri, row, row.text("direction").equals("in"), mutual));
      }
    }
    return ties;
  }

  private Tie tie(String iri, Row row, boolean in, boolean mutual) {
    String other = row.text("other");
    String property = row.local("property");
    String evidence = in ? Links.evidence(other, property, iri) : Links.evidence(iri, property, other);
    return new Tie(property, in && !mutual ? "in" : "out", names.ref(other), row.number("articles"), evidence);
  }

  private List<Companion> together(String iri, List<Area> chain) {
    Map<String, Integer> articles = times("together-in-articles", iri);
    Map<String, Integer> shared = times("together-in-events", iri);
    Set<String> others = new HashSet<>(articles.keySet());
    others.addAll(shared.keySet());
    // that it is in its own county every article says
    chain.forEach(area -> others.remove(area.iri()));
    return others.stream().map(other -> companion(other, articles, shared))
        .sorted(Comparator.comparingInt((Companion c) -> -(c.articles() + 2 * c.events())).thenComparing(Companion::iri))
        .limit(FIRST).toList();
  }

  private Companion companion(String iri, Map<String, Integer> articles, Map<String, Integer> events) {
    Ref ref = names.ref(iri);
    return new Companion(
        iri, ref.type(), ref.name(), articles.getOrDefault(iri, 0), events.getOrDefault(iri, 0));
  }

  private Map<String, Integer> times(String query, String iri) {
    Map<String, Integer> times = new HashMap<>();
    questions.rows(query, Map.of("iri", iri)).forEach(row -> times.put(row.text("other"), row.number("times")));
    return times;
  }
}
