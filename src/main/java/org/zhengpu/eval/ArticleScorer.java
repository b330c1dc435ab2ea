package org.zhengpu.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.Event;
import org.zhengpu.model.Post;
import org.zhengpu.model.Relation;
import org.zhengpu.model.RelationType;

/** Compares what one document says with its gold article. Not for sharing between threads. */
final class ArticleScorer {

  private final GoldArticle gold;
  private final List<Entity> entities;
  private final List<Post> posts;
  private final List<Event> events;
  private final List<Relation> relations;
  private final Labels labels;
  private final Match match;
  private final Tally tally;

  private ArticleScorer(
      GoldArticle gold, List<Entity> entities, List<Post> posts, List<Event> events, List<Relation> relations,
      Labels labels, Tally tally) {
    this.gold = gold;
    this.entities = entities;
    this.posts = posts;
    this.events = events;
    this.relations = relations;
    this.labels = labels;
    this.match = new Match(gold.entities(), labels);
    this.tally = tally;
  }

  /** For an article that some document was matched with. */
  static ArticleScorer found(GoldArticle gold, Document document, Labels labels, Tally tally) {
    return new ArticleScorer(
        gold, document.entities(), document.posts(), document.events(), document.relations(), labels, tally);
  }

  /** For an article that no document was matched with: everything in it is missing. */
  static ArticleScorer missed(GoldArticle gold, Labels labels, Tally tally) {
    return new ArticleScorer(gold, List.of(), List.of(), List.of(), List.of(), labels, tally);
  }

  void score() {
    new EntityScorer(gold, labels, tally).score(entities);
    scorePosts();
    new EventScorer(gold, match, tally).score(events);
    scoreRelations();
  }

  private void scorePosts() {
    List<Post> left = new ArrayList<>(distinctPosts());
    for (GoldArticle.GoldPost wanted : gold.posts()) {
      Post hit = left.stream().filter(post -> same(post, wanted)).findFirst().orElse(null);
      boolean found = left.remove(hit);
      if (!wanted.optional()) {
        count("post", found, "%s  %s  %s".formatted(wanted.person(), wanted.title(), wanted.org()));
      }
    }
    for (Post post : left) {
      superfluous("post", "%s  %s  %s".formatted(post.person().name(), post.title(), post.body().name()));
    }
  }

  /** The graph holds a post once, however often the text says it. */
  private List<Post> distinctPosts() {
    Set<List<Object>> seen = new HashSet<>();
    return posts.stream().filter(p -> seen.add(List.of(p.person(), p.title(), p.body()))).toList();
  }

  private boolean same(Post post, GoldArticle.GoldPost wanted) {
    String org = GoldArticle.orEmpty(wanted.org());
    return match.same(post.person(), wanted.person())
        && TextComparison.norm(wanted.title()).equals(TextComparison.norm(post.title()))
        && (org.isEmpty() || match.same(post.body(), org));
  }

  private void scoreRelations() {
    List<Relation> left = new ArrayList<>(distinctRelations());
    List<Relation> used = new ArrayList<>();
    for (GoldArticle.GoldRelation wanted : gold.relations()) {
      Relation hit = left.stream().filter(relation -> same(relation, wanted)).findFirst().orElse(null);
      boolean found = left.remove(hit);
      if (hit != null) {
        used.add(hit);
      }
      if (!wanted.optional()) {
        count("relation", found, "%s  %s  %s".formatted(wanted.s(), wanted.p(), wanted.o()));
      }
    }
    left.stream().filter(relation -> used.stream().noneMatch(other -> mirrored(relation, other)))
        .forEach(r -> superfluous(
            "relation", "%s  %s  %s".formatted(r.subject().name(), r.type().id(), r.object().name())));
  }

  private List<Relation> distinctRelations() {
    Set<List<Object>> seen = new HashSet<>();
    return relations.stream().filter(r -> seen.add(List.of(r.subject(), r.type(), r.object()))).toList();
  }

  private boolean same(Relation relation, GoldArticle.GoldRelation wanted) {
    return relation.type().id().equals(wanted.p())
        && (match.same(relation.subject(), wanted.s()) && match.same(relation.object(), wanted.o())
            || relation.type() == RelationType.COOPERATES_WITH
                && match.same(relation.subject(), wanted.o()) && match.same(relation.object(), wanted.s()));
  }

  /** Cooperation holds both ways; saying it twice is no error. */
  private static boolean mirrored(Relation a, Relation b) {
    return a.type() == RelationType.COOPERATES_WITH && b.type() == a.type()
        && a.subject().equals(b.object()) && a.object().equals(b.subject());
  }

  private void count(String kind, boolean found, String what) {
    tally.gold(kind, found);
    if (found) {
      tally.system(kind, true);
    } else {
      tally.error(kind, gold.id(), "-", what);
    }
  }

  private void superfluous(String kind, String what) {
    tally.system(kind, false);
    tally.error(kind, gold.id(), "+", what);
  }
}
