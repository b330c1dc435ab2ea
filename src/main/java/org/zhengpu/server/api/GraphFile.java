package org.zhengpu.server.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.zhengpu.explore.answer.EdgeItem;
import org.zhengpu.explore.answer.Named;
import org.zhengpu.explore.answer.Neighbourhood;
import org.zhengpu.rdf.Vocabulary;
import org.zhengpu.store.export.ExportFormat;
import org.zhengpu.store.export.NetworkFile;
import org.zhengpu.store.export.NetworkFile.Line;
import org.zhengpu.store.export.NetworkFile.Point;
import org.zhengpu.store.walk.Relation;

/** Writes a neighbourhood as a file for other programs. Without state. */
final class GraphFile {

  /** What can be asked for. */
  static final List<String> FORMATS = List.of("gexf", "graphml", "turtle");

  private static final Node MEMBER_OF = NodeFactory.createURI(Vocabulary.ORG + "memberOf");
  private static final Node RELATED = NodeFactory.createURI(Vocabulary.SKOS + "related");

  private GraphFile() {}

  static String type(String format) {
    return format.equals("turtle") ? "text/turtle;charset=utf-8" : "application/" + format + "+xml;charset=utf-8";
  }

  static String extension(String format) {
    return format.equals("turtle") ? "ttl" : format;
  }

  static byte[] bytes(String format, Neighbourhood neighbourhood) {
    if (format.equals("turtle")) {
      return RDFWriter.source(graph(neighbourhood)).lang(Lang.TURTLE).asString().getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NetworkFile.write(
        format.equals("gexf") ? ExportFormat.GEXF : ExportFormat.GRAPHML,
        neighbourhood.nodes().stream().map(n -> new Point(n.iri(), n.name(), n.type(), n.articleCount())).toList(),
        neighbourhood.edges().stream().map(GraphFile::line).toList(), out);
    return out.toByteArray();
  }

  private static Line line(EdgeItem edge) {
    String kind = edge.label().isEmpty() ? edge.relation() : edge.label();
    return new Line(edge.from(), edge.to(), kind, edge.count(), edge.directed());
  }

  /** What is not stated, only seen together, is no more than related. */
  private static Graph graph(Neighbourhood neighbourhood) {
    Graph graph = GraphFactory.createDefaultGraph();
    Vocabulary.PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
    for (Named node : neighbourhood.nodes()) {
      graph.add(iri(node.iri()), Vocabulary.TYPE, iri(Vocabulary.ZP + node.type()));
      graph.add(
          iri(node.iri()), Vocabulary.PREF_LABEL, NodeFactory.createLiteralLang(node.name(), Vocabulary.LANGUAGE));
    }
    neighbourhood.edges().forEach(edge -> graph.add(iri(edge.from()), property(edge), iri(edge.to())));
    return graph;
  }

  private static Node property(EdgeItem edge) {
    Relation relation = Relation.of(edge.relation()).orElseThrow();
    if (relation == Relation.SERVES_IN) {
      return MEMBER_OF;
    }
    return relation.isStated() ? iri(Vocabulary.ZP + relation.id()) : RELATED;
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
