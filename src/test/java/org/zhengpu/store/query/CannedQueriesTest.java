package org.zhengpu.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each canned query gives the right rows on a small graph. */
class CannedQueriesTest {

  private static final QueryRunner RUNNER = QueryRunner.on(TownGraph.load(), Duration.ofSeconds(30));

  @TestFactory
  Stream<DynamicTest> run_eachCase_givesItsRows() {
    return Cases.rows("town.tsv", 3).stream().map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1],
        () -> assertThat(Cases.answer(RUNNER, row[0], row[1])).isEqualTo(row[2])));
  }

  @Test
  void cases_coverEveryQuery() {
    List<String> covered = Cases.rows("town.tsv", 3).stream().map(row -> row[0]).distinct().toList();

    // Text search needs an index: CannedQueriesIT.
    assertThat(Cases.CATALOG.all()).extracting(CannedQuery::name)
        .allMatch(name -> name.equals("search") || covered.contains(name));
  }
}
