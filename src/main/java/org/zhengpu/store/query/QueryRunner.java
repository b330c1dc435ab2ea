package org.zhengpu.store.query;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.aggregate.AggregatorFactory;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.query.QueryResult.Table;

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

  /** A part of the rows of a SELECT: at most {@code limit}, those before {@code offset} left out. */
  default Table page(CannedQuery query, Map<String, String> values, long offset, long limit) {
    Query bound = query.bind(values);
    bound.setOffset(offset);
    bound.setLimit(limit);
    return (Table) run(bound);
  }

  /** How many rows a SELECT has in all. */
  default long count(CannedQuery query, Map<String, String> values) {
    Query rows = query.bind(values);
    rows.setQuerySelectType();
    if (rows.hasOrderBy()) {
      rows.getOrderBy().clear();
    }
    Query count = new Query();
    count.setQuerySelectType();
    count.setQueryPattern(new ElementSubQuery(rows));
    count.addResultVar("n", count.allocAggregate(AggregatorFactory.createCount(false)));
    return Long.parseLong(((Table) run(count)).rows().get(0).get(0).text());
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
