package org.zhengpu.explore;

import java.time.Duration;
import java.util.List;
import org.zhengpu.explore.answer.ArticlePage;
import org.zhengpu.explore.answer.ArticleRef;
import org.zhengpu.explore.answer.Connection;
import org.zhengpu.explore.answer.EntityPage;
import org.zhengpu.explore.answer.EventItem;
import org.zhengpu.explore.answer.EventPage;
import org.zhengpu.explore.answer.Hits;
import org.zhengpu.explore.answer.Neighbourhood;
import org.zhengpu.explore.answer.OneEvent;
import org.zhengpu.explore.answer.Overview;
import org.zhengpu.explore.answer.Page;
import org.zhengpu.explore.answer.Queries;
import org.zhengpu.explore.answer.Sentence;
import org.zhengpu.explore.answer.Suggestions;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.query.QueryRunner;
import org.zhengpu.store.search.SearchRequest;
import org.zhengpu.store.search.TextSearch;
import org.zhengpu.store.walk.Walker;

/**
 * Answers what the pages of the explorer ask, from a store that nobody changes meanwhile. Every answer is bounded in
 * size, and every query in time: one that takes longer is given up with {@code QueryTooLong}. May be shared between
 * threads; valid until the next put into the store.
 */
public final class Explorer {

  private final Finding finding;
  private final Entities entities;
  private final EvidenceReader evidence;
  private final Articles articles;
  private final Events events;
  private final Pictures pictures;
  private final CannedQueries queries;
  private final Overviews overviews;

  /**
   * An explorer of a store.
   *
   * @param limit how long a query, or a search for a way, may take
   */
  public Explorer(GraphStore store, Duration limit) {
    TextSearch search = store.search();
    Questions questions = new Questions(QueryRunner.on(store, limit));
    Names names = new Names(search);
    finding = new Finding(search, names);
    events = new Events(questions, names);
    entities = new Entities(questions, names, events, search, new IriMinter(store.base()));
    evidence = new EvidenceReader(questions, names);
    articles = new Articles(questions, names, events, search);
    pictures = new Pictures(new Walker(store, limit), names);
    queries = new CannedQueries(search, questions, names);
    overviews = new Overviews(questions, names, events, search, queries, store.base());
  }

  /** Makes once what is made only once, so that no reader has to wait for it. */
  public void warmUp() {
    overview();
    queries("");
    overviews.overview().connected().stream().findFirst().ifPresent(body -> {
      entity(body.iri());
      suggest(body.name(), List.of(), 1);
    });
  }

  /** What is in the store. */
  public Overview overview() {
    return overviews.overview();
  }

  /** Names that may be meant by what was typed; of these types, all when empty. */
  public Suggestions suggest(String typed, List<String> types, int limit) {
    return finding.suggest(typed, types, limit);
  }

  public Hits search(SearchRequest request) {
    return finding.search(request);
  }

  /**
   * All about an entity.
   *
   * @throws UnknownThing when there is none of this IRI
   */
  public EntityPage entity(String iri) {
    return entities.entity(iri);
  }

  /**
   * The articles that mention an entity, the latest first.
   *
   * @throws UnknownThing when there is none of this IRI
   */
  public Page<ArticleRef> articles(String iri, int page, int size) {
    return entities.articles(entities.card(iri), page, size);
  }

  /**
   * The sentences that say so, the latest first.
   *
   * @param property the local name of the property, or empty for all that is said of the subject
   * @param object the IRI of what is said; empty without a property
   */
  public Page<Sentence> evidence(String subject, String property, String object, int page, int size) {
    return evidence.page(new EvidenceReader.Statement(subject, property, object), page, size);
  }

  /**
   * What an article says.
   *
   * @throws UnknownThing when there is none of this IRI
   */
  public ArticlePage article(String iri) {
    return articles.article(iri);
  }

  /**
   * All about an event.
   *
   * @throws UnknownThing when there is none of this IRI
   */
  public OneEvent event(String iri) {
    EventItem event = events.event(iri);
    if (event.eventType().isEmpty()) {
      throw new UnknownThing("event", iri);
    }
    return new OneEvent(event, Links.rdf(iri));
  }

  /** Events, the latest first; every condition may be empty. */
  public EventPage events(String about, String place, String type, String from, String to, int page, int size) {
    return events.page(new Events.Choice(about, place, type, from, to), page, size);
  }

  /**
   * What is around an entity.
   *
   * @throws UnknownThing when there is none of this IRI
   */
  public Neighbourhood neighbourhood(NeighbourhoodRequest request) {
    entities.card(request.iri());
    return pictures.neighbourhood(request);
  }

  /**
   * How two entities are connected.
   *
   * @throws UnknownThing when there is none of one of the IRIs
   */
  public Connection connection(String from, String to) {
    entities.card(from);
    entities.card(to);
    return pictures.connection(from, to);
  }

  /** The canned queries, to be asked at an endpoint. */
  public Queries queries(String endpoint) {
    return queries.all(endpoint);
  }
}
