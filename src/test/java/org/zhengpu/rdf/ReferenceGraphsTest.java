package org.zhengpu.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.zhengpu.rdf.ReferenceGraphs.DivisionPath;

class ReferenceGraphsTest {

  private final ReferenceGraphs reference = new ReferenceGraphs(new IriMinter());

  @Test
  void bundledGraphs_haveNoBlankNodes_soThatTheyAreTheSameAtEveryReading() {
    assertThat(reference.ontology()).isNotEmpty().noneMatch(ReferenceGraphsTest::hasBlankNode);
    assertThat(reference.agencies()).isNotEmpty().noneMatch(ReferenceGraphsTest::hasBlankNode);
  }

  @Test
  void divisions_eachLiesInTheOneAbove() {
    List<Quad> quads = reference.divisions(List.of(new DivisionPath("330521", List.of("浙江省", "湖州市", "德清县"))));

    assertThat(quads).filteredOn(quad -> quad.getPredicate().equals(Vocabulary.LOCATED_IN))
        .extracting(quad -> name(quad.getSubject()) + " in " + name(quad.getObject()))
        .containsExactlyInAnyOrder("德清县 in 湖州市", "湖州市 in 浙江省");
  }

  private static boolean hasBlankNode(Quad quad) {
    return quad.getSubject().isBlank() || quad.getObject().isBlank();
  }

  private static String name(Node node) {
    return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }
}
