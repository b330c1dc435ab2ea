package org.zhengpu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengpu.server.ExplorerServer.BASE;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name of the store is an address. */
class LinkedDataIT {

  private static final String JIANG = ExplorerServer.path(BASE + "person/云中省/青岩市/柳林区/江绍华");
  private static final String ARTICLE = "/zhengpu/id/article/2031-05-01/h1";

  @TempDir
  private static Path folder;

  private static ExplorerServer server;

  @BeforeAll
  static void start() {
    server = ExplorerServer.start(folder, ServerOptions.onPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "text/turtle | .ttl", "application/ld+json | .jsonld", "application/n-triples | .nt", "application/rdf+xml | .rdf",
    "text/html;q=0.1, text/turtle | .ttl",
  })
  void thing_byAccept_isPointedTo(String accept, String ending) throws Exception {
    HttpResponse<String> answer = server.get(JIANG, "Accept", accept);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(JIANG + ending);
    assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept");
  }

  @ParameterizedTest
  @CsvSource({"person/云中省/青岩市/柳林区/江绍华, /entity?iri=", "article/2031-05-01/h1, /article?iri=",
    "event/2031-04-30/reception/e1, /event?iri=", "mayor, /zhengpu/id/mayor.html"})
  void thing_forBrowser_isPointedToItsPage(String name, String page) throws Exception {
    HttpResponse<String> answer = server.get(ExplorerServer.path(BASE + name), "Accept", "text/html,*/*;q=0.8");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).startsWith(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "jsonld", "nt", "rdf"})
  void document_inEveryFormat_saysTheSame(String ending) throws Exception {
    HttpResponse<String> answer = server.get(JIANG + "." + ending);
    Model model = read(answer.body(), RDFLanguages.filenameToLang("x." + ending));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(model.isIsomorphicWith(read(server.get(JIANG + ".ttl").body(), Lang.TURTLE))).isTrue();
    assertThat(model.size()).isGreaterThan(5);
  }

  @Test
  void article_asData_isItsGraph() throws Exception {
    HttpResponse<String> answer = server.get(ARTICLE, "Accept", "text/turtle");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Location")).hasValue(ARTICLE + ".ttl");
    assertThat(answer.body()).contains("post.test");
  }

  @Test
  void document_thatIsKnown_isNotSentAgain() throws Exception {
    String tag = server.get(JIANG + ".ttl").headers().firstValue("ETag").orElseThrow();

    assertThat(server.get(JIANG + ".ttl", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(server.get(JIANG + ".nt", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void accept_ofNothingThereIs_is406() throws Exception {
    HttpResponse<String> answer = server.get(JIANG, "Accept", "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/zhengpu/id/person/nobody", "/zhengpu/id/person/nobody.ttl", "/zhengpu/id/", "/zhengpu/id/%zz",
    "/zhengpu/agency/nothing", "/zhengpu/other"})
  void name_thatNothingBears_isNotFound(String path) throws Exception {
    String line = raw(path);

    assertThat(line).matches("HTTP/1.1 40[04] .*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ontology", "/zhengpu/ontology", "/.well-known/void"})
  void description_isForPeopleAndMachines(String path) throws Exception {
    HttpResponse<String> people = server.get(path, "Accept", "text/html");
    HttpResponse<String> machines = server.get(path, "Accept", "application/ld+json");

    assertThat(people.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(people.body()).contains("<h1><span data-in=\"zh\" lang=\"zh\">").doesNotContain(">http://rdfs.org/ns/void#");
    assertThat(people.headers().firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self'");
    assertThat(read(machines.body(), Lang.JSONLD11).size()).isGreaterThan(10);
    assertThat(read(server.get(path + ".ttl").body(), Lang.TURTLE).size()).isGreaterThan(10);
  }

  private static Model read(String text, Lang lang) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(text, lang).parse(model);
    return model;
  }

  /** The first line of the answer to a path that no client would send as it is. */
  private static String raw(String path) throws Exception {
    URI address = URI.create(server.url());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines().findFirst().orElse("");
    }
  }
}
