package org.zhengpu.store.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.rdf.Vocabulary;
import org.zhengpu.store.GraphStore;

/**
 * Writes a store to a stream, statement by statement: what it holds in memory does not grow with the store. The
 * formats with graphs are written from the files of the store, the others from its database; the graph of builds is in
 * none. For one thread.
 */
public final class GraphExporter {

  private static final int BUFFER = 1 << 16;

  private final GraphStore store;

  public GraphExporter(GraphStore store) {
    this.store = store;
  }

  /** Writes the store in a format. Does not close {@code out}. */
  public void write(ExportFormat format, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, BUFFER);
    send(format, buffered);
    buffered.flush();
  }

  private void send(ExportFormat format, OutputStream out) throws IOException {
    switch (format) {
      case NQUADS -> store.dump(out);
      case TRIG -> trig(out);
      case TURTLE -> union(StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS));
      case NTRIPLES -> union(StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8));
      case JSONLD -> union(new JsonLdStream(out));
      case RDFXML -> union(new RdfXmlStream(out));
      case GRAPHML -> network(new GraphMlStream(out));
      case GEXF -> network(new GexfStream(out));
      case CSV -> read(dataset -> new EntityTable(dataset).write(out));
    }
  }

  private void trig(OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
    stream.start();
    Vocabulary.PREFIXES.forEach(stream::prefix);
    store.send(stream);
    stream.finish();
  }

  /** All graphs as one, each triple once, those of a subject together. */
  private void union(StreamRDF stream) {
    Node builds = NodeFactory.createURI(new IriMinter(store.base()).graph(GraphStore.BUILDS));
    read(dataset -> {
      stream.start();
      Vocabulary.PREFIXES.forEach(stream::prefix);
      Graph union = dataset.getUnionGraph();
      ExtendedIterator<Triple> triples = union.find();
      try {
        triples.forEachRemaining(triple -> {
          if (!isBookkeeping(dataset, builds, triple)) {
            stream.triple(triple);
          }
        });
      } finally {
        triples.close();
      }
      stream.finish();
    });
  }

  private static boolean isBookkeeping(DatasetGraph dataset, Node builds, Triple triple) {
    Node property = triple.getPredicate();
    return (property.equals(Vocabulary.BUILD) || property.equals(Vocabulary.STORED_IN))
        && dataset.contains(builds, triple.getSubject(), property, triple.getObject());
  }

  private void network(NetworkStream stream) {
    read(dataset -> {
      try (stream) {
        stream.start();
        Network network = new Network(dataset);
        network.nodes(stream::node);
        stream.nodesEnd();
        network.edges(stream::edge);
        stream.finish();
      }
    });
  }

  private void read(Consumer<DatasetGraph> reader) {
    store.read(dataset -> {
      reader.accept(dataset);
      return dataset;
    });
  }
}
