package org.zhengpu.explore;

import java.util.ArrayList;
import java.util.Comparator;
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
    String title = query.equals("evidence-of-post") ? said(statement.object, "postTitle") : "";
    List<Sentence> items = questions.rows(query, values, (page - 1L) * size, size).stream()
        .map(row -> sentence(row, involved, title)).toList();
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
    return !said(iri, "eventType").isEmpty();
  }

  private String said(String iri, String property) {
    return questions.rows("thing", Map.of("iri", iri)).stream().filter(row -> row.local("property").equals(property))
        .map(row -> row.text("value")).findFirst().orElse("");
  }

  private static boolean isRole(String property) {
    for (EventRole role : EventRole.values()) {
      if (role.id().equals(property)) {
        return true;
      }
    }
    return false;
  }

  /** Whose names are marked: both ends of a statement, whatever has a part in an event. */
  private Set<String> involved(Statement statement) {
    Set<String> involved = new HashSet<>(Set.of(statement.subject));
    if (!statement.object.isEmpty()) {
      involved.add(statement.object);
    }
    if (statement.property.isEmpty()) {
      questions.rows("thing", Map.of("iri", statement.subject)).stream().filter(row -> isRole(row.local("property")))
          .forEach(row -> involved.add(row.text("value")));
    }
    return involved;
  }

  private Sentence sentence(Row row, Set<String> involved, String postTitle) {
    String article = row.text("article");
    boolean title = row.local("passage").startsWith("title=");
    String whole = text(article, title);
    List<Highlight> marks = highlights(row, involved);
    return new Sentence(row.text("sentence"), withTitle(marks, row.text("sentence"), postTitle), title ? "title" : "body",
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

  /** Marks the title of a post, too, where it stands nearest to its holder: 县长 of 县委副书记、县长沈砚秋. */
  private static List<Highlight> withTitle(List<Highlight> names, String sentence, String title) {
    if (title.isEmpty() || names.isEmpty()) {
      return names;
    }
    List<Highlight> places = new ArrayList<>();
    for (int at = sentence.indexOf(title); at >= 0; at = sentence.indexOf(title, at + 1)) {
      places.add(new Highlight(at, at + title.length(), ""));
    }
    List<Highlight> all = new ArrayList<>(names);
    places.stream().filter(place -> names.stream().allMatch(name -> distance(place, name) >= 0))
        .min(Comparator.comparingInt(place -> names.stream().mapToInt(name -> distance(place, name)).min().orElse(0)))
        .ifPresent(all::add);
    all.sort(Comparator.comparingInt(Highlight::begin));
    return all;
  }

  /** How much stands between two stretches; below zero where they overlap. */
  private static int distance(Highlight one, Highlight other) {
    return Math.max(one.begin() - other.end(), other.begin() - one.end());
  }

  private String text(String article, boolean title) {
    return questions.rows("article", Map.of("article", article)).stream()
        .filter(row -> row.local("property").endsWith(title ? "/title" : "isString"))
        .map(row -> row.text("value")).findFirst().orElse("");
  }
}
