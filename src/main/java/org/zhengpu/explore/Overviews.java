package org.zhengpu.explore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhengpu.explore.answer.Connected;
import org.zhengpu.explore.answer.Count;
import org.zhengpu.explore.answer.Named;
import org.zhengpu.explore.answer.Overview;
import org.zhengpu.store.search.SearchAnswer;
import org.zhengpu.store.search.SearchRequest;
import org.zhengpu.store.search.TextSearch;

/** Sums up a store. As the whole of it is looked at, only once. May be shared between threads. */
final class Overviews {

  private static final int LATEST = 8;

  private final Questions questions;
  private final Names names;
  private final Events events;
  private final TextSearch search;
  private final CannedQueries queries;
  private final String base;
  private @Nullable Overview made;

  Overviews(
      Questions questions, Names names, Events events, TextSearch search, CannedQueries queries, String base) {
    this.questions = questions;
    this.names = names;
    this.events = events;
    this.search = search;
    this.queries = queries;
    this.base = base;
  }

  synchronized Overview overview() {
    if (made == null) {
      made = make();
    }
    return made;
  }

  private Overview make() {
    SearchAnswer all = search.search(new SearchRequest("", List.of(), "", "", "", "", 0, 1));
    SearchAnswer articles = search.search(new SearchRequest("", List.of("Article"), "", "", "", "", 0, 1));
    Row totals = questions.rows("totals", Map.of()).stream().findFirst().orElse(new Row(Map.of()));
    return new Overview(
        base, totals.text("first"), totals.text("last"), counts(all, totals),
        articles.facets().getOrDefault("source", List.of()).stream()
            .map(count -> new Count(count.value(), "", count.count())).toList(),
        questions.rows("connected", Map.of()).stream().map(this::connected).toList(),
        events.latest(new Events.Choice("", "", "", "0", ""), LATEST).items(), queries.names());
  }

  private static Map<String, Long> counts(SearchAnswer all, Row totals) {
    Map<String, Long> counts = new TreeMap<>(new HashMap<>(Map.of(
        "Event", (long) totals.number("events"), "Post", (long) totals.number("posts"),
        "Tenure", (long) totals.number("tenures"), "Official", (long) totals.number("officials"))));
    all.facets().getOrDefault("type", List.of()).forEach(count -> counts.put(count.value(), (long) count.count()));
    return counts;
  }

  private Connected connected(Row row) {
    Named body = names.named(row.text("body"));
    return new Connected(
        body.iri(), body.type(), body.name(), body.division(), body.articleCount(), row.number("ties"));
  }
}
