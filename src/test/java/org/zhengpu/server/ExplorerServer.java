package org.zhengpu.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.store.GraphStore;

/** A server over a store with the small graphs of the tests, and a client for it. */
final class ExplorerServer implements AutoCloseable {

  static final String BASE = IriMinter.DEFAULT_BASE;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final GraphStore store;
  private final SparqlServer server;
  private final HttpClient client;

  private ExplorerServer(GraphStore store, SparqlServer server, HttpClient client) {
    this.store = store;
    this.server = server;
    this.client = client;
  }

  static ExplorerServer start(Path folder, ServerOptions options) {
    return start(folder, options, HttpClient.newHttpClient());
  }

  static ExplorerServer start(Path folder, ServerOptions options, HttpClient client) {
    GraphStore store = GraphStore.openOrCreate(folder.resolve("store"), BASE);
    store.put("town", quads("graphs/town.trig"));
    store.put("hostile", quads("graphs/hostile.trig"));
    return new ExplorerServer(store, SparqlServer.start(store, options), client);
  }

  private static List<Quad> quads(String resource) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFDataMgr.read(dataset, resource);
    List<Quad> quads = new ArrayList<>();
    dataset.find().forEachRemaining(quads::add);
    quads.removeIf(quad -> quad.getGraph().getURI().endsWith("/graph/builds"));
    return quads;
  }

  String url() {
    return server.url();
  }

  /** Asks for a path, with pairs of header names and values. */
  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path.replaceFirst("^/", "")))
        .timeout(Duration.ofSeconds(60));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Asks the API; the answer must be fine. */
  JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A path of linked data, encoded as browsers do. */
  static String path(String iri) {
    String ascii = URI.create(iri).toASCIIString();
    return ascii.substring(ascii.indexOf("/", "https://".length()));
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
