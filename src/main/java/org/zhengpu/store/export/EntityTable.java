package org.zhengpu.store.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.zhengpu.model.EntityType;
import org.zhengpu.rdf.Vocabulary;

/**
 * A table with one row per entity, for a spreadsheet: UTF-8 with the mark that Excel needs, and no cell that a
 * spreadsheet would take for a formula. To be read in a transaction, by one thread.
 */
final class EntityTable {

  private static final List<String> COLUMNS = List.of(
      "type", "name", "other names", "posts", "division code", "articles", "events", "first seen", "last seen", "iri");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Graph union;

  EntityTable(DatasetGraph dataset) {
    this.union = dataset.getUnionGraph();
  }

  void write(OutputStream out) {
    try {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write(BYTE_ORDER_MARK);
      writer.write(line(COLUMNS));
      for (EntityType type : EntityType.values()) {
        rows(type, writer);
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rows(EntityType type, Writer writer) throws IOException {
    var entities = union.find(Node.ANY, Vocabulary.TYPE, Vocabulary.classOf(type));
    try {
      while (entities.hasNext()) {
        writer.write(line(row(type, entities.next().getSubject())));
      }
    } finally {
      entities.close();
    }
  }

  private List<String> row(EntityType type, Node entity) {
    List<Node> articles = subjects(Vocabulary.MENTIONS, entity).toList();
    TreeSet<String> days = articles.stream().flatMap(article -> objects(article, Vocabulary.ISSUED))
        .map(Node::getLiteralLexicalForm).collect(Collectors.toCollection(TreeSet::new));
    long events = Stream.of(Vocabulary.ORGANIZER, Vocabulary.PARTICIPANT, Vocabulary.PLACE, Vocabulary.PROGRAMME)
        .flatMap(role -> subjects(role, entity)).distinct().count();
    return List.of(
        type.id(), texts(entity, Vocabulary.PREF_LABEL), texts(entity, Vocabulary.ALT_LABEL), posts(entity),
        texts(entity, Vocabulary.DIVISION_CODE), Integer.toString(articles.size()), Long.toString(events),
        days.isEmpty() ? "" : days.first(), days.isEmpty() ? "" : days.last(), entity.getURI());
  }

  private String posts(Node person) {
    return objects(person, Vocabulary.HOLDS_POST).map(post -> texts(post, Vocabulary.LABEL)).sorted().distinct()
        .collect(Collectors.joining("; "));
  }

  private String texts(Node subject, Node property) {
    return objects(subject, property).map(Node::getLiteralLexicalForm).sorted().distinct()
        .collect(Collectors.joining("; "));
  }

  private Stream<Node> objects(Node subject, Node property) {
    return union.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }

  private Stream<Node> subjects(Node property, Node object) {
    return union.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(EntityTable::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** {@code =1+1} in a name must stay text. */
  static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
