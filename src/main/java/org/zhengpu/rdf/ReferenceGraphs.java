package org.zhengpu.rdf;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;

/**
 * The data that stand beside the articles, each in a graph of its own: the vocabulary, the scheme of standard bodies,
 * the divisions. Immutable, may be shared.
 */
public final class ReferenceGraphs {

  private final IriMinter iris;

  public ReferenceGraphs(IriMinter iris) {
    this.iris = iris;
  }

  /**
   * A division and the names of those that it lies in.
   *
   * @param code its statistical code, or empty
   * @param path full names from the province down to itself
   */
  public record DivisionPath(String code, List<String> path) {
    public DivisionPath {
      path = List.copyOf(path);
      if (path.isEmpty()) {
        throw new IllegalArgumentException("A division has a name (code " + code + ")");
      }
    }
  }

  /** The vocabulary, {@code ontology/zhengpu.ttl}. */
  public List<Quad> ontology() {
    return bundled("ontology", "ontology/zhengpu.ttl");
  }

  /** The standard bodies, {@code ontology/agencies.ttl}. */
  public List<Quad> agencies() {
    return bundled("agencies", "ontology/agencies.ttl");
  }

  /** Divisions with codes, and each with the chain of those above it. Their IRIs are those of the articles' graphs. */
  public List<Quad> divisions(Collection<DivisionPath> divisions) {
    QuadSink sink = new QuadSink(NodeFactory.createURI(iris.graph("divisions")));
    divisions.forEach(division -> division(sink, division));
    return sink.sorted();
  }

  private void division(QuadSink sink, DivisionPath division) {
    for (int depth = division.path.size(); depth > 0; depth--) {
      Node node = node(division.path.subList(0, depth));
      sink.add(node, Vocabulary.TYPE, Vocabulary.PLACE_CLASS);
      sink.add(node, Vocabulary.TYPE, Vocabulary.DIVISION);
      sink.chinese(node, Vocabulary.PREF_LABEL, division.path.get(depth - 1));
      if (depth > 1) {
        sink.add(node, Vocabulary.LOCATED_IN, node(division.path.subList(0, depth - 1)));
      }
    }
    sink.text(node(division.path), Vocabulary.DIVISION_CODE, division.code);
  }

  private Node node(List<String> path) {
    int last = path.size() - 1;
    String context = String.join("/", path.subList(0, last));
    return NodeFactory.createURI(iris.entity(new EntityId(EntityType.PLACE, path.get(last), context)));
  }

  private List<Quad> bundled(String name, String resource) {
    Node graph = NodeFactory.createURI(iris.graph(name));
    List<Quad> quads = new ArrayList<>();
    read(resource).find().forEachRemaining(triple -> quads.add(Quad.create(graph, triple)));
    return NQuads.sorted(quads);
  }

  /** Reads a Turtle file of the class path; one without blank nodes, whose labels are others at every reading. */
  static Graph read(String resource) {
    InputStream in = ReferenceGraphs.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("Missing resource " + resource);
    }
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
    return graph;
  }
}
