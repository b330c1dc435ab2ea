package org.zhengpu.store.export;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.RelationType;
import org.zhengpu.rdf.Vocabulary;

/**
 * The graph as a network of entities. An edge is a relation, that somebody serves in a body, that two took part in the
 * same event, or that several articles name both; its weight counts the articles or events. What is held in memory at
 * a time are the neighbours of one entity. To be read in a transaction, by one thread.
 */
final class Network {

  /** Two that a single article names need have nothing to do with each other. */
  private static final int LEAST_ARTICLES = 2;

  private final DatasetGraph dataset;
  private final Graph union;

  Network(DatasetGraph dataset) {
    this.dataset = dataset;
    this.union = dataset.getUnionGraph();
  }

  /**
   * An entity.
   *
   * @param id its IRI
   * @param label its name
   * @param type {@code Agency}, {@code Person} and so on
   * @param weight how many articles name it
   */
  record Vertex(String id, String label, String type, int weight) {}

  /**
   * A connection of two entities.
   *
   * @param source the IRI of one
   * @param target the IRI of the other
   * @param type how they are connected
   * @param weight how many articles or events say so
   * @param directed whether it leads from the one to the other only
   */
  record Edge(String source, String target, String type, int weight, boolean directed) {}

  void nodes(Consumer<Vertex> sink) {
    for (EntityType type : EntityType.values()) {
      each(Node.ANY, Vocabulary.TYPE, Vocabulary.classOf(type), triple -> {
        Node entity = triple.getSubject();
        sink.accept(new Vertex(entity.getURI(), name(entity), type.id(), count(Node.ANY, Vocabulary.MENTIONS, entity)));
      });
    }
  }

  void edges(Consumer<Edge> sink) {
    for (RelationType type : RelationType.values()) {
      relations(Vocabulary.property(type), type.id(), sink);
    }
    each(Node.ANY, Vocabulary.HOLDS_POST, Node.ANY, triple -> serves(triple, sink));
    for (EntityType type : EntityType.values()) {
      each(Node.ANY, Vocabulary.TYPE, Vocabulary.classOf(type), triple -> together(triple.getSubject(), sink));
    }
  }

  private void relations(Node property, String type, Consumer<Edge> sink) {
    boolean directed = !property.equals(Vocabulary.COOPERATES_WITH);
    each(Node.ANY, property, Node.ANY, triple -> sink.accept(new Edge(
        triple.getSubject().getURI(), triple.getObject().getURI(), type, articles(triple), directed)));
  }

  private void serves(Triple holds, Consumer<Edge> sink) {
    each(holds.getObject(), Vocabulary.POST_IN, Node.ANY, in -> sink.accept(new Edge(
        holds.getSubject().getURI(), in.getObject().getURI(), "servesIn", articles(holds), true)));
  }

  private void together(Node entity, Consumer<Edge> sink) {
    List<Node> roles = List.of(Vocabulary.PARTICIPANT, Vocabulary.ORGANIZER);
    Map<String, Integer> partners = new TreeMap<>();
    roles.stream().flatMap(role -> list(Node.ANY, role, entity)).map(Triple::getSubject).distinct()
        .forEach(event -> roles.stream().flatMap(role -> list(event, role, Node.ANY)).map(Triple::getObject).distinct()
            .forEach(other -> later(entity, other, partners)));
    partners.forEach((other, n) -> sink.accept(new Edge(entity.getURI(), other, "sameEvent", n, false)));

    Map<String, Integer> neighbours = new TreeMap<>();
    each(Node.ANY, Vocabulary.MENTIONS, entity, article ->
        each(article.getSubject(), Vocabulary.MENTIONS, Node.ANY, m -> later(entity, m.getObject(), neighbours)));
    neighbours.entrySet().stream().filter(entry -> entry.getValue() >= LEAST_ARTICLES).forEach(entry ->
        sink.accept(new Edge(entity.getURI(), entry.getKey(), "sameArticle", entry.getValue(), false)));
  }

  /** Counts each pair from one side only. */
  private static void later(Node entity, Node other, Map<String, Integer> counts) {
    if (other.getURI().compareTo(entity.getURI()) > 0) {
      counts.merge(other.getURI(), 1, Integer::sum);
    }
  }

  private String name(Node entity) {
    return list(entity, Vocabulary.PREF_LABEL, Node.ANY).map(triple -> triple.getObject().getLiteralLexicalForm())
        .min(String::compareTo).orElse(entity.getURI());
  }

  /** How many graphs, that is articles, say a triple. */
  private int articles(Triple triple) {
    Iterator<Quad> quads =
        dataset.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    return (int) Iter.count(quads);
  }

  private int count(Node s, Node p, Node o) {
    return (int) Iter.count(union.find(s, p, o));
  }

  private void each(Node s, Node p, Node o, Consumer<Triple> sink) {
    Iterator<Triple> found = union.find(s, p, o);
    try {
      found.forEachRemaining(sink);
    } finally {
      Iter.close(found);
    }
  }

  private Stream<Triple> list(Node s, Node p, Node o) {
    return union.find(s, p, o).toList().stream();
  }
}
