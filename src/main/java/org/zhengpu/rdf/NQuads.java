package org.zhengpu.rdf;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/** The one way in which quads are written as lines, so that equal graphs make equal files. */
public final class NQuads {

  private NQuads() {}

  /** The quad as a line of N-Quads, without the line feed. */
  public static String line(Quad quad) {
    return String.join(
        " ", term(quad.getSubject()), term(quad.getPredicate()), term(quad.getObject()), term(quad.getGraph()), ".");
  }

  /** The quads in the order of their lines, without repeats. */
  public static List<Quad> sorted(Collection<Quad> quads) {
    return quads.stream()
        .distinct()
        .map(quad -> Map.entry(line(quad), quad))
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static String term(Node node) {
    return NodeFmtLib.strNT(node);
  }
}
