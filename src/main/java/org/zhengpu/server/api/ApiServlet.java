package org.zhengpu.server.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengpu.explore.Explorer;
import org.zhengpu.explore.NeighbourhoodRequest;
import org.zhengpu.explore.UnknownThing;
import org.zhengpu.model.InputException;
import org.zhengpu.server.http.Answers;
import org.zhengpu.server.http.Problem;
import org.zhengpu.store.query.QueryTooLong;
import org.zhengpu.store.search.SearchRequest;
import org.zhengpu.store.walk.Period;

/**
 * Answers {@code /api/…}. Answers are made in whole before the first byte is sent, so each is complete or a problem. May
 * be shared between threads.
 */
public final class ApiServlet extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ApiServlet.class);
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_QUESTION = 200;
  private static final List<String> PROPERTIES = List.of("holdsPost", "partOf", "locatedIn", "runs", "covers",
      "cooperatesWith", "organizer", "lead", "participant", "place", "programme");

  private final transient Explorer explorer;
  private final transient Map<String, Function<Parameters, Object>> answers;
  private final String tag;
  private final String endpoint;

  /**
   * The API over an explorer.
   *
   * @param tag names the state of the store, as an ETag
   * @param endpoint the path of the SPARQL endpoint
   */
  public ApiServlet(Explorer explorer, String tag, String endpoint) {
    this.explorer = explorer;
    this.tag = tag;
    this.endpoint = endpoint;
    this.answers = Map.ofEntries(
        Map.entry("/overview", this::overview),
        Map.entry("/suggest", this::suggest),
        Map.entry("/search", this::search),
        Map.entry("/entity", this::entity),
        Map.entry("/articles", this::articles),
        Map.entry("/evidence", this::evidence),
        Map.entry("/article", this::article),
        Map.entry("/event", this::event),
        Map.entry("/events", this::events),
        Map.entry("/neighbourhood", this::neighbourhood),
        Map.entry("/path", this::path),
        Map.entry("/queries", this::queries));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      answer(request, response);
    } catch (UnknownThing e) {
      Answers.send(request, response, new Problem(404, e.getMessage()));
    } catch (QueryTooLong e) {
      Answers.send(request, response, new Problem(503, e.getMessage()));
    } catch (InputException e) {
      Answers.send(request, response, new Problem(400, e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("The API failed", e);
      Answers.send(request, response, new Problem(500, "Something went wrong here; the log of the server tells more."));
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = String.valueOf(request.getPathInfo());
    if (path.equals("/graph")) {
      graph(request, response);
      return;
    }
    Function<Parameters, Object> answer = answers.get(path);
    if (answer == null) {
      Answers.send(request, response, new Problem(404, "The API has nothing there; /openapi.yaml describes what it has."));
    } else if (!isFresh(request, response)) {
      byte[] body = Json.bytes(answer.apply(new Parameters(request)));
      Answers.send(request, response, "application/json;charset=utf-8", body);
    }
  }

  private boolean isFresh(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-cache");
    return Answers.isFresh(request, response, tag);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Allow", "GET, HEAD");
    Answers.send(request, response, new Problem(405, "The API is for GET only."));
  }

  private Object overview(Parameters parameters) {
    return explorer.overview();
  }

  private Object suggest(Parameters parameters) {
    return explorer.suggest(parameters.requiredText("q", LONGEST_NAME), parameters.types("type", false),
        parameters.number("limit", 1, 50, 10));
  }

  private Object search(Parameters parameters) {
    int size = parameters.size(100);
    return explorer.search(new SearchRequest(
        parameters.text("q", LONGEST_QUESTION), parameters.types("type", true), parameters.iri("division"),
        parameters.text("source", LONGEST_NAME), parameters.date("from"), parameters.date("to"),
        (parameters.page() - 1) * size, size));
  }

  private Object entity(Parameters parameters) {
    return explorer.entity(parameters.requiredIri("iri"));
  }

  private Object articles(Parameters parameters) {
    return explorer.articles(parameters.requiredIri("iri"), parameters.page(), parameters.size(100));
  }

  private Object evidence(Parameters parameters) {
    String property = parameters.word("property", PROPERTIES);
    String object = parameters.iri("object");
    if (property.isEmpty() != object.isEmpty()) {
      throw new BadParameter("Parameters property and object go together.");
    }
    return explorer.evidence(
        parameters.requiredIri("subject"), property, object, parameters.page(), parameters.size(100));
  }

  private Object article(Parameters parameters) {
    return explorer.article(parameters.requiredIri("iri"));
  }

  private Object event(Parameters parameters) {
    return explorer.event(parameters.requiredIri("iri"));
  }

  private Object events(Parameters parameters) {
    return explorer.events(parameters.iri("about"), parameters.iri("place"), parameters.eventType("type"),
        parameters.date("from"), parameters.date("to"), parameters.page(), parameters.size(200));
  }

  private Object neighbourhood(Parameters parameters) {
    return explorer.neighbourhood(request(parameters));
  }

  private static NeighbourhoodRequest request(Parameters parameters) {
    return new NeighbourhoodRequest(
        parameters.requiredIri("iri"), parameters.number("limit", 1, 200, 40), parameters.number("offset", 0, 10_000, 0),
        parameters.types("types", false), parameters.relations("relations"),
        new Period(parameters.date("from"), parameters.date("to")));
  }

  private Object path(Parameters parameters) {
    return explorer.connection(parameters.requiredIri("from"), parameters.requiredIri("to"));
  }

  private Object queries(Parameters parameters) {
    return explorer.queries(endpoint);
  }

  private void graph(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Parameters parameters = new Parameters(request);
    String format = parameters.word("format", GraphFile.FORMATS);
    if (format.isEmpty()) {
      throw new BadParameter("Parameter format is missing; it is one of " + String.join(", ", GraphFile.FORMATS) + ".");
    }
    if (!isFresh(request, response)) {
      byte[] file = GraphFile.bytes(format, explorer.neighbourhood(request(parameters)));
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"zhengpu." + GraphFile.extension(format) + "\"");
      Answers.send(request, response, GraphFile.type(format), file);
    }
  }
}
