package org.zhengpu.server.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.zhengpu.rdf.Vocabulary;
import org.zhengpu.server.http.HtmlPage;
import org.zhengpu.server.http.Problem;
import org.zhengpu.server.http.WordList;
import org.zhengpu.server.http.Words;

/**
 * A plain page, in both languages, on things that have no page of their own: posts, tenures, the vocabulary, the data
 * set. All that comes from the store is escaped, and only what is under the base, or on the web, becomes a link. For one
 * page.
 */
final class DescriptionPage {

  private static final WordList TERMS = WordList.load("terms");
  private static final Set<Node> SAID_ABOVE = Set.of(
      Vocabulary.TYPE, Vocabulary.LABEL, RDFS.comment.asNode(), RDFS.isDefinedBy.asNode());
  private static final String CLASSES = "classes";
  private static final String PROPERTIES = "properties";
  private static final String INDIVIDUALS = "individuals";

  private final Graph graph;
  private final Graph ontology;
  private final String base;

  /**
   * A page from a graph.
   *
   * @param ontology what the terms are called
   * @param base what the names of the store begin with
   */
  DescriptionPage(Graph graph, Graph ontology, String base) {
    this.graph = graph;
    this.ontology = ontology;
    this.base = base;
  }

  /** The page on one thing; what only belongs to it, named as {@code thing-part}, stands in its rows. */
  String ofThing(Node thing, Optional<Words> title, String document) {
    Words name = title.orElseGet(() -> words(thing));
    return page(name, thing, document, rows(thing, Set.of(), thing.getURI() + "-"));
  }

  /** The page on the vocabulary: classes, properties, individuals. */
  String ofVocabulary(String document) {
    Node vocabulary = NodeFactory.createURI(Addresses.ONTOLOGY);
    Map<String, List<Node>> groups = new LinkedHashMap<>();
    Stream.of(CLASSES, PROPERTIES, INDIVIDUALS).forEach(group -> groups.put(group, new ArrayList<>()));
    graph.find(Node.ANY, RDFS.isDefinedBy.asNode(), vocabulary).mapWith(Triple::getSubject).toList().stream()
        .filter(Node::isURI).distinct().sorted(Comparator.comparing(Node::getURI))
        .forEach(term -> groups.getOrDefault(group(term), List.of()).add(term));
    String comment = comments(vocabulary);
    String contents = groups.entrySet().stream()
        .map(group -> "<section class=\"terms\"><h2>" + term("page." + group.getKey()).html() + "</h2><ul>"
            + group.getValue().stream().map(one -> "<li>" + link(one) + "</li>").collect(Collectors.joining())
            + "</ul></section>\n").collect(Collectors.joining());
    String sections = groups.values().stream().flatMap(List::stream).map(this::section).collect(Collectors.joining());
    return page(term("page.vocabulary"), vocabulary, document, comment + contents + sections);
  }

  private String group(Node term) {
    boolean isClass = graph.contains(term, Vocabulary.TYPE, OWL.Class.asNode());
    boolean property = graph.contains(term, Vocabulary.TYPE, OWL.ObjectProperty.asNode())
        || graph.contains(term, Vocabulary.TYPE, OWL.DatatypeProperty.asNode());
    return isClass ? CLASSES : property ? PROPERTIES : INDIVIDUALS;
  }

  private String page(Words title, Node thing, String document, String content) {
    String formats = Stream.of(RdfFormat.values())
        .map(format -> "<a href=\"" + Problem.escape(document + "." + format.extension()) + "\">" + format.label()
            + "</a>").collect(Collectors.joining(" "));
    String main = "<header class=\"thing\">\n<h1>" + title.html() + "</h1>\n<p><code>"
        + Problem.escape(thing.getURI()) + "</code></p>\n<p class=\"data\"><span class=\"quiet\">"
        + term("page.thing").html() + "</span> " + formats + "</p>\n</header>\n" + content;
    String both = title.zh().equals(title.en()) ? title.zh() : title.zh() + " " + title.en();
    return HtmlPage.of(both, "description", main);
  }

  private String section(Node term) {
    String id = term.getURI().substring(term.getURI().indexOf('#') + 1);
    return "<section class=\"term\" id=\"" + Problem.escape(id) + "\"><h3>" + words(term).html() + " <code>"
        + Problem.escape(shortForm(term.getURI())) + "</code></h3>\n" + comments(term)
        + rows(term, SAID_ABOVE, term.getURI() + "-") + "</section>\n";
  }

  private String comments(Node term) {
    String[] texts = {"", ""};
    graph.find(term, RDFS.comment.asNode(), Node.ANY).forEach(triple ->
        texts[triple.getObject().getLiteralLanguage().equals("zh") ? 0 : 1] = triple.getObject().getLiteralLexicalForm());
    return texts[0].isEmpty() && texts[1].isEmpty() ? "" : "<p>" + new Words(texts[0], texts[1]).html() + "</p>\n";
  }

  private String rows(Node subject, Set<Node> without, String parts) {
    Map<String, List<String>> rows = new TreeMap<>();
    graph.find(subject, Node.ANY, Node.ANY).toList().stream()
        .filter(triple -> !without.contains(triple.getPredicate()))
        .sorted(Comparator.comparing((Triple triple) -> triple.getPredicate().getURI())
            .thenComparing(triple -> triple.getObject().toString()))
        .forEach(triple -> rows.computeIfAbsent(link(triple.getPredicate()), p -> new ArrayList<>())
            .add(value(triple.getObject(), parts)));
    if (rows.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<dl>\n");
    rows.forEach((property, values) -> out.append("<dt>").append(property).append("</dt>\n")
        .append(values.stream().map(value -> "<dd>" + value + "</dd>\n").collect(Collectors.joining())));
    return out.append("</dl>\n").toString();
  }

  private String value(Node value, String parts) {
    if (value.isURI() && value.getURI().startsWith(parts)) {
      return part(value, parts);
    }
    if (!value.isLiteral()) {
      return value.isURI() ? link(value) : "[]";
    }
    String language = value.getLiteralLanguage();
    String text = Problem.escape(value.getLiteralLexicalForm());
    return language.isEmpty() ? text : "<span lang=\"" + Problem.escape(language) + "\">" + text + "</span>";
  }

  /** All that is said of a part, in one line. */
  private String part(Node part, String parts) {
    return graph.find(part, Node.ANY, Node.ANY).toList().stream()
        .filter(triple -> !triple.getPredicate().equals(Vocabulary.TYPE))
        .sorted(Comparator.comparing((Triple triple) -> triple.getObject().isURI())
            .thenComparing(triple -> triple.getPredicate().getURI()).reversed())
        .map(triple -> value(triple.getObject(), parts + "-")).collect(Collectors.joining(" · "));
  }

  private String link(Node node) {
    String iri = node.getURI();
    String address = iri.startsWith(Vocabulary.ZP) ? "/ontology#" + iri.substring(Vocabulary.ZP.length())
        : iri.startsWith(base) ? Addresses.local(iri) : iri.matches("https?://.*") ? iri : "";
    String name = words(node).html();
    return address.isEmpty() ? name
        : "<a href=\"" + Problem.escape(address) + "\" title=\"" + Problem.escape(iri) + "\">" + name + "</a>";
  }

  /** Its labels, else what the list of terms calls it, else its short form. */
  private Words words(Node node) {
    return label(graph, node).or(() -> label(ontology, node)).or(() -> TERMS.words(shortForm(node.getURI())))
        .orElseGet(() -> Words.both(shortForm(node.getURI())));
  }

  private static Optional<Words> label(Graph labels, Node node) {
    List<Node> found = Stream.of(Vocabulary.PREF_LABEL, Vocabulary.LABEL, Vocabulary.TITLE)
        .flatMap(label -> labels.find(node, label, Node.ANY).toList().stream()).map(Triple::getObject)
        .filter(Node::isLiteral).sorted(Comparator.comparing(Node::getLiteralLexicalForm)).toList();
    return in(found, "zh").or(() -> found.stream().findFirst().map(Node::getLiteralLexicalForm))
        .map(zh -> new Words(zh, in(found, "en").orElse(zh)));
  }

  private static Optional<String> in(List<Node> labels, String language) {
    return labels.stream().filter(label -> label.getLiteralLanguage().equals(language)).findFirst()
        .map(Node::getLiteralLexicalForm);
  }

  private static Words term(String key) {
    return TERMS.words(key).orElseThrow(() -> new IllegalStateException("No words for " + key));
  }

  private String shortForm(String iri) {
    return Stream.concat(Vocabulary.PREFIXES.entrySet().stream(),
            graph.getPrefixMapping().getNsPrefixMap().entrySet().stream())
        .filter(prefix -> iri.startsWith(prefix.getValue())).findFirst()
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length())).orElse(iri);
  }
}
