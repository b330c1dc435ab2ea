package org.zhengpu.store.query;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.zhengpu.store.query.QueryResult.Answer;

/** Answers from a dataset of this process, in a read transaction. May be shared between threads. */
final class LocalQueryRunner implements QueryRunner {

  private final DatasetGraph dataset;
  private final Duration limit;

  LocalQueryRunner(DatasetGraph dataset, Duration limit) {
    this.dataset = dataset;
    this.limit = limit;
  }

  @Override
  public QueryResult run(Query query) {
    QueryPolicy.check(query);
    try {
      return Txn.calculateRead(dataset, () -> answer(query));
    } catch (QueryCancelledException e) {
      throw new QueryTooLong(
          "The query took longer than " + limit.toSeconds() + " seconds; make it more specific or give it a LIMIT.", e);
    } catch (JenaException e) {
      throw new QueryProblem("The query failed: " + CannedQuery.firstLine(e), e);
    }
  }

  private QueryResult answer(Query query) {
    try (QueryExec execution = prepare(query)) {
      if (query.isSelectType()) {
        return ResultWriter.table(execution.select(), MAX_ROWS);
      }
      if (query.isAskType()) {
        return new Answer(execution.ask());
      }
      if (query.isConstructType() || query.isDescribeType()) {
        return new QueryResult.Graph(ResultWriter.turtle(
            query.isConstructType() ? execution.construct() : execution.describe()));
      }
      throw new QueryProblem("A query is SELECT, ASK, CONSTRUCT or DESCRIBE.");
    }
  }

  private QueryExec prepare(Query query) {
    Context context = QueryPolicy.restrict(dataset.getContext().copy());
    return QueryExec.dataset(described(query)).query(withoutDescription(query)).context(context)
        .timeout(limit.toMillis(), TimeUnit.MILLISECONDS).build();
  }

  /** FROM picks graphs of the dataset and reads nothing from elsewhere; TDB2 itself would pass over it. */
  private DatasetGraph described(Query query) {
    return query.hasDatasetDescription()
        ? DynamicDatasets.dynamicDataset(query.getDatasetDescription(), dataset, false) : dataset;
  }

  private static Query withoutDescription(Query query) {
    Query copy = query.cloneQuery();
    copy.getGraphURIs().clear();
    copy.getNamedGraphURIs().clear();
    return copy;
  }
}
