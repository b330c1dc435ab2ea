package org.zhengpu.explore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhengpu.store.query.CannedQuery;
import org.zhengpu.store.query.QueryCatalog;
import org.zhengpu.store.query.QueryResult.Cell;
import org.zhengpu.store.query.QueryResult.Table;
import org.zhengpu.store.query.QueryRunner;

/** Asks the queries of the folder {@code explore}; values become terms of the query, never text. May be shared. */
final class Questions {

  private static final String FOLDER = "explore";

  private final QueryCatalog catalog = QueryCatalog.bundled(FOLDER);
  private final QueryRunner runner;

  Questions(QueryRunner runner) {
    this.runner = runner;
  }

  /** All rows. */
  List<Row> rows(String query, Map<String, String> values) {
    return rows((Table) runner.run(find(query), values));
  }

  /** Some of the rows. */
  List<Row> rows(String query, Map<String, String> values, long offset, int limit) {
    return rows(runner.page(find(query), values, offset, limit));
  }

  /** How many rows there are. */
  long count(String query, Map<String, String> values) {
    return runner.count(find(query), values);
  }

  private CannedQuery find(String name) {
    return catalog.get(name).orElseThrow(() -> new IllegalStateException("No query " + FOLDER + "/" + name + ".rq"));
  }

  private static List<Row> rows(Table table) {
    return table.rows().stream().map(cells -> row(table.columns(), cells)).toList();
  }

  private static Row row(List<String> columns, List<Cell> cells) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (cells.get(i).kind() != Cell.Kind.UNBOUND) {
        values.put(columns.get(i), cells.get(i).text());
      }
    }
    return new Row(values);
  }
}
