package org.zhengpu.store.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.zhengpu.rdf.Vocabulary;

/** Reads the ties of an entity from the graph, within a transaction. For one thread. */
final class Ties {

  static final int MOST_EVENTS = 200;
  static final int MOST_ARTICLES = 150;
  private static final int MOST_STATED = 2_000;
  private static final int MOST_SAYING = 200;
  /** Two that a single article names need have nothing to do with each other. */
  private static final int LEAST_ARTICLES = 2;
  private static final List<Node> ROLES =
      List.of(Vocabulary.PARTICIPANT, Vocabulary.ORGANIZER, Vocabulary.PLACE, Vocabulary.PROGRAMME);

  private final DatasetGraph dataset;
  private final Graph union;
  private final Period period;
  private boolean sampled;

  Ties(DatasetGraph dataset, Period period) {
    this.dataset = dataset;
    this.union = dataset.getUnionGraph();
    this.period = period;
  }

  /** Whether something was left out because there is so much of it. */
  boolean isSampled() {
    return sampled;
  }

  /** Whether something is a division: that two are in the same county says little. */
  boolean isDivision(String iri) {
    return union.contains(NodeFactory.createURI(iri), Vocabulary.TYPE, Vocabulary.DIVISION);
  }

  /** All ties of an entity by these relations. */
  List<Tie> of(String entity, Set<Relation> relations) {
    Node node = NodeFactory.createURI(entity);
    List<Tie> ties = new ArrayList<>();
    relations.stream().filter(Relation::isStated).forEach(relation -> ties.addAll(stated(node, relation)));
    if (relations.contains(Relation.SERVES_IN)) {
      ties.addAll(posts(node));
    }
    if (relations.contains(Relation.SAME_EVENT)) {
      ties.addAll(shared(entity, Relation.SAME_EVENT, events(node), ROLES, 1));
    }
    if (relations.contains(Relation.SAME_ARTICLE)) {
      ties.addAll(shared(entity, Relation.SAME_ARTICLE, articles(node), List.of(Vocabulary.MENTIONS), LEAST_ARTICLES));
    }
    ties.removeIf(tie -> tie.from().equals(tie.to()));
    ties.sort(Tie.ORDER);
    return ties;
  }

  /** The ties that are stated between an entity and some others, and the posts. */
  List<Tie> among(String entity, Set<String> others, Set<Relation> relations) {
    Node node = NodeFactory.createURI(entity);
    List<Tie> ties = new ArrayList<>();
    relations.stream().filter(Relation::isStated).forEach(relation ->
        objects(node, relation.property()).filter(other -> others.contains(other.getURI()))
            .forEach(other -> add(ties, node, relation, other)));
    if (relations.contains(Relation.SERVES_IN)) {
      objects(node, Vocabulary.HOLDS_POST).forEach(post -> objects(post, Vocabulary.POST_IN)
          .filter(body -> others.contains(body.getURI())).forEach(body -> addPost(ties, node, post, body)));
    }
    ties.sort(Tie.ORDER);
    return ties;
  }

  /** Every tie between two, also those that are too weak to be shown among many. */
  List<Tie> between(String one, String other) {
    Node a = NodeFactory.createURI(one);
    Node b = NodeFactory.createURI(other);
    Set<Relation> stated = Set.of(Relation.PART_OF, Relation.LOCATED_IN, Relation.RUNS, Relation.COVERS,
        Relation.COOPERATES_WITH, Relation.SERVES_IN);
    List<Tie> ties = new ArrayList<>(among(one, Set.of(other), stated));
    ties.addAll(among(other, Set.of(one), stated));
    common(ties, a, b, Relation.SAME_EVENT, ROLES);
    common(ties, a, b, Relation.SAME_ARTICLE, List.of(Vocabulary.MENTIONS));
    return ties;
  }

  private void common(List<Tie> ties, Node a, Node b, Relation relation, List<Node> roles) {
    long count = roles.stream().flatMap(role -> subjects(role, a)).distinct()
        .filter(thing -> roles.stream().anyMatch(role -> union.contains(thing, role, b))).count();
    if (count > 0) {
      ties.add(new Tie(a.getURI(), b.getURI(), relation, "", "", (int) count));
    }
  }

  private List<Tie> stated(Node entity, Relation relation) {
    List<Tie> ties = new ArrayList<>();
    objects(entity, relation.property()).forEach(other -> add(ties, entity, relation, other));
    bounded(Node.ANY, relation.property(), entity, MOST_STATED)
        .forEach(triple -> add(ties, triple.getSubject(), relation, entity));
    return ties;
  }

  private void add(List<Tie> ties, Node from, Relation relation, Node to) {
    int count = saying(from, relation.property(), to);
    if (count > 0) {
      ties.add(new Tie(from.getURI(), to.getURI(), relation, "", "", count));
    }
  }

  private List<Tie> posts(Node entity) {
    List<Tie> ties = new ArrayList<>();
    objects(entity, Vocabulary.HOLDS_POST).forEach(post ->
        objects(post, Vocabulary.POST_IN).forEach(body -> addPost(ties, entity, post, body)));
    bounded(Node.ANY, Vocabulary.POST_IN, entity, MOST_STATED).map(Triple::getSubject).forEach(post ->
        bounded(Node.ANY, Vocabulary.HOLDS_POST, post, MOST_STATED).map(Triple::getSubject)
            .forEach(person -> addPost(ties, person, post, entity)));
    return ties;
  }

  private void addPost(List<Tie> ties, Node person, Node post, Node body) {
    int count = saying(person, Vocabulary.HOLDS_POST, post);
    if (count > 0) {
      String title = objects(post, Vocabulary.POST_TITLE).map(Node::getLiteralLexicalForm).findFirst().orElse("");
      ties.add(new Tie(person.getURI(), body.getURI(), Relation.SERVES_IN, title, post.getURI(), count));
    }
  }

  /** How many articles of the time asked for say a triple; at least one for reference data. */
  private int saying(Node s, Node p, Node o) {
    Iterator<Quad> quads = dataset.findNG(Node.ANY, s, p, o);
    try {
      return (int) Iter.toList(Iter.limit(quads, MOST_SAYING)).stream()
          .filter(quad -> period.isAny() || period.holds(text(quad.getGraph(), Vocabulary.ISSUED))).count();
    } finally {
      Iter.close(quads);
    }
  }

  private List<Node> events(Node entity) {
    List<Node> all = ROLES.stream().flatMap(role -> subjects(role, entity)).distinct()
        .filter(event -> period.isAny() || period.holds(text(event, Vocabulary.DATE))).toList();
    return latest(all, MOST_EVENTS);
  }

  private List<Node> articles(Node entity) {
    List<Node> all = subjects(Vocabulary.MENTIONS, entity)
        .filter(article -> period.isAny() || period.holds(text(article, Vocabulary.ISSUED))).toList();
    return latest(all, MOST_ARTICLES);
  }

  /** The names of articles and events begin with their dates. */
  private List<Node> latest(List<Node> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    sampled = true;
    return all.stream().sorted(Comparator.comparing(Node::getURI).reversed()).limit(most).toList();
  }

  private List<Tie> shared(String entity, Relation relation, List<Node> things, List<Node> roles, int least) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Node thing : things) {
      Set<String> others = new TreeSet<>();
      roles.forEach(role -> objects(thing, role).forEach(other -> others.add(other.getURI())));
      others.forEach(other -> counts.merge(other, 1, Integer::sum));
    }
    List<Tie> ties = new ArrayList<>();
    counts.forEach((other, count) -> {
      if (count >= least) {
        ties.add(new Tie(entity, other, relation, "", "", count));
      }
    });
    return ties;
  }

  String text(Node subject, Node property) {
    return union.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList().stream().min(String::compareTo).orElse("");
  }

  private Stream<Node> objects(Node subject, Node property) {
    return bounded(subject, property, Node.ANY, MOST_STATED).map(Triple::getObject);
  }

  private Stream<Node> subjects(Node property, Node object) {
    return union.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream();
  }

  private Stream<Triple> bounded(Node s, Node p, Node o, int most) {
    Iterator<Triple> found = union.find(s, p, o);
    try {
      List<Triple> some = Iter.toList(Iter.limit(found, most + 1L));
      sampled |= some.size() > most;
      return some.stream().limit(most);
    } finally {
      Iter.close(found);
    }
  }
}
