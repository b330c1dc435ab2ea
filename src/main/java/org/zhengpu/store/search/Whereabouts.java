package org.zhengpu.store.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.zhengpu.model.EntityType;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.rdf.Vocabulary;

/**
 * Finds the division that something belongs to: what its name, its own statements and the articles that name it say,
 * and nothing else, so that the answer is the same whatever else is in the store. For one thread.
 */
final class Whereabouts {

  /** 德清 of 德清县, as in 国网德清供电公司. */
  private static final int SHORTEST_STEM = 2;
  private static final int MOST_ARTICLES = 40;
  private static final Comparator<String> NARROWEST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder());

  private final IriMinter iris;
  private final Graph union;

  Whereabouts(IriMinter iris, Graph union) {
    this.iris = iris;
    this.union = union;
  }

  /**
   * The IRI of the division, or empty.
   *
   * @param scopes the divisions, as paths, that the papers serve in which the subject is named
   * @param articles those that name it
   */
  String divisionOf(Node subject, String type, String name, Collection<String> scopes, List<Node> articles) {
    if (type.equals(TextFields.ARTICLE)) {
      return scopes.stream().findFirst().map(iris::division).orElse("");
    }
    if (union.contains(subject, Vocabulary.TYPE, Vocabulary.DIVISION)) {
      return subject.getURI();
    }
    boolean body = type.equals(EntityType.AGENCY.id()) || type.equals(EntityType.ORGANIZATION.id());
    return (body ? ofBody(subject, name, scopes, articles) : iris.divisionOf(subject.getURI())).orElse("");
  }

  private Optional<String> ofBody(Node body, String name, Collection<String> scopes, List<Node> articles) {
    return named(name, scopes)
        .or(() -> objects(body, Vocabulary.LOCATED_IN).flatMap(this::around).findFirst())
        .or(() -> objects(body, Vocabulary.PART_OF)
            .flatMap(superior -> named(IriMinter.nameIn(superior.getURI()), scopes).stream()).findFirst())
        .or(() -> iris.divisionOf(body.getURI()))
        .or(() -> alsoNamed(name, articles));
  }

  /** 德清县农业农村局, in a paper of 浙江省/湖州市/德清县. */
  private Optional<String> named(String name, Collection<String> scopes) {
    return scopes.stream().map(iris::division).flatMap(scope -> iris.divisions(scope).stream()).distinct()
        .filter(division -> isNamed(IriMinter.nameIn(division), name)).max(NARROWEST);
  }

  /** 雷甸镇人民政府, in an article that also names 浙江省/湖州市/德清县/雷甸镇 or what lies in it. */
  private Optional<String> alsoNamed(String name, List<Node> articles) {
    return articles.stream().sorted(Comparator.comparing(Node::getURI)).limit(MOST_ARTICLES)
        .flatMap(article -> objects(article, Vocabulary.MENTIONS)).distinct()
        .flatMap(this::around).flatMap(division -> iris.divisions(division).stream()).distinct()
        .filter(division -> name.contains(IriMinter.nameIn(division))).max(NARROWEST);
  }

  private static boolean isNamed(String division, String name) {
    int stem = division.length() - 1;
    return name.contains(division) || stem >= SHORTEST_STEM && name.contains(division.substring(0, stem));
  }

  private Stream<String> around(Node place) {
    return union.contains(place, Vocabulary.TYPE, Vocabulary.DIVISION)
        ? Stream.of(place.getURI()) : iris.divisionOf(place.getURI()).stream();
  }

  private Stream<Node> objects(Node subject, Node property) {
    return union.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .filter(Node::isURI).sorted(Comparator.comparing(Node::getURI));
  }
}
