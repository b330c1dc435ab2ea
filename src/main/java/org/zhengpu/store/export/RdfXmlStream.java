package org.zhengpu.store.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.impl.Util;
import org.zhengpu.rdf.Vocabulary;

/** RDF/XML: one description per subject. Jena's own writer needs the whole graph in memory. */
final class RdfXmlStream extends SubjectStream {

  private final XmlStream xml;
  private final Map<String, String> prefixes = new LinkedHashMap<>();
  private boolean begun;

  RdfXmlStream(OutputStream out) {
    xml = new XmlStream(out);
  }

  @Override
  public void prefix(String prefix, String iri) {
    prefixes.put(iri, prefix);
  }

  @Override
  void subject(Node subject, Map<Node, List<Node>> properties) {
    begin();
    xml.open("rdf:Description", subject.isURI() ? "rdf:about" : "rdf:nodeID", reference(subject));
    properties.forEach((property, values) -> values.forEach(value -> property(property.getURI(), value)));
    xml.close();
  }

  private void begin() {
    if (!begun) {
      begun = true;
      List<String> attributes = new ArrayList<>();
      prefixes.forEach((iri, prefix) -> attributes.addAll(List.of("xmlns:" + prefix, iri)));
      xml.begin();
      xml.open("rdf:RDF", attributes.toArray(String[]::new));
    }
  }

  private void property(String iri, Node value) {
    int split = Util.splitNamespaceXML(iri);
    String prefix = prefixes.get(iri.substring(0, split));
    List<String> attributes = new ArrayList<>();
    if (prefix == null) {
      attributes.addAll(List.of("xmlns:p", iri.substring(0, split)));
    }
    String name = (prefix == null ? "p" : prefix) + ":" + iri.substring(split);
    if (value.isLiteral()) {
      attributes.addAll(literal(value));
      xml.text(name, value.getLiteralLexicalForm(), attributes.toArray(String[]::new));
    } else {
      attributes.addAll(List.of(value.isURI() ? "rdf:resource" : "rdf:nodeID", reference(value)));
      xml.empty(name, attributes.toArray(String[]::new));
    }
  }

  private static List<String> literal(Node value) {
    if (!value.getLiteralLanguage().isEmpty()) {
      return List.of("xml:lang", value.getLiteralLanguage());
    }
    boolean plain = value.getLiteralDatatypeURI().equals(Vocabulary.XSD + "string");
    return plain ? List.of() : List.of("rdf:datatype", value.getLiteralDatatypeURI());
  }

  private static String reference(Node node) {
    return node.isURI() ? node.getURI() : blank(node);
  }

  @Override
  void end() {
    begin();
    xml.close();
    xml.end();
  }
}
