package org.zhengpu.model;

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
    mentions = Mentions.of(text, mentions);
    entities = Entities.of(entities);
    posts = List.copyOf(posts);
    relations = List.copyOf(relations);
    events = List.copyOf(events);
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
    int behind = InOrder.first(sentences, sentence -> sentence.span().begin() <= span.begin());
    return behind == 0 ? Optional.empty()
        : Optional.of(sentences.get(behind - 1)).filter(s -> s.span().contains(span.begin()));
  }

  /** The mentions that lie in {@code span}, in order. */
  public List<Mention> mentionsIn(Span span) {
    return Mentions.of(text, mentions).in(span);
  }

  /** The entity that a mention names; empty where linking dropped it. */
  public Optional<Entity> entityOf(Mention mention) {
    return Entities.of(entities).namedBy(mention);
  }

  public Optional<Entity> entity(EntityId id) {
    return Entities.of(entities).with(id);
  }

  /** This with {@code more} mentions. */
  public Document plusMentions(List<Mention> more) {
    return more.isEmpty() ? this : withMentions(Mentions.of(text, mentions).plus(more));
  }

  /** This with {@code more} entities; of two with the same id the one that is already here stays. */
  public Document plusEntities(List<Entity> more) {
    return withEntities(Entities.of(entities).plus(more));
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
