package org.zhengpu.model;

import java.util.Comparator;

/**
 * What makes an entity the one it is. Two articles that arrive at the same id speak of the same thing; nothing else,
 * no registry, joins them.
 *
 * @param type the type of thing
 * @param name its canonical name
 * @param context what tells it from its namesakes: the path of divisions for a place, the division served for an
 *     official, the article for any other person; empty where the name suffices
 */
public record EntityId(EntityType type, String name, String context) implements Comparable<EntityId> {

  private static final Comparator<EntityId> ORDER =
      Comparator.comparing(EntityId::type).thenComparing(EntityId::name).thenComparing(EntityId::context);

  public EntityId {
    if (name.isBlank()) {
      throw new IllegalArgumentException("An entity has a name (type: " + type + ")");
    }
  }

  @Override
  public int compareTo(EntityId other) {
    return ORDER.compare(this, other);
  }
}
