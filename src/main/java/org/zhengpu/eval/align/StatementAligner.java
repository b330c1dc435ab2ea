package org.zhengpu.eval.align;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhengpu.eval.gold.GoldArticle;
import org.zhengpu.eval.gold.GoldArticle.GoldPost;
import org.zhengpu.eval.gold.GoldArticle.GoldRelation;
import org.zhengpu.eval.gold.TextComparison;
import org.zhengpu.model.Post;
import org.zhengpu.model.Relation;
import org.zhengpu.model.RelationType;

/** Pairs the posts and relations of an article. May be shared between threads. */
final class StatementAligner {

  private final GoldArticle gold;
  private final Match names;

  StatementAligner(GoldArticle gold, Match names) {
    this.gold = gold;
    this.names = names;
  }

  List<Pair<GoldPost, Post>> posts(List<Post> posts) {
    List<Pair<GoldPost, Post>> pairs = new ArrayList<>();
    List<Post> left = new ArrayList<>(distinctPosts(posts));
    for (GoldPost wanted : gold.posts()) {
      Post hit = left.stream().filter(post -> same(post, wanted)).findFirst().orElse(null);
      left.remove(hit);
      pairs.add(Pair.ofGold(wanted, hit, wanted.optional()));
    }
    left.forEach(post -> pairs.add(Pair.spurious(post)));
    return pairs;
  }

  /** The graph holds a post once, however often the text says it, and one that is only taken away not at all. */
  private static List<Post> distinctPosts(List<Post> posts) {
    Set<List<Object>> seen = new HashSet<>();
    return posts.stream().filter(p -> p.change() != Post.Change.REMOVED)
        .filter(p -> seen.add(List.of(p.person(), p.title(), p.body()))).toList();
  }

  private boolean same(Post post, GoldPost wanted) {
    String org = GoldArticle.orEmpty(wanted.org());
    return names.same(post.person(), wanted.person())
        && TextComparison.norm(wanted.title()).equals(TextComparison.norm(post.title()))
        && (org.isEmpty() || names.same(post.body(), org));
  }

  List<Pair<GoldRelation, Relation>> relations(List<Relation> relations) {
    List<Pair<GoldRelation, Relation>> pairs = new ArrayList<>();
    List<Relation> left = new ArrayList<>(distinctRelations(relations));
    List<Relation> used = new ArrayList<>();
    for (GoldRelation wanted : gold.relations()) {
      Relation hit = left.stream().filter(relation -> same(relation, wanted)).findFirst().orElse(null);
      if (hit != null) {
        left.remove(hit);
        used.add(hit);
      }
      pairs.add(Pair.ofGold(wanted, hit, wanted.optional()));
    }
    for (Relation relation : left) {
      boolean said = used.stream().anyMatch(other -> mirrored(relation, other));
      pairs.add(said ? Pair.free(relation) : Pair.spurious(relation));
    }
    return pairs;
  }

  private static List<Relation> distinctRelations(List<Relation> relations) {
    Set<List<Object>> seen = new HashSet<>();
    return relations.stream().filter(r -> seen.add(List.of(r.subject(), r.type(), r.object()))).toList();
  }

  private boolean same(Relation relation, GoldRelation wanted) {
    return relation.type().id().equals(wanted.p())
        && (names.same(relation.subject(), wanted.s()) && names.same(relation.object(), wanted.o())
            || relation.type() == RelationType.COOPERATES_WITH
                && names.same(relation.subject(), wanted.o()) && names.same(relation.object(), wanted.s()));
  }

  /** Cooperation holds both ways; saying it twice is no error. */
  private static boolean mirrored(Relation a, Relation b) {
    return a.type() == RelationType.COOPERATES_WITH && b.type() == a.type()
        && a.subject().equals(b.object()) && a.object().equals(b.subject());
  }
}
