package org.zhengpu.server.data;

import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.zhengpu.rdf.Vocabulary;

/**
 * What the store says of a thing: of an article all that is in its graph; of anything else what is said of it and, up to
 * a number, what refers to it. May be shared between threads.
 */
final class Description {

  private static final int MOST_SAID = 5_000;
  private static final int MOST_REFERRING = 500;

  private final DatasetGraph dataset;

  Description(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Whether the store says anything of a thing. */
  boolean has(String iri) {
    Node node = NodeFactory.createURI(iri);
    return Txn.calculateRead(dataset, () -> dataset.getUnionGraph().contains(node, Node.ANY, Node.ANY)
        || dataset.contains(node, Node.ANY, Node.ANY, Node.ANY));
  }

  /** Whether a thing is of a class. */
  boolean is(String iri, Node type) {
    return Txn.calculateRead(
        dataset, () -> dataset.getUnionGraph().contains(NodeFactory.createURI(iri), Vocabulary.TYPE, type));
  }

  Graph of(String iri) {
    Node node = NodeFactory.createURI(iri);
    return Txn.calculateRead(dataset, () -> {
      Graph graph = GraphFactory.createDefaultGraph();
      Vocabulary.PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
      each(dataset.findNG(node, Node.ANY, Node.ANY, Node.ANY), 10 * MOST_SAID, quad -> graph.add(quad.asTriple()));
      Graph union = dataset.getUnionGraph();
      if (graph.isEmpty()) {
        each(union.find(node, Node.ANY, Node.ANY), MOST_SAID, triple -> add(graph, triple));
        each(union.find(Node.ANY, Node.ANY, node), MOST_REFERRING, triple -> add(graph, triple));
        names(graph, union);
      }
      return graph;
    });
  }

  private static void add(Graph graph, Triple triple) {
    if (!triple.getPredicate().equals(Vocabulary.BUILD) && !triple.getPredicate().equals(Vocabulary.STORED_IN)) {
      graph.add(triple);
    }
  }

  /** What the other things are called. */
  private static void names(Graph graph, Graph union) {
    Iter.toList(graph.find()).stream().flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
        .filter(Node::isURI).distinct()
        .forEach(node -> Stream.of(Vocabulary.PREF_LABEL, Vocabulary.LABEL, Vocabulary.TITLE)
            .forEach(label -> each(union.find(node, label, Node.ANY), 2, graph::add)));
  }

  private static <T> void each(Iterator<T> found, int most, Consumer<T> sink) {
    try {
      Iter.limit(found, most).forEachRemaining(sink);
    } finally {
      Iter.close(found);
    }
  }

  /** Every quad of a graph of reference data. */
  static Graph graph(Iterable<Quad> quads) {
    Graph graph = GraphFactory.createDefaultGraph();
    Vocabulary.PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
    quads.forEach(quad -> graph.add(quad.asTriple()));
    return graph;
  }
}
