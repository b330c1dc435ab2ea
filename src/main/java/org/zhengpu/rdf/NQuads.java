package org.zhengpu.rdf;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/** The one way in which quads are written as lines, so that equal graphs make equal files. */
public final class NQuads {

  private NQuads() {}

  /** The quad as a line of N-Quads, without the line feed. */
  static String line(Quad quad) {
    return new Terms().line(quad);
  }

  /** The lines of the quads, sorted, without repeats. */
  public static List<String> lines(Collection<Quad> quads) {
    Terms terms = new Terms();
    return quads.stream().map(terms::line).sorted().distinct().toList();
  }

  /** The quads in the order of their lines, without repeats. */
  public static List<Quad> sorted(Collection<Quad> quads) {
    Terms terms = new Terms();
    return quads.stream()
        .distinct()
        .map(quad -> Map.entry(terms.line(quad), quad))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Writes terms; of those that recur, and nearly all do, each only once. Not for sharing between threads. */
  private static final class Terms {

    private final Map<Node, String> written = new HashMap<>();

    String line(Quad quad) {
      return String.join(
          " ", term(quad.getSubject()), term(quad.getPredicate()), term(quad.getObject()), term(quad.getGraph()), ".");
    }

    private String term(Node node) {
      return written.computeIfAbsent(node, NodeFmtLib::strNT);
    }
  }
}
