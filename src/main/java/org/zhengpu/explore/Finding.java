package org.zhengpu.explore;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhengpu.explore.answer.Count;
import org.zhengpu.explore.answer.Found;
import org.zhengpu.explore.answer.Hits;
import org.zhengpu.explore.answer.Marked;
import org.zhengpu.explore.answer.Range;
import org.zhengpu.explore.answer.Suggested;
import org.zhengpu.explore.answer.Suggestions;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.store.search.Card;
import org.zhengpu.store.search.SearchAnswer;
import org.zhengpu.store.search.SearchRequest;
import org.zhengpu.store.search.Snippet;
import org.zhengpu.store.search.Suggestion;
import org.zhengpu.store.search.TextSearch;

/** Finds by name and text. May be shared between threads. */
final class Finding {

  private final TextSearch search;
  private final Names names;

  Finding(TextSearch search, Names names) {
    this.search = search;
    this.names = names;
  }

  Suggestions suggest(String typed, List<String> types, int limit) {
    return new Suggestions(typed, search.suggest(typed, types, limit).stream().map(this::suggested).toList());
  }

  private Suggested suggested(Suggestion found) {
    Card card = found.card();
    String alias = found.matched().equals(card.name()) ? "" : found.matched();
    return new Suggested(card.iri(), card.type(), card.name(), alias, found.match().name().toLowerCase(Locale.ROOT),
        names.area(card), card.articleCount());
  }

  Hits search(SearchRequest request) {
    SearchAnswer answer = search.search(request);
    int page = request.offset() / request.limit() + 1;
    return new Hits(request.question(), answer.total(), page, request.limit(),
        answer.hits().stream().map(this::found).toList(), facets(answer));
  }

  private Found found(SearchAnswer.Hit hit) {
    Card card = hit.card();
    boolean article = card.type().equals("Article");
    Snippet snippet = hit.snippet();
    Marked marked = new Marked(snippet.field(), snippet.text(),
        snippet.marks().stream().map(mark -> new Range(mark.begin(), mark.end())).toList());
    return new Found(card.iri(), card.type(), card.name(), article ? card.first() : "",
        article ? Names.source(card) : "", names.area(card), article ? null : card.articleCount(), marked);
  }

  private static Map<String, List<Count>> facets(SearchAnswer answer) {
    Map<String, List<Count>> facets = new HashMap<>();
    answer.facets().forEach((field, counts) -> facets.put(field, counts.stream().map(count -> new Count(
        count.value(), field.equals("division") ? IriMinter.nameIn(count.value()) : "", count.count())).toList()));
    facets.computeIfPresent(
        "year", (field, counts) -> counts.stream().sorted(Comparator.comparing(Count::value)).toList());
    return facets;
  }
}
