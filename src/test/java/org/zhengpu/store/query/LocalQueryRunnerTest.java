package org.zhengpu.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengpu.store.query.QueryResult.Answer;
import org.zhengpu.store.query.QueryResult.Graph;
import org.zhengpu.store.query.QueryResult.Table;

class LocalQueryRunnerTest {

  private static final DatasetGraph TOWN = TownGraph.load();
  private static final QueryRunner RUNNER = QueryRunner.on(TOWN, Duration.ofSeconds(30));

  @Test
  void run_ask_answers() {
    assertThat(run("ASK { ?s ?p '区长'@zh }")).isEqualTo(new Answer(true));
    assertThat(run("ASK { ?s ?p '省长'@zh }")).isEqualTo(new Answer(false));
  }

  @Test
  void run_construct_givesTurtle() {
    QueryResult result = run("CONSTRUCT { <urn:a> <urn:b> ?o } WHERE { ?s ?p ?o FILTER (?o = '区长'@zh) }");

    assertThat(((Graph) result).turtle()).contains("<urn:a>").contains("\"区长\"@zh");
  }

  @Test
  void run_tooLong_isStopped() {
    QueryRunner hasty = QueryRunner.on(TOWN, Duration.ofMillis(200));

    assertThatThrownBy(() -> hasty.run(QueryFactory.create(
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")))
        .isInstanceOf(QueryProblem.class).hasMessageStartingWith("The query took longer than");
  }

  @Test
  void run_service_isRefused() {
    String inner = "SERVICE SILENT <http://127.0.0.1:9/x> { ?s ?p ?o }";

    assertThatThrownBy(() -> run("SELECT * { " + inner + " }")).hasMessageContaining("SERVICE is switched off");
    assertThatThrownBy(() -> run("SELECT * { ?a ?b ?c FILTER EXISTS { " + inner + " } }"))
        .hasMessageContaining("SERVICE is switched off");
    assertThatThrownBy(() -> run("SELECT * { { SELECT * { OPTIONAL { " + inner + " } } } }"))
        .hasMessageContaining("SERVICE is switched off");
  }

  @Test
  void run_fromFile_readsNothing(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret.ttl"), "<urn:s> <urn:p> 'secret' .");

    QueryResult result = run("SELECT ?o FROM <" + file.toUri() + "> { ?s ?p ?o }");

    assertThat(((Table) result).rows()).isEmpty();
  }

  @Test
  void run_fromGraph_seesThatGraphOnly() {
    QueryResult result = run("SELECT ?t FROM <https://w3id.org/zhengpu/id/article/2031-03-09/a3> "
        + "{ ?a <http://purl.org/dc/terms/title> ?t }");

    assertThat(((Table) result).rows()).extracting(row -> row.get(0).text()).containsExactly("甲园与乙园");
  }

  @Test
  void run_unsafeFunctions_areUnknown() {
    QueryResult result = run("""
        PREFIX afn: <http://jena.apache.org/ARQ/function#>
        SELECT (afn:wait(10000) AS ?a) (afn:print('x') AS ?b) (<java:java.lang.String>() AS ?c)
          (CALL(afn:wait, 10000) AS ?d) (afn:strlen('four') AS ?e) {}""");

    assertThat(((Table) result).rows().get(0)).extracting(QueryResult.Cell::text).containsExactly("", "", "", "", "4");
  }

  private static QueryResult run(String sparql) {
    return RUNNER.run(QueryFactory.create(sparql, Syntax.syntaxARQ));
  }
}
