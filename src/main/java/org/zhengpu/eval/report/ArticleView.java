package org.zhengpu.eval.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhengpu.eval.align.ArticleAlignment;
import org.zhengpu.eval.align.EventPair;
import org.zhengpu.eval.align.EventPair.Slot;
import org.zhengpu.eval.align.Occurrences;
import org.zhengpu.eval.align.Pair;
import org.zhengpu.eval.align.Verdict;
import org.zhengpu.eval.gold.GoldArticle;
import org.zhengpu.eval.gold.GoldArticle.GoldEvent;
import org.zhengpu.eval.gold.GoldArticle.GoldPost;
import org.zhengpu.eval.gold.GoldArticle.GoldRelation;
import org.zhengpu.model.Document;
import org.zhengpu.model.Event;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.Post;
import org.zhengpu.model.Relation;

/** Writes one article: its text with marks, then what is said of it, right, missing and wrong. */
final class ArticleView {

  private final ArticleAlignment article;
  private final Html html;

  ArticleView(ArticleAlignment article, Html html) {
    this.article = article;
    this.html = html;
  }

  void write(String label, String anchor) {
    html.open("article", "id", anchor);
    heading(label);
    text();
    unseen();
    posts();
    events();
    relations();
    html.close("article").line();
  }

  private void heading(String label) {
    GoldArticle gold = article.gold();
    html.element("h3", gold.title().isEmpty() ? "(no headline)" : gold.title());
    html.open("p", "class", "meta").text(label + (gold.kind().isEmpty() ? "" : " · " + gold.kind()));
    status(article.cut(), switch (article.cut()) {
      case RIGHT -> "cut right";
      case WRONG -> "cut elsewhere: " + Math.round(100 * article.overlap()) + " % in common";
      case MISSED -> "missed";
      case SPURIOUS -> "not in the gold annotations";
      case FREE -> "fragment";
    });
    if (article.title() == Verdict.WRONG) {
      status(Verdict.WRONG, "headline found as: " + article.titleFound());
    }
    html.close("p").line();
  }

  private void status(Verdict verdict, String words) {
    html.text(" ").element("span", words, "class", "status " + id(verdict));
  }

  private void text() {
    Document document = article.document();
    String all = document == null ? article.gold().title() + "\n" + article.body() : document.text();
    List<Mark> marks = new Marks(article, all).all();
    html.open("div", "class", "text", "lang", "zh");
    int begin = 0;
    for (String paragraph : all.split("\n")) {
      int end = begin + paragraph.length();
      boolean title = document == null ? begin == 0 : end < document.bodyBegin();
      html.open("p", "class", title ? "title" : "body");
      MarkedText.write(all, begin, end, marks, html);
      html.close("p");
      begin = end + 1;
    }
    html.close("div").line();
  }

  /** What is missed and stands nowhere in the text in these words. */
  private void unseen() {
    String text = article.found().map(Document::text).orElse(article.body());
    List<String> names = article.entities().stream().filter(pair -> pair.is(Verdict.MISSED))
        .flatMap(pair -> pair.wanted().stream())
        .filter(gold -> Occurrences.of(gold, text).isEmpty())
        .map(gold -> gold.name() + " (" + gold.type() + ")").toList();
    if (!names.isEmpty()) {
      html.element("p", "Missed, and not in the text in these words: " + String.join(", ", names), "class", "meta");
    }
  }

  private void posts() {
    table("Posts", List.of("", "person", "post", "body", "rule"), article.posts(), pair -> {
      Optional<Post> found = pair.found();
      Optional<GoldPost> gold = pair.wanted();
      cell(found.map(post -> post.person().name()).or(() -> gold.map(GoldPost::person)));
      cell(found.map(Post::title).or(() -> gold.map(GoldPost::title)));
      cell(found.map(post -> post.body().name()).or(() -> gold.map(post -> GoldArticle.orEmpty(post.org()))));
      rule(found.map(Post::evidence));
    });
  }

  private void relations() {
    table("Relations", List.of("", "from", "property", "to", "rule"), article.relations(), pair -> {
      Optional<Relation> found = pair.found();
      Optional<GoldRelation> gold = pair.wanted();
      cell(found.map(relation -> relation.subject().name()).or(() -> gold.map(GoldRelation::s)));
      cell(found.map(relation -> relation.type().id()).or(() -> gold.map(GoldRelation::p)));
      cell(found.map(relation -> relation.object().name()).or(() -> gold.map(GoldRelation::o)));
      rule(found.map(Relation::evidence));
    });
  }

  /** Writes the cells of a row behind the first. */
  private interface Cells<T> {
    void write(T row);
  }

  private <G, S> void table(String caption, List<String> columns, List<Pair<G, S>> pairs, Cells<Pair<G, S>> cells) {
    // an optional item that was not found is neither right nor missing
    List<Pair<G, S>> shown = pairs.stream().filter(pair -> !pair.is(Verdict.FREE) || pair.system() != null).toList();
    if (shown.isEmpty()) {
      return;
    }
    html.open("table").element("caption", caption).head(columns).open("tbody");
    for (Pair<G, S> pair : shown) {
      html.open("tr", "class", id(pair.verdict())).open("td");
      badge(pair.verdict());
      html.close("td");
      cells.write(pair);
      html.close("tr").line();
    }
    html.close("tbody").close("table").line();
  }

  private void events() {
    List<EventPair> shown = article.events().stream()
        .filter(pair -> !pair.event().is(Verdict.FREE) || pair.event().system() != null).toList();
    if (shown.isEmpty()) {
      return;
    }
    html.open("table").element("caption", "Events")
        .head(List.of("", "type", "date", "what happened", "who, where, what for", "rule")).open("tbody");
    shown.forEach(this::event);
    html.close("tbody").close("table").line();
  }

  private void event(EventPair pair) {
    Optional<GoldEvent> gold = pair.event().wanted();
    Optional<Event> found = pair.event().found();
    html.open("tr", "class", id(pair.event().verdict())).open("td");
    badge(pair.event().verdict());
    html.close("td");
    differing(found.map(event -> event.type().id()), gold.map(GoldEvent::type));
    differing(found.map(event -> event.date().toString()), gold.map(event -> GoldArticle.orEmpty(event.date())));
    cell(gold.map(GoldEvent::label).or(() -> found.map(Event::label)));
    html.open("td", "class", "slots", "lang", "zh");
    pair.slots().forEach(this::slot);
    if (pair.slots().isEmpty()) {
      found.ifPresent(this::roles);
    }
    html.close("td");
    rule(found.map(Event::evidence));
    html.close("tr").line();
  }

  /** What was found, and behind it what it should be. */
  private void differing(Optional<String> found, Optional<String> gold) {
    if (found.isEmpty() || gold.isEmpty() || found.equals(gold)) {
      cell(found.or(() -> gold));
    } else {
      html.open("td").element("span", found.get().isEmpty() ? "none" : found.get(), "class", "chip wrong").text(" ")
          .element("span", gold.get().isEmpty() ? "none" : gold.get(), "class", "chip missing").close("td");
    }
  }

  private void slot(Slot slot) {
    if (slot.found().isEmpty() && slot.missing().isEmpty() && slot.wrong().isEmpty()) {
      return;
    }
    html.open("div").element("span", slot.role().id(), "class", "role");
    slot.found().forEach(name -> chip("right", name));
    slot.missing().forEach(name -> chip("missing", name));
    slot.wrong().forEach(id -> chip("wrong", id.name()));
    html.close("div");
  }

  private void roles(Event event) {
    event.roles().forEach((role, ids) -> {
      html.open("div").element("span", role.id(), "class", "role");
      ids.forEach(id -> chip("plain", id.name()));
      html.close("div");
    });
  }

  private void chip(String style, String name) {
    html.text(" ").element("span", name, "class", "chip " + style);
  }

  private void cell(Optional<String> text) {
    html.element("td", text.orElse(""), "lang", "zh");
  }

  private void rule(Optional<Evidence> evidence) {
    html.element("td", evidence.map(e -> Marks.rule(e.rule(), e.confidence())).orElse(""), "class", "rule");
  }

  private void badge(Verdict verdict) {
    html.element("span", switch (verdict) {
      case RIGHT -> "✓";
      case WRONG -> "differs";
      case MISSED -> "missing";
      case SPURIOUS -> "wrong";
      case FREE -> "optional";
    }, "class", "badge " + id(verdict));
  }

  private static String id(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
