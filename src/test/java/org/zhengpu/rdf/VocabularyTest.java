package org.zhengpu.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.RelationType;

class VocabularyTest {

  private static final Node COMMENT = NodeFactory.createURI(Vocabulary.RDFS + "comment");

  private final Graph ontology = ReferenceGraphs.read("ontology/zhengpu.ttl");

  @Test
  void ownTerms_areDefinedWithLabelsInBothLanguages() {
    assertThat(Vocabulary.ownTerms()).allSatisfy(term -> {
      assertThat(ontology.contains(term, Vocabulary.TYPE, Node.ANY)).as("%s is defined", term).isTrue();
      assertThat(languages(term, Vocabulary.LABEL)).as("labels of %s", term).containsExactly("en", "zh");
      assertThat(languages(term, COMMENT)).as("definitions of %s", term).containsExactly("en", "zh");
    });
  }

  @Test
  void termsOfTheModel_areOwnTerms() {
    Stream<Node> model = Stream.of(
        Stream.of(EntityType.values()).map(Vocabulary::classOf),
        Stream.of(RelationType.values()).map(Vocabulary::property),
        Stream.of(EventRole.values()).map(Vocabulary::property),
        Stream.of(EventType.values()).map(Vocabulary::individual)).flatMap(s -> s);

    assertThat(model).isSubsetOf(Vocabulary.ownTerms());
  }

  @Test
  void shapesAndAgencies_useDefinedTermsOnly() {
    Set<Node> used = new TreeSet<>((a, b) -> a.getURI().compareTo(b.getURI()));
    for (String file : List.of("ontology/shapes.ttl", "ontology/agencies.ttl", "ontology/zhengpu.ttl")) {
      ReferenceGraphs.read(file).find().forEachRemaining(triple -> Stream
          .of(triple.getSubject(), triple.getPredicate(), triple.getObject())
          .filter(node -> node.isURI() && node.getURI().startsWith(Vocabulary.ZP)).forEach(used::add));
    }

    assertThat(used).isNotEmpty()
        .allSatisfy(term -> assertThat(languages(term, Vocabulary.LABEL)).as("%s", term).containsExactly("en", "zh"));
  }

  @Test
  void classes_areAlignedWithPublicOnes() {
    Node subclass = NodeFactory.createURI(Vocabulary.RDFS + "subClassOf");

    assertThat(Stream.of(EntityType.values()).map(Vocabulary::classOf))
        .allSatisfy(term -> assertThat(ontology.contains(term, subclass, Node.ANY)).as("%s", term).isTrue());
  }

  private List<String> languages(Node term, Node property) {
    return ontology.find(term, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .map(Node::getLiteralLanguage).sorted().toList();
  }
}
