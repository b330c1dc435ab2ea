package org.zhengpu.store.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.jspecify.annotations.Nullable;

/** Takes triples and hands them on subject by subject, as formats want it that nest what is said of a node. */
abstract class SubjectStream extends StreamRDFBase {

  /** More of one subject is handed on in parts: an entity of a large store is named by thousands of articles. */
  private static final int MOST = 10_000;

  private final List<Triple> same = new ArrayList<>();

  @Override
  public void triple(Triple triple) {
    @Nullable Triple first = same.isEmpty() ? null : same.get(0);
    if (first != null && (!first.getSubject().equals(triple.getSubject()) || same.size() == MOST)) {
      flushSubject();
    }
    same.add(triple);
  }

  @Override
  public void finish() {
    if (!same.isEmpty()) {
      flushSubject();
    }
    end();
  }

  private void flushSubject() {
    Map<Node, List<Node>> properties = new LinkedHashMap<>();
    same.forEach(t -> properties.computeIfAbsent(t.getPredicate(), p -> new ArrayList<>()).add(t.getObject()));
    subject(same.get(0).getSubject(), properties);
    same.clear();
  }

  abstract void subject(Node subject, Map<Node, List<Node>> properties);

  abstract void end();

  /** How a node that has no IRI is called. */
  static String blank(Node node) {
    return "b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "");
  }
}
