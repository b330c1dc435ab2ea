package org.zhengpu.explore;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengpu.explore.answer.Queries;
import org.zhengpu.explore.answer.QueryItem;
import org.zhengpu.explore.answer.QueryName;
import org.zhengpu.explore.answer.QueryParameter;
import org.zhengpu.explore.answer.Text;
import org.zhengpu.rdf.Vocabulary;
import org.zhengpu.store.query.CannedQuery;
import org.zhengpu.store.query.CannedQuery.Parameter;
import org.zhengpu.store.query.ParameterType;
import org.zhengpu.store.query.QueryCatalog;
import org.zhengpu.store.search.SearchRequest;
import org.zhengpu.store.search.TextSearch;

/** The canned queries, filled in so that each finds something in this store. May be shared between threads. */
final class CannedQueries {

  /** What sort of name a parameter takes; others take any. */
  private static final Map<String, String> TYPES = Map.of(
      "person", "Person", "one", "Person", "other", "Person", "body", "Agency", "place", "Place", "district", "Place",
      "division", "Place", "words", "Place");

  /** Queries about one body that only find something where it has such a relation. */
  private static final Map<String, String> RELATIONS = Map.of(
      "programmes-of-body", "runs", "structure-of-body", "partOf");

  /** What most people ask first; the others follow by name. */
  private static final List<String> FIRST = List.of(
      "who-holds-posts", "career", "officials-of-body", "events", "programmes-of-body", "who-met-whom", "together",
      "connected-bodies");

  private final QueryCatalog catalog = QueryCatalog.bundled();
  private final TextSearch search;
  private final Questions questions;
  private final Names names;

  CannedQueries(TextSearch search, Questions questions, Names names) {
    this.search = search;
    this.questions = questions;
    this.names = names;
  }

  List<QueryName> names() {
    return ordered()
        .map(query -> new QueryName(
            query.name(), new Text(query.title(), query.titleZh()), List.copyOf(examples(query).values())))
        .toList();
  }

  private Stream<CannedQuery> ordered() {
    return catalog.all().stream().sorted(Comparator.comparingInt(
        query -> FIRST.contains(query.name()) ? FIRST.indexOf(query.name()) : FIRST.size()));
  }

  Queries all(String endpoint) {
    return new Queries(endpoint, Vocabulary.PREFIXES, ordered().map(this::item).toList());
  }

  private QueryItem item(CannedQuery query) {
    return new QueryItem(query.name(), new Text(query.title(), query.titleZh()),
        new Text(query.description(), query.descriptionZh()),
        query.parameters().stream().map(parameter -> parameter(query, parameter)).toList(), query.sparql(), query.filled(examples(query)));
  }

  private Map<String, String> examples(CannedQuery query) {
    Map<String, String> values = new LinkedHashMap<>();
    query.parameters().stream().filter(Parameter::required).forEach(p -> values.put(p.name(), example(query, p)));
    return values;
  }

  private QueryParameter parameter(CannedQuery query, Parameter parameter) {
    return new QueryParameter(parameter.name(), parameter.type().name().toLowerCase(Locale.ROOT),
        parameter.required(), parameter.defaultValue(), example(query, parameter), parameter.description());
  }

  private String example(CannedQuery query, Parameter parameter) {
    String relation = RELATIONS.get(query.name());
    Optional<String> own = relation != null ? most(relation)
        : parameter.name().equals("second") ? companion() : Optional.empty();
    return own.orElseGet(() -> example(parameter));
  }

  private Optional<String> most(String relation) {
    return questions.rows("most-of", Map.of("property", Links.term(relation))).stream()
        .map(row -> row.text("name")).findFirst();
  }

  /** Who is in the papers together with the body that is in them most often. */
  private Optional<String> companion() {
    return search.search(firstOf("Agency", 0)).hits().stream()
        .flatMap(hit -> questions.rows("together-in-articles", Map.of("iri", hit.card().iri())).stream())
        .map(row -> names.card(row.text("other")).name()).findFirst();
  }

  private String example(Parameter parameter) {
    if (parameter.type() == ParameterType.INT) {
      return "1";
    }
    if (parameter.type() == ParameterType.DATE || parameter.type() == ParameterType.MONTH) {
      String day = first("Article", 0, true);
      return day.isEmpty() ? "2024-01-01" : day.substring(0, Math.min(day.length(), length(parameter.type())));
    }
    boolean second = parameter.name().equals("second") || parameter.name().equals("other");
    return parameter.name().equals("article")
        ? first("Article", 0, false) : first(TYPES.getOrDefault(parameter.name(), "Agency"), second ? 1 : 0, false);
  }

  private static int length(ParameterType type) {
    return type == ParameterType.MONTH ? "2024-01".length() : "2024-01-01".length();
  }

  /** The name or the day of what comes first in the store; something that can be asked for in an empty one. */
  private String first(String type, int offset, boolean day) {
    return search.search(firstOf(type, offset)).hits().stream()
        .map(hit -> day ? hit.card().first() : hit.card().name()).filter(text -> !text.isBlank())
        .findFirst().orElse(day ? "" : "x");
  }

  private static SearchRequest firstOf(String type, int offset) {
    return new SearchRequest("", List.of(type), "", "", "", "", offset, 1);
  }
}
