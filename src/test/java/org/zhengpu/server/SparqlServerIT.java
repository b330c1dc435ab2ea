package org.zhengpu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengpu.store.query.QueryProblem;
import org.zhengpu.store.query.QueryResult.Table;
import org.zhengpu.store.query.QueryRunner;
import org.zhengpu.store.query.TownGraph;

/** A real Fuseki answers, and refuses whatever is not reading. */
class SparqlServerIT {

  private static final String INSERT = "INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> <urn:o> } }";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static DatasetGraph dataset;
  private static SparqlServer server;
  private static long size;

  @BeforeAll
  static void start() {
    dataset = TownGraph.load();
    size = count();
    server = SparqlServer.start(
        dataset, ServerOptions.onPort(0).withQueryLimit(Duration.ofSeconds(2)).withMaxRows(5_000));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void nothingWasWritten() {
    assertThat(count()).isEqualTo(size);
  }

  // ---- What it does.

  @ParameterizedTest
  @ValueSource(strings = {"ds", "ds/sparql", "ds/query"})
  void query_getOrPost_answers(String path) throws Exception {
    String ask = "ASK { ?s ?p '区长'@zh }";

    assertThat(get(path + "?query=" + encode(ask)).body()).contains("true");
    assertThat(post(path, FORM, "query=" + encode(ask)).body()).contains("true");
    assertThat(post(path, "application/sparql-query", ask).body()).contains("true");
  }

  @Test
  void query_throughRemoteRunner_givesRows() {
    QueryRunner runner = QueryRunner.at(URI.create(server.endpoint()), Duration.ofSeconds(10));

    Table table = (Table) runner.run(QueryFactory.create(
        "SELECT ?t { ?a a <https://w3id.org/zhengpu/ontology#Article> ; <http://purl.org/dc/terms/title> ?t } "
            + "ORDER BY ?t"));

    assertThat(table.rows()).extracting(row -> row.get(0).text())
        .containsExactly("区政府与青岩银行签约", "孟云舟到南溪村调研晨读计划", "甲园与乙园");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ds/get", "ds/data"})
  void graphStore_get_givesGraphs(String path) throws Exception {
    String article = "https://w3id.org/zhengpu/id/article/2031-03-09/a3";

    assertThat(get(path + "?graph=" + encode(article)).body()).contains("甲园").doesNotContain("孟云舟");
    assertThat(get(path + "?default").body()).contains("甲园").contains("孟云舟");
    assertThat(get(path + "?graph=urn:none").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"$/ping, 20", "$/stats, endpoints", "$/metrics, fuseki_requests", "'', SPARQL", "style.css, body"})
  void page_get_answers(String path, String expected) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(expected);
  }

  @Test
  void url_namesWhereItListens() {
    assertThat(server.url()).isEqualTo("http://127.0.0.1:" + server.port() + "/");
    assertThat(server.endpoint()).isEqualTo("http://127.0.0.1:" + server.port() + "/ds/sparql");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ds?query=ASK%7B%7D", "ds?query=broken", "nothing/here", "$/ping", "ds/get?graph=urn:x"})
  void answer_any_carriesSecurityHeaders(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.headers().map()).containsKeys("x-content-type-options", "referrer-policy",
        "content-security-policy", "x-frame-options", "cross-origin-resource-policy");
    assertThat(answer.headers().map()).doesNotContainKeys("access-control-allow-origin", "server");
  }

  // ---- What it refuses: writing.

  @ParameterizedTest
  @ValueSource(strings = {"ds", "ds/sparql", "ds/query", "ds/update", "ds/upload", "ds/get", "ds/data", ""})
  void update_atAnyPath_isRefused(String path) throws Exception {
    assertRefused(get(path + "?update=" + encode(INSERT)));
    assertRefused(post(path, FORM, "update=" + encode(INSERT)));
    assertRefused(post(path, "application/sparql-update", INSERT));
    assertRefused(post(path + "?query=" + encode(INSERT), FORM, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ds", "ds/data", "ds/get", "ds/upload", "ds/data?graph=urn:g", "ds/get?default"})
  void store_ofTriples_isRefused(String path) throws Exception {
    String triples = "<urn:s> <urn:p> <urn:o> .";

    assertRefused(post(path, "text/turtle", triples));
    assertRefused(post(path, "multipart/form-data; boundary=x", "--x\r\n\r\n" + triples + "\r\n--x--"));
    for (String method : new String[] {"PUT", "DELETE", "PATCH", "TRACE"}) {
      assertRefused(method.equals("TRACE")
          ? send(request(path).method(method, BodyPublishers.noBody()))
          : send(request(path).header("Content-Type", "text/turtle").method(method, BodyPublishers.ofString(triples))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "$/datasets", "$/datasets/ds", "$/compact/ds", "$/backup/ds", "$/backups-list", "$/server", "$/tasks",
      "$/reload", "$/shutdown", "$/sleep"})
  void administration_isNotThere(String path) throws Exception {
    assertRefused(get(path));
    assertRefused(post(path, FORM, "dbName=x&dbType=mem"));
    assertRefused(send(request(path).DELETE()));
  }

  @Test
  void load_isRefused(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("secret.ttl"), "<urn:s> <urn:p> 'secret' .");

    assertRefused(post("ds", "application/sparql-update", "LOAD <" + file.toUri() + ">"));
    assertRefused(get("ds?query=" + encode("LOAD <" + file.toUri() + ">")));
  }

  // ---- What it refuses: reaching out.

  @ParameterizedTest
  @ValueSource(strings = {
      "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
      "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
      "ASK { ?a ?b ?c FILTER EXISTS { SERVICE SILENT <%s> { ?s ?p ?o } } }",
      "SELECT * { VALUES ?u { <%s> } { SELECT * { SERVICE ?u { ?s ?p ?o } } } }",
      "SELECT * { SERVICE <loop:cache:> { SERVICE SILENT <%s> { ?s ?p ?o } } }"})
  void service_isRefusedAndCallsNobody(String query) throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(300);
      String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";

      HttpResponse<String> answer = get("ds?query=" + encode(query.formatted(address)));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("SERVICE is switched off");
      assertThatThrownBy(listener::accept).isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "SELECT * FROM <%s> { ?s ?p ?o }",
      "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }",
      "SELECT * { GRAPH <%s> { ?s ?p ?o } }",
      "DESCRIBE <%s>"})
  void query_ofAFileOrAddress_readsNothing(String query, @TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("secret.ttl"), "<urn:s> <urn:p> 'secret' .");
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(300);
      String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x.ttl";

      assertThat(get("ds?query=" + encode(query.formatted(file.toUri()))).body()).doesNotContain("secret\"");
      assertThat(get("ds?query=" + encode(query.formatted(address))).statusCode()).isEqualTo(200);
      assertThat(get("ds?query=" + encode("SELECT * { ?s ?p ?o }") + "&default-graph-uri=" + encode(file.toUri() + ""))
          .body()).doesNotContain("secret\"");
      assertThatThrownBy(listener::accept).isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "ds/..%2f..%2fetc/passwd", "web/index.html",
      "style.css/../index.html", "..;/style.css", "//etc/passwd", "simplelogger.properties"})
  void path_thatClimbs_leadsNowhere(String path) throws Exception {
    String answer = raw("GET /" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").doesNotContain("root:").doesNotContain("slf4j");
    assertThat(answer).contains("X-Content-Type-Options: nosniff");
  }

  @Test
  void host_ofAnotherName_isRefused() throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"callback=steal", "stylesheet=http://evil.example/x.xsl"})
  void parameter_forOtherSites_isRefused(String parameter) throws Exception {
    assertThat(get("ds?query=ASK%7B%7D&" + parameter).statusCode()).isEqualTo(400);
  }

  // ---- What it bounds.

  @Test
  void query_tooLong_is503AndNeverHalfAnAnswer() throws Exception {
    String endless = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    assertThat(get("ds?query=" + encode("SELECT (COUNT(*) AS ?n) " + endless)).statusCode()).isEqualTo(503);
    assertThat(get("ds?timeout=3600&query=" + encode("SELECT (COUNT(*) AS ?n) " + endless)).statusCode())
        .isEqualTo(503);
  }

  @Test
  void query_ofTooManyRows_isRefusedAndNeverHalfAnAnswer() throws Exception {
    String cross = "{ ?a ?b ?c . ?d ?e ?f }";

    assertTooMany(get("ds?query=" + encode("SELECT * " + cross)));
    assertTooMany(get("ds?query=" + encode("CONSTRUCT { [] ?b ?f } WHERE " + cross)));
    assertThat(get("ds?query=" + encode("SELECT * " + cross + " LIMIT 5000")).statusCode()).isEqualTo(200);
  }

  @Test
  void request_tooLarge_isRefused() throws Exception {
    String large = "query=" + encode("ASK {} #") + "x".repeat(300_000);

    assertThat(post("ds", FORM, large).statusCode()).isEqualTo(413);
    assertThat(get("ds?" + large).statusCode()).isEqualTo(414);
    assertThat(raw("POST /ds HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
        + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n")).startsWith("HTTP/1.1 411 ");
  }

  @Test
  void function_thatSleepsOrLoadsClasses_isUnknown() throws Exception {
    long begin = System.nanoTime();

    assertThat(get("ds?query=" + encode("ASK { FILTER (<http://jena.apache.org/ARQ/function#wait>(60000)) }")).body())
        .contains("false");
    assertThat(get("ds?query=" + encode("ASK { FILTER (<java:org.zhengpu.Zhengpu>()) }")).body()).contains("false");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "SELECT", "SELECT * { ?s 张:三 ?o }", "SELECT * { ?s ?p \"没有结束", "", "SELECT * { ?s ?p ?o } }",
      "JSON { 'a' : ?s } WHERE { ?s ?p ?o }",
      "PREFIX text: <http://jena.apache.org/text#> SELECT * { (?s ?x ?y ?z ?a ?b ?c) text:query '人民政府(' }"})
  void query_malformed_is400InWords(String query) throws Exception {
    HttpResponse<String> answer = get("ds?query=" + encode(query));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isNotBlank().doesNotContain("\tat ").doesNotContain("Exception");
  }

  // ---- Starting and stopping.

  @Test
  void start_onPortInUse_saysSo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> SparqlServer.start(dataset, ServerOptions.onPort(port)))
          .isInstanceOf(ServerProblem.class)
          .hasMessage("Port " + port + " on 127.0.0.1 is in use; choose another port.");
    }
  }

  @Test
  void start_onUnknownAddress_saysSo() {
    assertThatThrownBy(() -> SparqlServer.start(dataset, ServerOptions.onPort(0).withBind("no.such.host.invalid")))
        .isInstanceOf(ServerProblem.class).hasMessageContaining("no.such.host.invalid");
  }

  @Test
  void close_freesThePort() throws Exception {
    SparqlServer other = SparqlServer.start(dataset, ServerOptions.onPort(0));
    int port = other.port();
    other.close();

    try (SparqlServer again = SparqlServer.start(dataset, ServerOptions.onPort(port))) {
      assertThat(again.port()).isEqualTo(port);
    }
    assertThatThrownBy(() -> QueryRunner.at(URI.create(other.endpoint()), Duration.ofSeconds(5))
        .run(QueryFactory.create("ASK {}"))).isInstanceOf(QueryProblem.class);
  }

  private static void assertTooMany(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("more than 5000 rows");
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("\tat ");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET());
  }

  private static HttpResponse<String> post(String path, String type, String body) throws Exception {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path)).timeout(Duration.ofSeconds(30));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  /** What comes back for a request that no HTTP client would send. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static long count() {
    return Txn.calculateRead(dataset, () -> dataset.stream().count());
  }
}
