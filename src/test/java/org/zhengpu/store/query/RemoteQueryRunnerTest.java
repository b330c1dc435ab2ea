package org.zhengpu.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhengpu.store.query.QueryResult.Answer;
import org.zhengpu.store.query.QueryResult.Graph;
import org.zhengpu.store.query.QueryResult.Table;

/** Against a server that says what the test tells it to. */
class RemoteQueryRunnerTest {

  private static final Query SELECT = QueryFactory.create("SELECT ?s { ?s ?p '区长'@zh }");
  private static final Query CONSTRUCT = QueryFactory.create("CONSTRUCT WHERE { ?s ?p ?o }");
  private static final String ROW = """
      {"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"uri","value":"urn:政"}}""";

  private HttpServer server;
  private int status = 200;
  private String answer = "";
  private String asked = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/ds", exchange -> {
      asked = URLDecoder.decode(
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Location", "/elsewhere");
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void run_select_givesRows() {
    answer = ROW + "]}}";

    Table table = (Table) run(SELECT);

    assertThat(table.columns()).containsExactly("s");
    assertThat(table.rows().get(0).get(0).text()).isEqualTo("urn:政");
    assertThat(asked).startsWith("query=SELECT").contains("\"区长\"@zh");
  }

  @Test
  void run_ask_answers() {
    answer = "{\"head\":{},\"boolean\":true}";

    assertThat(run(QueryFactory.create("ASK {}"))).isEqualTo(new Answer(true));
  }

  @Test
  void run_construct_givesTurtle() {
    answer = "<urn:政> <urn:p> 1 .";

    assertThat(((Graph) run(CONSTRUCT)).turtle()).contains("<urn:政>");
  }

  @Test
  void run_answerCutOffByTimeout_isAnError() {
    String note = "\n##  Query cancelled due to timeout during execution   ##\n"
        + "##  ****          Incomplete results           ****   ##\n";
    answer = ROW + note;
    assertFails(SELECT, "ran out of time and cut its answer off");

    // In Turtle the note would pass for a comment.
    answer = "<urn:政> <urn:p> 1 ." + note;
    assertFails(CONSTRUCT, "ran out of time and cut its answer off");
  }

  @Test
  void run_answerThatBreaksOff_isAnError() {
    answer = ROW;
    assertFails(SELECT, "cannot be read");

    answer = "<html>hello</html>";
    assertFails(SELECT, "cannot be read");
  }

  @Test
  void run_errorStatus_isTold() {
    status = 503;
    answer = "Query timed out\n\u001b[31m";
    assertFails(SELECT, "answered 503: Query timed out [31m");
  }

  @Test
  void run_redirect_isNotFollowed() {
    status = 302;
    assertFails(SELECT, "answered 302.");
  }

  @Test
  void run_nothingThere_saysSo() {
    server.stop(0);
    assertFails(SELECT, "nothing that answers at http");
  }

  @Test
  void at_noWebAddress_isRefused() {
    assertThatThrownBy(() -> QueryRunner.at(URI.create("file:///etc/passwd"), Duration.ofSeconds(1)))
        .isInstanceOf(QueryProblem.class).hasMessageContaining("not \"file:///etc/passwd\"");
  }

  private QueryResult run(Query query) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/ds";
    return QueryRunner.at(URI.create(address), Duration.ofSeconds(10)).run(query);
  }

  private void assertFails(Query query, String message) {
    assertThatThrownBy(() -> run(query)).isInstanceOf(QueryProblem.class).hasMessageContaining(message);
  }
}
