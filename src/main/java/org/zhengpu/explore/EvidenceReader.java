package org.zhengpu.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengpu.explore.answer.Highlight;
import org.zhengpu.explore.answer.Page;
import org.zhengpu.explore.answer.Sentence;
import org.zhengpu.model.EventRole;

/** Finds the sentences that make a statement. May be shared between threads. */
final class EvidenceReader {

  private final Questions questions;
  private final Names names;

  EvidenceReader(Questions questions, Names names) {
    this.questions = questions;
    this.names = names;
  }

  /**
   * A statement, or a thing.
   *
   * @param subject the IRI of what it is about
   * @param property the local name of the property, or empty
   * @param object the IRI of what is said, or empty
   */
  record Statement(String subject, String property, String object) {}

  /** A page of the sentences, the latest first. */
  Page<Sentence> page(Statement statement, int page, int size) {
    String query = query(statement);
    Map<String, String> values = values(statement, query);
    Set<String> involved = involved(statement);
    List<Sentence> items = questions.rows(query, values, (page - 1L) * size, size).stream()
        .map(row -> sentence(row, involved)).toList();
    boolean all = page == 1 && items.size() < size;
    return new Page<>(all ? items.size() : questions.count(query, values), page, size, items);
  }

  private String query(Statement statement) {
    if (statement.property.isEmpty()) {
      return isEvent(statement.subject) ? "evidence-of-event" : "evidence-of-name";
    }
    if (statement.property.equals("holdsPost")) {
      return "evidence-of-post";
    }
    return isRole(statement.property) ? "evidence-of-role" : "evidence-of-relation";
  }

  private static Map<String, String> values(Statement statement, String query) {
    Map<String, String> values = new HashMap<>(Map.of("subject", statement.subject));
    if (!statement.property.isEmpty()) {
      values.put("object", statement.object);
    }
    if (query.equals("evidence-of-role") || query.equals("evidence-of-relation")) {
      values.put("property", Links.term(statement.property));
    }
    return values;
  }

  private boolean isEvent(String iri) {
    return questions.rows("thing", Map.of("iri", iri)).stream()
        .anyMatch(row -> row.local("property").equals("eventType"));
  }

  private static boolean isRole(String property) {
    for (EventRole role : EventRole.values()) {
      if (role.id().equals(property)) {
        return true;
      }
    }
    return false;
  }

  /** Whose names are marked: both ends, the body of a post, whatever has a part in an event. */
  private Set<String> involved(Statement statement) {
    Set<String> involved = new HashSet<>(Set.of(statement.subject));
    if (!statement.object.isEmpty()) {
      involved.add(statement.object);
    }
    for (String iri : List.copyOf(involved)) {
      questions.rows("thing", Map.of("iri", iri)).stream()
          .filter(row -> row.local("property").equals("postIn") || isRole(row.local("property")))
          .filter(row -> statement.property.isEmpty() || row.local("property").equals("postIn"))
          .forEach(row -> involved.add(row.text("value")));
    }
    return involved;
  }

  private Sentence sentence(Row row, Set<String> involved) {
    String article = row.text("article");
    boolean title = row.local("passage").startsWith("title=");
    String whole = text(article, title);
    return new Sentence(row.text("sentence"), highlights(row, involved), title ? "title" : "body",
        CodePoints.index(whole, row.number("begin")), CodePoints.index(whole, row.number("end")),
        names.article(article), row.text("rule"), row.decimal("confidence"), row.local("change"));
  }

  private List<Highlight> highlights(Row row, Set<String> involved) {
    String sentence = row.text("sentence");
    int begin = row.number("begin");
    List<Highlight> found = new ArrayList<>();
    int last = 0;
    for (Row name : questions.rows(
        "names-in-sentence", Map.of("article", row.text("article"), "passage", row.text("passage")))) {
      int from = CodePoints.index(sentence, name.number("begin") - begin);
      int to = CodePoints.index(sentence, name.number("end") - begin);
      if (involved.contains(name.text("entity")) && from >= last && from < to) {
        found.add(new Highlight(from, to, name.text("entity")));
        last = to;
      }
    }
    return found;
  }

  private String text(String article, boolean title) {
    return questions.rows("article", Map.of("article", article)).stream()
        .filter(row -> row.local("property").endsWith(title ? "/title" : "isString"))
        .map(row -> row.text("value")).findFirst().orElse("");
  }
}
