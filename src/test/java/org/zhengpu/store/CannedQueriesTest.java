package org.zhengpu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhengpu.store.QueryResult.Cell;
import org.zhengpu.store.QueryResult.Table;

/** Each canned query gives the right rows on a small graph. */
class CannedQueriesTest {

  private static final QueryCatalog CATALOG = QueryCatalog.bundled();
  private static final QueryRunner RUNNER = QueryRunner.on(TownGraph.load(), Duration.ofSeconds(30));

  @TestFactory
  Stream<DynamicTest> run_eachCase_givesItsRows() {
    return Cases.rows("town.tsv", 3).stream().map(row -> DynamicTest.dynamicTest(
        row[0] + " " + row[1], () -> assertThat(rows(row[0], row[1])).isEqualTo(row[2])));
  }

  @Test
  void cases_coverEveryQuery() {
    List<String> covered = Cases.rows("town.tsv", 3).stream().map(row -> row[0]).distinct().toList();

    // Text search needs an index and has a test of its own.
    assertThat(CATALOG.all()).extracting(CannedQuery::name)
        .allMatch(name -> name.equals("search") || covered.contains(name));
  }

  private static String rows(String name, String parameters) {
    Map<String, String> values = Cases.parameters(parameters);
    Table table = (Table) RUNNER.run(CATALOG.find(name), values);
    String rows = table.rows().stream().map(row -> line(table.columns(), row)).collect(Collectors.joining(" / "));
    return rows.isEmpty() ? "-" : rows;
  }

  private static String line(List<String> columns, List<Cell> row) {
    return IntStream.range(0, row.size())
        .filter(i -> !columns.get(i).equals("iri") && !columns.get(i).endsWith("_iri"))
        .mapToObj(i -> row.get(i).text()).collect(Collectors.joining("|"));
  }
}
