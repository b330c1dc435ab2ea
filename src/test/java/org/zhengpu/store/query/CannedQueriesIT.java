package org.zhengpu.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.server.ServerOptions;
import org.zhengpu.server.SparqlServer;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.query.QueryResult.Table;

/** On a store on disk, asked here and over HTTP, the canned queries answer as in memory; and text search. */
class CannedQueriesIT {

  @TempDir
  private static Path folder;

  private static GraphStore store;
  private static SparqlServer server;
  private static QueryRunner local;
  private static QueryRunner remote;

  @BeforeAll
  static void build() {
    store = GraphStore.openOrCreate(folder.resolve("store"), IriMinter.DEFAULT_BASE);
    store.put("first.txt", quads(graph -> graph.endsWith("/a1") || graph.endsWith("/a3")));
    store.finish();
    store.put("second.txt", quads(graph -> graph.endsWith("/a2")));
    store.finish();
    server = SparqlServer.start(store, ServerOptions.onPort(0));
    local = QueryRunner.on(store, Duration.ofSeconds(30));
    remote = QueryRunner.at(URI.create(server.endpoint()), Duration.ofSeconds(30));
  }

  @AfterAll
  static void close() {
    server.close();
    store.close();
  }

  @TestFactory
  Stream<DynamicTest> run_onStore_givesTheRowsOfEachCase() {
    return cases(local);
  }

  @TestFactory
  Stream<DynamicTest> run_onEndpoint_givesTheRowsOfEachCase() {
    return cases(remote);
  }

  private static Stream<DynamicTest> cases(QueryRunner runner) {
    return Cases.rows("town.tsv", 3).stream().map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1],
        () -> assertThat(Cases.answer(runner, row[0], row[1])).isEqualTo(row[2])));
  }

  @TestFactory
  Stream<DynamicTest> search_ofAnything_findsAndNeverFails() {
    return Cases.rows("search.tsv", 3).stream().map(row -> DynamicTest.dynamicTest(row[0], () -> {
      assertThat(found(local, row[0])).isEqualTo(row[1] + " " + row[2]);
      assertThat(found(remote, row[0])).isEqualTo(row[1] + " " + row[2]);
    }));
  }

  private static String found(QueryRunner runner, String words) {
    Table table = (Table) runner.run(Cases.CATALOG.find("search"), Map.of("words", words));
    String first = table.rows().isEmpty() ? "-" : table.rows().get(0).get(0) + "|" + table.rows().get(0).get(1);
    return first + " " + table.rows().size();
  }

  private static List<Quad> quads(Predicate<String> graphs) {
    DatasetGraph town = DatasetGraphFactory.create();
    RDFDataMgr.read(town, "graphs/town.trig");
    List<Quad> quads = new ArrayList<>();
    town.find().forEachRemaining(quad -> {
      if (graphs.test(quad.getGraph().getURI())) {
        quads.add(quad);
      }
    });
    return quads;
  }
}
