package org.zhengpu.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.explore.answer.ArticlePage;
import org.zhengpu.explore.answer.EventItem;
import org.zhengpu.explore.answer.MentionItem;
import org.zhengpu.explore.answer.Passage;
import org.zhengpu.explore.answer.Ref;
import org.zhengpu.explore.answer.StatementItem;
import org.zhengpu.store.search.Card;
import org.zhengpu.store.search.TextSearch;

/** Tells what an article says. May be shared between threads. */
final class Articles {

  private final Questions questions;
  private final Names names;
  private final Events events;
  private final TextSearch search;

  Articles(Questions questions, Names names, Events events, TextSearch search) {
    this.questions = questions;
    this.names = names;
    this.events = events;
    this.search = search;
  }

  /**
   * The article of an IRI.
   *
   * @throws UnknownThing when there is none
   */
  ArticlePage article(String iri) {
    Card card = search.card(iri).filter(found -> found.type().equals("Article"))
        .orElseThrow(() -> new UnknownThing("article", iri));
    return new Reading(iri, card).page();
  }

  /** The work on one article. */
  private final class Reading {

    private final String iri;
    private final Card card;
    private final Map<String, String> values;
    private final List<Row> head;
    private final String title;
    private final String text;

    Reading(String iri, Card card) {
      this.iri = iri;
      this.card = card;
      this.values = Map.of("article", iri);
      this.head = questions.rows("article", values);
      this.title = value("title");
      this.text = value("isString");
    }

    ArticlePage page() {
      return new ArticlePage(
          iri, title, value("source"), value("issued"), value("articleKind"), value("page"), value("url"),
          names.area(card), all("byline").toList(), text, mentions(), statements(), events(), Links.rdf(iri));
    }

    private Stream<String> all(String property) {
      return head.stream().filter(row -> row.text("property").matches(".*[/#]" + property))
          .map(row -> row.text("value"));
    }

    private String value(String property) {
      return all(property).findFirst().orElse("");
    }

    private Passage passage(String passage, int begin, int end) {
      boolean inTitle = Links.local(passage).startsWith("title=");
      String whole = inTitle ? title : text;
      return new Passage(inTitle ? "title" : "body", CodePoints.index(whole, begin), CodePoints.index(whole, end));
    }

    /** The offsets are in the name: {@code #char=12,34}. */
    private Passage passage(String passage) {
      String[] offsets = passage.substring(passage.lastIndexOf('=') + 1).split(",");
      return passage(passage, Integer.parseInt(offsets[0]), Integer.parseInt(offsets[1]));
    }

    private List<MentionItem> mentions() {
      List<MentionItem> title = new ArrayList<>();
      List<MentionItem> body = new ArrayList<>();
      for (Row row : questions.rows("article-mentions", values)) {
        Passage at = passage(row.text("mention"), row.number("begin"), row.number("end"));
        List<MentionItem> part = at.in().equals("title") ? title : body;
        if (part.isEmpty() || part.get(part.size() - 1).end() <= at.begin()) {
          Ref ref = names.ref(row.text("entity"));
          part.add(new MentionItem(at.in(), at.begin(), at.end(), ref.iri(), ref.type(), ref.name()));
        }
      }
      return Stream.concat(title.stream(), body.stream()).toList();
    }

    private List<StatementItem> statements() {
      List<StatementItem> all = new ArrayList<>();
      grouped("article-posts", "told").forEach((told, rows) -> all.add(post(rows)));
      grouped("article-relations", "told").forEach((told, rows) -> all.add(relation(rows)));
      return all;
    }

    private StatementItem post(List<Row> rows) {
      Row row = rows.get(0);
      String change = row.local("change");
      Ref post = new Ref(row.text("object"), "Post", row.text("name"));
      return statement(
          change.isEmpty() ? "holdsPost" : change, post, names.ref(row.text("body")), rows);
    }

    private StatementItem relation(List<Row> rows) {
      Row row = rows.get(0);
      return statement(row.local("property"), names.ref(row.text("object")), null, rows);
    }

    private StatementItem statement(String property, Ref object, @Nullable Ref body, List<Row> rows) {
      Row row = rows.get(0);
      return new StatementItem(
          property, names.ref(row.text("subject")), object, body, passages(rows), row.text("rule"),
          row.decimal("confidence"));
    }

    private List<EventItem> events() {
      List<EventItem> all = new ArrayList<>();
      grouped("article-events", "event").forEach((event, rows) -> {
        EventItem item = events.event(event);
        all.add(new EventItem(
            item.iri(), item.eventType(), item.label(), item.date(), item.endDate(), item.places(), item.organizers(),
            item.leads(), item.participants(), item.programmes(), item.evidence(), passages(rows),
            rows.get(0).text("rule"), rows.get(0).decimal("confidence")));
      });
      return all;
    }

    private List<Passage> passages(List<Row> rows) {
      return rows.stream().map(row -> row.text("passage")).distinct().map(this::passage).toList();
    }

    private Map<String, List<Row>> grouped(String query, String key) {
      Map<String, List<Row>> grouped = new LinkedHashMap<>();
      questions.rows(query, values)
          .forEach(row -> grouped.computeIfAbsent(row.text(key), k -> new ArrayList<>()).add(row));
      return grouped;
    }
  }
}
