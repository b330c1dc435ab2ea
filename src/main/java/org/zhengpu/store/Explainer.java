package org.zhengpu.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.EventRole;
import org.zhengpu.rdf.Vocabulary;

/** Finds out why the graph says what it says of an entity. Reads the store; for one thread. */
public final class Explainer {

  private final GraphStore store;

  public Explainer(GraphStore store) {
    this.store = store;
  }

  /**
   * An entity that a name may mean.
   *
   * @param iri its IRI
   * @param name its canonical name
   * @param type {@code Person}, {@code Agency} and so on
   */
  public record Subject(String iri, String name, String type) {}

  /**
   * One statement, as one article makes it.
   *
   * @param subject the name of what it is about
   * @param property the local name of the property: {@code holdsPost}
   * @param object the name of what it says
   * @param date the issue date of the article, or empty
   * @param title its headline
   * @param source its paper
   * @param sentence the words that say so
   * @param rule what read them
   * @param confidence how sure that is, from 0 to 1
   * @param article the IRI of the article
   */
  public record Fact(
      String subject, String property, String object, String date, String title, String source, String sentence,
      String rule, String confidence, String article) {}

  /** The entities that have this name, canonical or other, or this IRI; sorted. */
  public List<Subject> find(String nameOrIri) {
    return store.read(dataset -> {
      Graph union = dataset.getUnionGraph();
      Node literal = NodeFactory.createLiteralLang(nameOrIri.strip(), Vocabulary.LANGUAGE);
      Stream<Node> named = Stream.of(Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL)
          .flatMap(label -> union.find(Node.ANY, label, literal).mapWith(Triple::getSubject).toList().stream());
      Stream<Node> itself = Stream.of(NodeFactory.createURI(nameOrIri.strip()));
      return Stream.concat(itself, named).distinct().flatMap(node -> subject(union, node))
          .sorted(Comparator.comparing(Subject::name).thenComparing(Subject::iri)).toList();
    });
  }

  private static Stream<Subject> subject(Graph union, Node node) {
    return Stream.of(EntityType.values())
        .filter(type -> union.contains(node, Vocabulary.TYPE, Vocabulary.classOf(type)))
        .map(type -> new Subject(node.getURI(), name(union, node), type.id()));
  }

  /** All that the articles say of an entity, by date, headline and property. */
  public List<Fact> explain(String iri) {
    return store.read(dataset -> new Reading(dataset, NodeFactory.createURI(iri)).facts());
  }

  private static String name(Graph union, Node node) {
    return Stream.of(Vocabulary.PREF_LABEL, Vocabulary.LABEL, Vocabulary.TITLE)
        .flatMap(label -> union.find(node, label, Node.ANY).toList().stream())
        .map(triple -> triple.getObject().getLiteralLexicalForm()).findFirst().orElse(node.toString());
  }

  /** The work on one entity, within a transaction. */
  private static final class Reading {

    private final DatasetGraph dataset;
    private final Graph union;
    private final Node entity;
    private final Set<Fact> facts = new LinkedHashSet<>();

    Reading(DatasetGraph dataset, Node entity) {
      this.dataset = dataset;
      this.union = dataset.getUnionGraph();
      this.entity = entity;
    }

    List<Fact> facts() {
      mentions();
      quads(Node.ANY, Node.ANY, Vocabulary.SUBJECT, entity).forEach(this::statement);
      quads(Node.ANY, Node.ANY, Vocabulary.OBJECT, entity).forEach(this::statement);
      quads(Node.ANY, Node.ANY, Vocabulary.HOLDER, entity).forEach(this::tenure);
      posts().flatMap(post -> quads(Node.ANY, Node.ANY, Vocabulary.POST, post)).forEach(this::tenure);
      events();
      return facts.stream().sorted(Comparator.comparing(Fact::date).thenComparing(Fact::title)
          .thenComparing(Fact::article).thenComparing(Fact::property).thenComparing(Fact::object)
          .thenComparing(Fact::sentence).thenComparing(Fact::rule)).toList();
    }

    private void mentions() {
      quads(Node.ANY, Node.ANY, Vocabulary.IDENT_REF, entity).forEach(quad -> {
        Node article = quad.getGraph();
        add(article, quad.getSubject(), name(union, article), "mentions",
            text(article, quad.getSubject(), Vocabulary.ANCHOR_OF), Vocabulary.SENTENCE, Vocabulary.IDENT_CONFIDENCE);
      });
    }

    private void statement(Quad quad) {
      Node article = quad.getGraph();
      Node statement = quad.getSubject();
      add(article, statement, nameOf(article, statement, Vocabulary.SUBJECT),
          local(value(article, statement, Vocabulary.PREDICATE)), nameOf(article, statement, Vocabulary.OBJECT));
    }

    private void tenure(Quad quad) {
      Node article = quad.getGraph();
      Node tenure = quad.getSubject();
      String change = local(value(article, tenure, Vocabulary.CHANGE));
      add(article, tenure, nameOf(article, tenure, Vocabulary.HOLDER), change.isEmpty() ? "holdsPost" : change,
          nameOf(article, tenure, Vocabulary.POST));
    }

    private Stream<Node> posts() {
      return union.find(Node.ANY, Vocabulary.POST_IN, entity).mapWith(Triple::getSubject).toList().stream();
    }

    private void events() {
      for (EventRole role : EventRole.values()) {
        quads(Node.ANY, Node.ANY, Vocabulary.property(role), entity)
            .filter(quad -> role != EventRole.PARTICIPANT || !isLead(quad))
            .forEach(quad -> add(quad.getGraph(), quad.getSubject(),
                text(quad.getGraph(), quad.getSubject(), Vocabulary.LABEL), role.id(), name(union, entity)));
      }
    }

    private boolean isLead(Quad quad) {
      return dataset.contains(quad.getGraph(), quad.getSubject(), Vocabulary.LEAD, entity);
    }

    private void add(Node article, Node node, String subject, String property, String object) {
      add(article, node, subject, property, object, Vocabulary.QUOTED_FROM, Vocabulary.CONFIDENCE);
    }

    private void add(
        Node article, Node node, String subject, String property, String object, Node quoted, Node confidence) {
      String sentence = quads(article, node, quoted, Node.ANY)
          .map(quad -> text(article, quad.getObject(), Vocabulary.ANCHOR_OF)).sorted()
          .collect(Collectors.joining(" … "));
      facts.add(new Fact(
          subject, property, object, text(article, article, Vocabulary.ISSUED),
          text(article, article, Vocabulary.TITLE), text(article, article, Vocabulary.SOURCE), sentence,
          text(article, node, Vocabulary.RULE), text(article, node, confidence), article.getURI()));
    }

    private String nameOf(Node article, Node node, Node property) {
      return quads(article, node, property, Node.ANY).map(quad -> name(union, quad.getObject()))
          .findFirst().orElse("");
    }

    private String value(Node article, Node node, Node property) {
      return quads(article, node, property, Node.ANY).map(quad -> quad.getObject().getURI()).findFirst().orElse("");
    }

    private String text(Node article, Node node, Node property) {
      return quads(article, node, property, Node.ANY).map(quad -> quad.getObject().getLiteralLexicalForm()).sorted()
          .collect(Collectors.joining(", "));
    }

    private Stream<Quad> quads(Node graph, Node s, Node p, Node o) {
      List<Quad> found = new ArrayList<>();
      dataset.findNG(graph, s, p, o).forEachRemaining(found::add);
      return found.stream();
    }

    private static String local(String iri) {
      return iri.substring(iri.lastIndexOf('#') + 1);
    }
  }
}
