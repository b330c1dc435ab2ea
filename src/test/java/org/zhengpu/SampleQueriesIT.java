package org.zhengpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.query.CannedQuery;
import org.zhengpu.store.query.QueryCatalog;
import org.zhengpu.store.query.QueryResult;
import org.zhengpu.store.query.QueryRunner;

/** Every canned query, asked of the graph of the sample pages, gives the row that a reader of the pages expects. */
class SampleQueriesIT {

  private static final String CASES = "cases/queries/samples.tsv";

  @TempDir private static Path folder;
  private static GraphStore store;

  @BeforeAll
  static void build() {
    store = SampleGraph.store(folder);
    SampleGraph.build(store, folder, 2);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  static Stream<LexiconLoader.Row> cases() {
    return LexiconLoader.rows(CASES, 3).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answer_onTheSamples_holdsTheExpectedRow(LexiconLoader.Row expected) {
    CannedQuery query = QueryCatalog.bundled().find(expected.get(0));
    QueryResult answer = QueryRunner.on(store, Duration.ofMinutes(2)).run(query, parameters(expected.get(1)));

    assertThat(answer).isInstanceOfSatisfying(QueryResult.Table.class, table ->
        assertThat(table.rows()).as("rows of %s", query.name())
            .anySatisfy(row -> assertThat(row).extracting(Object::toString).containsAll(cells(expected.get(2)))));
  }

  @Test
  void cases_everyCannedQuery_isAmongThem() {
    assertThat(cases().map(row -> row.get(0)).distinct())
        .containsAll(QueryCatalog.bundled().all().stream().map(CannedQuery::name).toList());
  }

  private static Map<String, String> parameters(String text) {
    return Arrays.stream(text.split(";")).filter(part -> !part.isEmpty()).map(part -> part.split("=", 2))
        .collect(Collectors.toMap(part -> part[0], part -> part[1]));
  }

  private static List<String> cells(String text) {
    return Arrays.stream(text.split("\\|")).toList();
  }
}
