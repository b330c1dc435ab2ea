package org.zhengpu.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.query.QueryCatalog;
import org.zhengpu.store.query.QueryResult;
import org.zhengpu.store.query.QueryResult.Cell;
import org.zhengpu.store.query.QueryRunner;

/** What is in a graph, at a glance: how much of each type, and the careers of a few officials. */
final class DemoSummary {

  private static final int PEOPLE = 4;

  private DemoSummary() {}

  static void print(GraphStore store, PrintWriter out) {
    counts(store, out);
    QueryResult answer = QueryRunner.on(store, Duration.ofMinutes(1))
        .run(QueryCatalog.bundled().find("who-holds-posts"), Map.of());
    if (answer instanceof QueryResult.Table posts) {
      careers(posts, out);
    }
  }

  private static void counts(GraphStore store, PrintWriter out) {
    Table table = new Table("in the graph", "").right(1);
    store.statistics().things().forEach((type, count) -> table.row(type, count));
    out.println();
    out.print(table);
  }

  /** Those who were seen in the most posts, each with the days on which the papers showed them so. */
  private static void careers(QueryResult.Table posts, PrintWriter out) {
    List<String> columns = posts.columns();
    int person = columns.indexOf("person");
    int firstSeen = columns.indexOf("first_seen");
    int shown = columns.indexOf("person_iri");
    Map<String, List<List<Cell>>> byPerson = posts.rows().stream()
        .collect(Collectors.groupingBy(row -> row.get(person).text(), TreeMap::new, Collectors.toList()));
    Table table = new Table(columns.subList(0, shown).toArray(String[]::new));
    byPerson.values().stream()
        .sorted(Comparator.comparingInt((List<List<Cell>> rows) -> rows.size()).reversed()).limit(PEOPLE)
        .flatMap(rows -> rows.stream().sorted(Comparator.comparing(row -> row.get(firstSeen).text())))
        .forEach(row -> table.row(row.subList(0, shown).toArray()));
    out.println();
    out.println("Some of the officials, and when the papers showed them in office:");
    out.println();
    out.print(table);
    out.println();
  }
}
