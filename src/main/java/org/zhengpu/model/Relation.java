package org.zhengpu.model;

/**
 * That two entities of a document are related.
 *
 * @param subject the entity the relation starts from
 * @param type how they are related
 * @param object the entity it leads to
 * @param evidence the words that say so
 */
public record Relation(EntityId subject, RelationType type, EntityId object, Evidence evidence) {

  public Relation {
    if (subject.equals(object)) {
      throw new IllegalArgumentException("Nothing is " + type + " itself: " + subject);
    }
  }
}
