package org.zhengpu.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.web.HttpSC;
import org.zhengpu.store.query.QueryProblem;
import org.zhengpu.store.query.QueryPolicy;

/**
 * Answers SPARQL queries over HTTP. Differs from Fuseki's own in that an answer is complete or an error: it is made in
 * whole, within the limits of time and size, before the first byte is sent. And what a client does wrong is told to the
 * client, not to the log. May be shared between threads.
 */
final class BoundedQuery extends SPARQL_QueryDataset {

  private final int maxRows;

  BoundedQuery(int maxRows) {
    this.maxRows = maxRows;
  }

  /** None to compare with: Fuseki would log, as it came, every parameter that it does not know. */
  @Override
  @SuppressWarnings("NullAway")
  protected Collection<String> acceptedParams(HttpAction action) {
    return null;
  }

  @Override
  public void validate(HttpAction action) {
    if (action.getRequestMethod().equals("GET") && action.getRequestQueryString() == null) {
      ServletOps.errorBadRequest("Ask a SPARQL query: " + action.getRequestRequestURI() + "?query=…");
    }
    super.validate(action);
  }

  @Override
  protected void execute(String text, HttpAction action) {
    requireQuery(text);
    try {
      super.execute(text, action);
    } catch (ActionErrorException e) {
      throw e;
    } catch (QueryCancelledException e) {
      throw error(HttpSC.SERVICE_UNAVAILABLE_503, "The query took longer than it may here; ask for less.");
    } catch (JenaException e) {
      throw badRequest(e);
    }
  }

  @Override
  protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String forLog) {
    if (query.isSelectType()) {
      return new QueryExecResult(rows(execution.select()));
    }
    if (query.isConstructType()) {
      return new QueryExecResult(quads(execution.constructQuads()));
    }
    if (query.isDescribeType()) {
      return new QueryExecResult(bounded(execution.describe()));
    }
    if (query.isAskType()) {
      return new QueryExecResult(execution.ask());
    }
    throw error(HttpSC.BAD_REQUEST_400, "A query is SELECT, ASK, CONSTRUCT or DESCRIBE.");
  }

  private RowSet rows(RowSet rows) {
    List<Binding> all = new ArrayList<>();
    while (rows.hasNext()) {
      requireRoom(all.size());
      all.add(rows.next());
    }
    return RowSetStream.create(rows.getResultVars(), all.iterator());
  }

  private DatasetGraph quads(Iterator<Quad> quads) {
    DatasetGraph made = DatasetGraphFactory.create();
    for (int count = 0; quads.hasNext(); count++) {
      requireRoom(count);
      made.add(quads.next());
    }
    return made;
  }

  private Graph bounded(Graph graph) {
    requireRoom(graph.size() - 1);
    return graph;
  }

  private void requireRoom(int count) {
    if (count >= maxRows) {
      throw error(HttpSC.UNPROCESSABLE_ENTITY_422,
          "The answer has more than " + maxRows + " rows; give the query a LIMIT.");
    }
  }

  private static void requireQuery(String text) {
    try {
      QueryPolicy.check(QueryFactory.create(text, Syntax.syntaxARQ));
    } catch (QueryProblem e) {
      throw error(HttpSC.UNPROCESSABLE_ENTITY_422, e.getMessage());
    } catch (JenaException e) {
      throw badRequest(e);
    }
  }

  private static ActionErrorException badRequest(JenaException e) {
    return error(HttpSC.BAD_REQUEST_400, (e instanceof QueryException ? "The query cannot be read or run: " : "")
        + e.getMessage());
  }

  /** Never returns; written as an expression so that callers can throw it. */
  private static ActionErrorException error(int status, String message) {
    ServletOps.error(status, message);
    throw new IllegalStateException(message);
  }
}
