package org.zhengpu.eval.align;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengpu.eval.gold.GoldArticle;
import org.zhengpu.eval.gold.GoldArticle.GoldEntity;
import org.zhengpu.eval.gold.GoldArticle.GoldPost;
import org.zhengpu.eval.gold.GoldArticle.GoldRelation;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.Post;
import org.zhengpu.model.Relation;

/**
 * One article as the gold annotations and as the system have it. Immutable.
 *
 * @param gold the annotations; empty ones for a document that is no article
 * @param body the text of the gold article, without blanks
 * @param document what the system made of it; null where it has nothing that overlaps by half
 * @param overlap how much of the two texts is common
 * @param cut whether it begins and ends where it should
 * @param title how the headline came off; free where none is printed
 * @param entities what it names
 * @param posts who holds which post
 * @param events what happened
 * @param relations how the entities are related
 * @param names to compare entities of the system with names of the gold annotations
 */
public record ArticleAlignment(
    GoldArticle gold, String body, @Nullable Document document, double overlap, Verdict cut, Verdict title,
    List<Pair<GoldEntity, Entity>> entities, List<Pair<GoldPost, Post>> posts, List<EventPair> events,
    List<Pair<GoldRelation, Relation>> relations, Match names) {

  public ArticleAlignment {
    entities = List.copyOf(entities);
    posts = List.copyOf(posts);
    events = List.copyOf(events);
    relations = List.copyOf(relations);
  }

  public Optional<Document> found() {
    return Optional.ofNullable(document);
  }

  /** Whether the system has it and the gold annotations have not. */
  public boolean isExtra() {
    return cut == Verdict.SPURIOUS;
  }

  /** The headline that was found, or an empty text. */
  public String titleFound() {
    return document == null ? "" : document.article().title().text();
  }
}
