package org.zhengpu.model;

/**
 * That a person holds, gets or leaves a post in a body, as reported.
 *
 * @param person the holder, an entity of the document
 * @param title one post without the body's name: 副书记
 * @param body the body it is in, an entity of the document
 * @param change what the text says happened to it
 * @param evidence the words that say so
 * @param effective when the change took effect, as far as the text tells; unknown for a post that is only held
 */
public record Post(
    EntityId person, String title, EntityId body, Change change, Evidence evidence, EventDate effective) {

  /** What the text says: that the post is held, or that it was given or taken. */
  public enum Change {
    HOLDS,
    APPOINTED,
    REMOVED
  }

  public Post {
    if (person.type() != EntityType.PERSON || !body.type().isBody() || title.isBlank()) {
      throw new IllegalArgumentException("Not a post: " + person + " " + title + " " + body);
    }
  }

  /** A post of which the text tells no date. */
  public Post(EntityId person, String title, EntityId body, Change change, Evidence evidence) {
    this(person, title, body, change, evidence, EventDate.UNKNOWN);
  }
}
