package org.zhengpu.store.query;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.resultset.ResultSetReaderRegistry;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.zhengpu.store.query.QueryResult.Answer;

/**
 * Asks a SPARQL endpoint over HTTP; follows no redirects. May be shared between threads.
 *
 * <p>An endpoint of Fuseki that runs out of time in the middle of an answer has already said 200, and ends the answer
 * with a note. Such an answer is an error, never a short table.
 */
final class RemoteQueryRunner implements QueryRunner {

  private static final int MAX_BYTES = 256 << 20;
  private static final String CANCELLED = "Query cancelled due to timeout";

  private final URI endpoint;
  private final Duration limit;
  private final HttpClient client;

  RemoteQueryRunner(URI endpoint, Duration limit) {
    String scheme = String.valueOf(endpoint.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https") || endpoint.getHost() == null) {
      throw new QueryProblem("An endpoint is an address such as http://localhost:3030/ds, not \"" + endpoint + "\".");
    }
    this.endpoint = endpoint;
    this.limit = limit;
    this.client = HttpClient.newBuilder().connectTimeout(limit).build();
  }

  @Override
  public QueryResult run(Query query) {
    byte[] body = ask(query);
    if (tail(body).contains(CANCELLED)) {
      throw new QueryProblem("The endpoint " + endpoint + " ran out of time and cut its answer off.");
    }
    try {
      return read(query, new ByteArrayInputStream(body));
    } catch (JenaException | AtlasException e) {
      throw new QueryProblem("The answer of " + endpoint + " cannot be read: " + CannedQuery.firstLine(e), e);
    }
  }

  private byte[] ask(Query query) {
    try {
      HttpResponse<InputStream> response = client.send(request(query), BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        byte[] body = in.readNBytes(MAX_BYTES);
        if (in.read() >= 0) {
          throw new QueryProblem("The answer of " + endpoint + " is too large; give the query a LIMIT.");
        }
        return requireOk(response.statusCode(), body);
      }
    } catch (ConnectException e) {
      throw new QueryProblem("There is nothing that answers at " + endpoint + ".", e);
    } catch (HttpTimeoutException e) {
      throw new QueryProblem("The endpoint " + endpoint + " did not answer in " + limit.toSeconds() + " seconds.", e);
    } catch (IOException e) {
      throw new QueryProblem("The endpoint " + endpoint + " cannot be read: " + CannedQuery.firstLine(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryProblem("The query was interrupted.", e);
    }
  }

  private HttpRequest request(Query query) {
    boolean graph = query.isConstructType() || query.isDescribeType();
    return HttpRequest.newBuilder(endpoint).timeout(limit)
        .header("Accept", graph ? "text/turtle" : "application/sparql-results+json")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(query.toString(), StandardCharsets.UTF_8)))
        .build();
  }

  private byte[] requireOk(int status, byte[] body) {
    if (status == 200) {
      return body;
    }
    String said = new String(body, 0, Math.min(body.length, 1000), StandardCharsets.UTF_8)
        .replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    throw new QueryProblem("The endpoint " + endpoint + " answered " + status + (said.isEmpty() ? "." : ": " + said));
  }

  private static QueryResult read(Query query, InputStream in) {
    if (query.isConstructType() || query.isDescribeType()) {
      Graph graph = RDFParser.source(in).lang(Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings).toGraph();
      return new QueryResult.Graph(ResultWriter.turtle(graph));
    }
    SPARQLResult result = ResultSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
        .create(ResultSetLang.RS_JSON).readAny(in, ARQ.getContext());
    return result.isBoolean()
        ? new Answer(result.getBooleanResult())
        : ResultWriter.table(RowSet.adapt(result.getResultSet()), MAX_ROWS);
  }

  private static String tail(byte[] body) {
    int from = Math.max(0, body.length - 300);
    return new String(body, from, body.length - from, StandardCharsets.UTF_8);
  }
}
