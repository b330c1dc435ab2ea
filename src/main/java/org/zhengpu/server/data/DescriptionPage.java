package org.zhengpu.server.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.zhengpu.rdf.Vocabulary;
import org.zhengpu.server.http.Problem;

/**
 * A plain page on things that have no page of their own: events, posts, tenures, the vocabulary. All that comes from the
 * store is escaped, and only what is under the base, or on the web, becomes a link. For one page.
 */
final class DescriptionPage {

  private final Graph graph;
  private final String base;

  DescriptionPage(Graph graph, String base) {
    this.graph = graph;
    this.base = base;
  }

  /**
   * The page.
   *
   * @param subjects what it is about, in this order
   * @param document the path of the data, without its ending
   */
  String html(String title, List<Node> subjects, String document) {
    String sections = subjects.stream().map(this::section).collect(Collectors.joining());
    String formats = Stream.of(RdfFormat.values())
        .map(format -> "<a href=\"" + Problem.escape(document + "." + format.extension()) + "\">" + format.extension()
            + "</a>").collect(Collectors.joining(" "));
    return """
        <!DOCTYPE html>
        <html lang="zh">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s · 政谱</title>
        <link rel="stylesheet" href="/style.css">
        </head>
        <body class="description">
        <main>
        <p><a href="/">政谱 Zhengpu</a></p>
        <h1>%1$s</h1>
        <p>RDF: %2$s</p>
        %3$s</main>
        </body>
        </html>
        """.formatted(Problem.escape(title), formats, sections);
  }

  private String section(Node subject) {
    Map<String, List<String>> rows = new TreeMap<>();
    graph.find(subject, Node.ANY, Node.ANY).toList().stream()
        .sorted(Comparator.comparing((Triple triple) -> triple.getPredicate().getURI())
            .thenComparing(triple -> triple.getObject().toString()))
        .forEach(triple -> rows.computeIfAbsent(link(triple.getPredicate()), p -> new ArrayList<>())
            .add(value(triple.getObject())));
    String id = subject.getURI().contains("#") ? subject.getURI().substring(subject.getURI().indexOf('#') + 1) : "";
    StringBuilder out = new StringBuilder("<section")
        .append(id.isEmpty() ? "" : " id=\"" + Problem.escape(id) + "\"").append("><h2>")
        .append(Problem.escape(name(subject))).append("</h2><p><code>").append(Problem.escape(subject.getURI()))
        .append("</code></p><dl>\n");
    rows.forEach((property, values) -> out.append("<dt>").append(property).append("</dt>\n")
        .append(values.stream().map(value -> "<dd>" + value + "</dd>\n").collect(Collectors.joining())));
    return out.append("</dl></section>\n").toString();
  }

  private String value(Node value) {
    if (!value.isLiteral()) {
      return value.isURI() ? link(value) : "[]";
    }
    String language = value.getLiteralLanguage();
    String text = Problem.escape(value.getLiteralLexicalForm());
    return language.isEmpty() ? text : "<span lang=\"" + Problem.escape(language) + "\">" + text + "</span>";
  }

  private String link(Node node) {
    String iri = node.getURI();
    String address = iri.startsWith(Vocabulary.ZP) ? "/ontology#" + iri.substring(Vocabulary.ZP.length())
        : iri.startsWith(base) ? Addresses.local(iri) : iri.matches("https?://.*") ? iri : "";
    String name = Problem.escape(name(node));
    return address.isEmpty() ? name : "<a href=\"" + Problem.escape(address) + "\">" + name + "</a>";
  }

  /** Its label, else its short form. */
  String name(Node node) {
    return Stream.of(Vocabulary.PREF_LABEL, Vocabulary.LABEL, Vocabulary.TITLE)
        .flatMap(label -> graph.find(node, label, Node.ANY).toList().stream())
        .map(triple -> triple.getObject().getLiteralLexicalForm()).sorted(Comparator.reverseOrder())
        .findFirst().orElseGet(() -> shortForm(node.getURI()));
  }

  private static String shortForm(String iri) {
    return Vocabulary.PREFIXES.entrySet().stream().filter(prefix -> iri.startsWith(prefix.getValue())).findFirst()
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length())).orElse(iri);
  }
}
