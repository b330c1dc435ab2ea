package org.zhengpu.store.query;

import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** The small graph of the tests, in memory, queried as a store is: all graphs together are the default graph. */
public final class TownGraph {

  private TownGraph() {}

  public static DatasetGraph load() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, "graphs/town.trig"));
    return dataset;
  }
}
