package org.zhengpu.store.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.zhengpu.rdf.Vocabulary;

/** JSON-LD: one context, then one object per subject. Jena's own writer needs the whole graph in memory. */
final class JsonLdStream extends SubjectStream {

  private final JsonGenerator json;
  private final Map<String, String> prefixes = new LinkedHashMap<>();
  private boolean begun;

  JsonLdStream(OutputStream out) {
    try {
      json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void prefix(String prefix, String iri) {
    prefixes.put(prefix, iri);
  }

  @Override
  void subject(Node subject, Map<Node, List<Node>> properties) {
    try {
      begin();
      json.writeRaw("\n");
      json.writeStartObject();
      json.writeStringField("@id", reference(subject));
      for (Map.Entry<Node, List<Node>> property : properties.entrySet()) {
        property(property.getKey(), property.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      json.writeStartObject();
      json.writeObjectFieldStart("@context");
      for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
        json.writeStringField(prefix.getKey(), prefix.getValue());
      }
      json.writeEndObject();
      json.writeArrayFieldStart("@graph");
    }
  }

  private void property(Node property, List<Node> values) throws IOException {
    boolean type = property.equals(Vocabulary.TYPE);
    json.writeArrayFieldStart(type ? "@type" : compact(property.getURI()));
    for (Node value : values) {
      if (type) {
        json.writeString(compact(value.getURI()));
      } else {
        value(value);
      }
    }
    json.writeEndArray();
  }

  private void value(Node value) throws IOException {
    json.writeStartObject();
    if (!value.isLiteral()) {
      json.writeStringField("@id", reference(value));
    } else {
      json.writeStringField("@value", value.getLiteralLexicalForm());
      if (!value.getLiteralLanguage().isEmpty()) {
        json.writeStringField("@language", value.getLiteralLanguage());
      } else if (!value.getLiteralDatatypeURI().equals(Vocabulary.XSD + "string")) {
        json.writeStringField("@type", compact(value.getLiteralDatatypeURI()));
      }
    }
    json.writeEndObject();
  }

  /** Written in full: a name such as {@code zp:x} would be taken for a prefix and a name. */
  private static String reference(Node node) {
    return node.isURI() ? node.getURI() : "_:" + blank(node);
  }

  private String compact(String iri) {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      String local = iri.startsWith(prefix.getValue()) ? iri.substring(prefix.getValue().length()) : "";
      if (local.matches("\\w+")) {
        return prefix.getKey() + ":" + local;
      }
    }
    return iri;
  }

  @Override
  void end() {
    try {
      begin();
      json.writeRaw("\n");
      json.writeEndArray();
      json.writeEndObject();
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
