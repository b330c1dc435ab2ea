package org.zhengpu.explore;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
      "division", "Place");

  private final QueryCatalog catalog = QueryCatalog.bundled();
  private final TextSearch search;

  CannedQueries(TextSearch search) {
    this.search = search;
  }

  List<QueryName> names() {
    return catalog.all().stream()
        .map(query -> new QueryName(query.name(), new Text(query.title(), query.titleZh()))).toList();
  }

  Queries all(String endpoint) {
    return new Queries(endpoint, Vocabulary.PREFIXES, catalog.all().stream().map(this::item).toList());
  }

  private QueryItem item(CannedQuery query) {
    Map<String, String> values = new HashMap<>();
    query.parameters().stream().filter(Parameter::required).forEach(p -> values.put(p.name(), example(p)));
    return new QueryItem(query.name(), new Text(query.title(), query.titleZh()),
        new Text(query.description(), query.descriptionZh()),
        query.parameters().stream().map(this::parameter).toList(), query.sparql(), query.filled(values));
  }

  private QueryParameter parameter(Parameter parameter) {
    return new QueryParameter(parameter.name(), parameter.type().name().toLowerCase(Locale.ROOT),
        parameter.required(), parameter.defaultValue(), example(parameter), parameter.description());
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
    return search.search(new SearchRequest("", List.of(type), "", "", "", "", offset, 1)).hits().stream()
        .map(hit -> day ? hit.card().first() : hit.card().name()).filter(text -> !text.isBlank())
        .findFirst().orElse(day ? "" : "x");
  }
}
