package org.zhengpu.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One article with what has been found in it so far. Immutable: a step returns a new one.
 *
 * <p>Headline and body share one text and one line of offsets, {@code headline + "\n" + body}, so that a recogniser
 * needs no second case for headlines; {@link #inTitle} and {@link #bodyBegin} tell them apart where it matters.
 *
 * @param article what was cut from the page
 * @param text headline, line feed, body; the body alone when there is no headline
 * @param bodyBegin where the body begins in {@code text}
 * @param sentences the headline (if any) and the sentences of the body, in order
 * @param tokens the words, in order
 * @param mentions what names something, in order, overlaps resolved; nested mentions are kept
 * @param entities what is named or implied, sorted
 * @param posts who holds which post
 * @param relations how the entities are related
 * @param events what happened
 */
public record Document(
    Article article,
    String text,
    int bodyBegin,
    List<Sentence> sentences,
    List<Token> tokens,
    List<Mention> mentions,
    List<Entity> entities,
    List<Post> posts,
    List<Relation> relations,
    List<Event> events) {

  public Document {
    sentences = List.copyOf(sentences);
    tokens = List.copyOf(tokens);
    mentions = sorted(mentions);
    entities = sorted(entities);
    posts = List.copyOf(posts);
    relations = List.copyOf(relations);
    events = List.copyOf(events);
    for (Mention mention : mentions) {
      boolean same = mention.text().length() == mention.span().length()
          && text.startsWith(mention.text(), mention.span().begin());
      if (!same) {
        throw new IllegalArgumentException("The text at " + mention.span() + " is not " + mention.text());
      }
    }
  }

  /** Mostly they are in order, from the document that this one is made of. */
  private static <T extends Comparable<T>> List<T> sorted(List<T> all) {
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i - 1).compareTo(all.get(i)) > 0) {
        return all.stream().sorted().toList();
      }
    }
    return List.copyOf(all);
  }

  /** A document with its text and nothing found yet. */
  public static Document of(Article article) {
    String title = article.title().text();
    String head = title.isEmpty() ? "" : title + "\n";
    return new Document(
        article, head + article.body().text(), head.length(),
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** Whether a span lies in the headline. */
  public boolean inTitle(Span span) {
    return span.end() < bodyBegin;
  }

  /** The sentence that holds the first character of {@code span}; empty where there is none. */
  public Optional<Sentence> sentenceAt(Span span) {
    return sentences.stream().filter(s -> s.span().contains(span.begin())).findFirst();
  }

  /** The mentions that lie in {@code span}, in order. */
  public List<Mention> mentionsIn(Span span) {
    return mentions.stream().filter(m -> span.contains(m.span())).toList();
  }

  /** The entity that a mention names; empty where linking dropped it. */
  public Optional<Entity> entityOf(Mention mention) {
    return entities.stream().filter(e -> e.mentions().contains(mention)).findFirst();
  }

  public Optional<Entity> entity(EntityId id) {
    return entities.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** This with {@code more} entities; of two with the same id the one that is already here stays. */
  public Document plusEntities(List<Entity> more) {
    List<Entity> all = new ArrayList<>(entities);
    for (Entity entity : more) {
      if (all.stream().noneMatch(e -> e.id().equals(entity.id()))) {
        all.add(entity);
      }
    }
    return withEntities(all);
  }

  public Document withSentences(List<Sentence> found) {
    return new Document(article, text, bodyBegin, found, tokens, mentions, entities, posts, relations, events);
  }

  public Document withTokens(List<Token> found) {
    return new Document(article, text, bodyBegin, sentences, found, mentions, entities, posts, relations, events);
  }

  public Document withMentions(List<Mention> found) {
    return new Document(article, text, bodyBegin, sentences, tokens, found, entities, posts, relations, events);
  }

  public Document withEntities(List<Entity> found) {
    return new Document(article, text, bodyBegin, sentences, tokens, mentions, found, posts, relations, events);
  }

  public Document withPosts(List<Post> found) {
    return new Document(article, text, bodyBegin, sentences, tokens, mentions, entities, found, relations, events);
  }

  public Document withRelations(List<Relation> found) {
    return new Document(article, text, bodyBegin, sentences, tokens, mentions, entities, posts, found, events);
  }

  public Document withEvents(List<Event> found) {
    return new Document(article, text, bodyBegin, sentences, tokens, mentions, entities, posts, relations, found);
  }
}
