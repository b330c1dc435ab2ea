package org.zhengpu.rdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Collects the statements of one graph. Not for sharing between threads. */
final class QuadSink {

  private final Node graph;
  private final Set<Quad> quads = new LinkedHashSet<>();

  QuadSink(Node graph) {
    this.graph = graph;
  }

  void add(Node subject, Node property, Node value) {
    quads.add(Quad.create(graph, subject, property, value));
  }

  /** Adds a text in Chinese. */
  void chinese(Node subject, Node property, String text) {
    add(subject, property, Literals.chinese(text));
  }

  /** Adds a plain text, unless it is empty. */
  void text(Node subject, Node property, String text) {
    if (!text.isEmpty()) {
      add(subject, property, Literals.text(text));
    }
  }

  /** What was added, without repeats, in the order of its N-Quads lines. */
  List<Quad> sorted() {
    return NQuads.sorted(new ArrayList<>(quads));
  }
}
