package org.zhengpu.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.zhengpu.store.search.SearchAnswer.Hit;

/** Searches names, headlines and texts, filters, and counts what there is to filter by. May be shared. */
final class FacetedSearch {

  private static final int MOST_VALUES = 30;
  private static final float EXACT_NAME = 40;

  /** Without words to search for: what many articles name, then the latest articles. */
  private static final Sort BROWSING = new Sort(
      new SortField(TextFields.ARTICLES, SortField.Type.LONG, true),
      new SortField(TextFields.KEY, SortField.Type.STRING, true));

  /** The fields that are searched, by what they are called outside. */
  private static final Map<String, String> FIELDS = fields();

  private final IndexSearcher searcher;

  FacetedSearch(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * Searches.
   *
   * @param words the query for the words of the question; empty for all
   */
  SearchAnswer search(SearchRequest request, Optional<Query> words) throws IOException {
    Query query = filtered(request, words.map(found -> preferExact(found, request.question())));
    FacetCounter counter = searcher.search(query, FacetCounter.once());
    int most = request.offset() + request.limit();
    ScoreDoc[] best = words.isPresent()
        ? searcher.search(query, most).scoreDocs : searcher.search(query, most, BROWSING).scoreDocs;
    List<String> phrases = TextQueries.parse(request.question()).stream().flatMap(List::stream).distinct().toList();
    List<Hit> hits = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (int i = request.offset(); i < best.length; i++) {
      hits.add(hit(stored.document(best[i].doc), phrases));
    }
    return new SearchAnswer(counter.total(), hits, counter.facets(MOST_VALUES));
  }

  private static Query preferExact(Query words, String question) {
    Query exact = new TermQuery(new Term(TextFields.EXACT, NameKeys.cut(TextFields.fold(question).strip())));
    return new BooleanQuery.Builder().add(words, Occur.MUST)
        .add(new BoostQuery(exact, EXACT_NAME), Occur.SHOULD).build();
  }

  private static Query filtered(SearchRequest request, Optional<Query> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words.orElseGet(MatchAllDocsQuery::new), Occur.MUST);
    filter(all, TextFields.WITHIN, request.division());
    filter(all, TextFields.SOURCE, request.source());
    if (!request.from().isEmpty() || !request.to().isEmpty()) {
      // a month is before all of its days, and with this letter after them
      String end = request.to().isEmpty() ? null : request.to() + "~";
      String begin = request.from().isEmpty() ? null : request.from();
      all.add(TermRangeQuery.newStringRange(TextFields.DAY, begin, end, true, true), Occur.FILTER);
    }
    all.add(new TermQuery(new Term(TextFields.TYPE, "")), Occur.MUST_NOT);
    return Suggester.filtered(all.build(), request.types());
  }

  private static void filter(BooleanQuery.Builder all, String field, String value) {
    if (!value.isEmpty()) {
      all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }
  }

  private static Hit hit(Document document, List<String> phrases) {
    Snippet best = snippets(document, phrases).filter(snippet -> !snippet.marks().isEmpty()).findFirst()
        .or(() -> snippets(document, List.of()).filter(snippet -> snippet.field().equals("text")).findFirst())
        .or(() -> snippets(document, List.of()).findFirst())
        .orElse(new Snippet("name", "", List.of()));
    return new Hit(Card.of(document), best);
  }

  private static Stream<Snippet> snippets(Document document, List<String> phrases) {
    return FIELDS.entrySet().stream().flatMap(field -> Arrays.stream(document.getValues(field.getValue()))
        .map(value -> Snippet.of(field.getKey(), value.substring(value.indexOf('|') + 1), phrases)));
  }

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", "prefLabel");
    fields.put("alias", "altLabel");
    fields.put("title", "title");
    fields.put("text", "text");
    return fields;
  }
}
