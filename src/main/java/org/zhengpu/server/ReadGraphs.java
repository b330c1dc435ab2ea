package org.zhengpu.server;

import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;

/**
 * Gives whole graphs. As in queries, the default graph is all graphs together; Fuseki's own would give the empty one
 * that is stored. May be shared between threads.
 */
final class ReadGraphs extends GSP_R {

  @Override
  protected DatasetGraph decideDataset(HttpAction action) {
    DatasetGraph dataset = super.decideDataset(action);
    return isQuads(action) ? dataset : new UnionDefault(dataset);
  }

  private static final class UnionDefault extends DatasetGraphWrapper {
    UnionDefault(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public Graph getDefaultGraph() {
      return GraphView.createUnionGraph(getWrapped());
    }
  }
}
