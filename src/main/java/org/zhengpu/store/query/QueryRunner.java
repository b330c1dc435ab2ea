package org.zhengpu.store.query;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.zhengpu.store.GraphStore;

/**
 * Answers queries: against a dataset of this process or against an endpoint. May be shared between threads.
 *
 * <p>Answers are complete or there is an exception; they are held in memory and bounded.
 */
@FunctionalInterface
public interface QueryRunner {

  /** How many rows an answer has at most. */
  int MAX_ROWS = 1_000_000;

  /**
   * Answers a query.
   *
   * @throws QueryProblem when it is refused, takes too long, or fails
   */
  QueryResult run(Query query);

  /** Fills in the parameters and answers. */
  default QueryResult run(CannedQuery query, Map<String, String> values) {
    return run(query.bind(values));
  }

  /** Answers from a dataset, each query within a time limit and without calls to other servers. */
  static QueryRunner on(DatasetGraph dataset, Duration limit) {
    return new LocalQueryRunner(dataset, limit);
  }

  /** Answers from a store, as {@link #on(DatasetGraph, Duration)}. */
  static QueryRunner on(GraphStore store, Duration limit) {
    return on(store.dataset(), limit);
  }

  /** Asks the SPARQL endpoint that the user named. */
  static QueryRunner at(URI endpoint, Duration limit) {
    return new RemoteQueryRunner(endpoint, limit);
  }
}
