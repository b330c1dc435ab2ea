package org.zhengpu.rdf;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.jspecify.annotations.Nullable;

/** Checks a graph against {@code ontology/shapes.ttl} and reports for people. Immutable, may be shared. */
public final class ShapeValidator {

  private static final Node MESSAGE = NodeFactory.createURI("http://www.w3.org/ns/shacl#message");

  private final Graph definitions;
  private final Shapes shapes;

  /** A validator with the bundled shapes. */
  public ShapeValidator() {
    definitions = ReferenceGraphs.read("ontology/shapes.ttl");
    shapes = Shapes.parse(definitions);
  }

  /**
   * Something that is not as it should be.
   *
   * @param focus the IRI of the node that it is about
   * @param label what the node is called in the graph, or empty
   * @param property the IRI of the property that is wrong, or empty
   * @param value the value that is wrong, or empty
   * @param chinese what is wrong
   * @param english the same
   * @param warning whether it may be so nevertheless
   */
  public record Violation(
      String focus, String label, String property, String value, String chinese, String english, boolean warning) {}

  /** What is wrong with a graph, sorted; nothing for a good one. Give it the union of the articles' graphs. */
  public List<Violation> validate(Graph graph) {
    return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
        .map(entry -> violation(graph, entry))
        .distinct()
        .sorted(Comparator.comparing(Violation::focus).thenComparing(Violation::english)
            .thenComparing(Violation::property).thenComparing(Violation::value))
        .toList();
  }

  private Violation violation(Graph graph, ReportEntry entry) {
    String english = message(entry.source(), "en").orElse(entry.message());
    return new Violation(
        show(entry.focusNode()), label(graph, entry.focusNode()), property(entry), show(entry.value()),
        message(entry.source(), "zh").orElse(english), english, entry.severity() == Severity.Warning);
  }

  private Optional<String> message(@Nullable Node shape, String language) {
    if (shape == null) {
      return Optional.empty();
    }
    return definitions.find(shape, MESSAGE, Node.ANY).toList().stream().map(Triple::getObject)
        .filter(text -> text.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm).findFirst();
  }

  private static String property(ReportEntry entry) {
    return entry.resultPath() == null ? "" : entry.resultPath().toString().replaceAll("^<|>$", "");
  }

  private static String label(Graph graph, Node node) {
    for (Node property : List.of(Vocabulary.PREF_LABEL, Vocabulary.LABEL, Vocabulary.TITLE)) {
      List<String> found = graph.find(node, property, Node.ANY).toList().stream()
          .map(triple -> show(triple.getObject())).sorted().toList();
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    return "";
  }

  private static String show(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
