package org.zhengpu.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A thing that an article speaks of.
 *
 * @param id type, canonical name, context
 * @param aliases every other form that the article uses for it, sorted
 * @param mentions where it is named, in order; empty for an implied entity
 * @param implied not named, but certain from a title or the scope: 副市长 implies the city government
 * @param code the statistical code, for a division; else empty
 */
public record Entity(EntityId id, SortedSet<String> aliases, List<Mention> mentions, boolean implied, String code)
    implements Comparable<Entity> {

  public Entity {
    SortedSet<String> others = new TreeSet<>(aliases);
    others.remove(id.name());
    aliases = Collections.unmodifiableSortedSet(others);
    mentions = InOrder.of(mentions);
  }

  /** A named entity with the surface forms of its mentions as aliases. */
  public static Entity named(EntityId id, Collection<String> aliases, List<Mention> mentions) {
    return new Entity(id, new TreeSet<>(aliases), mentions, false, "");
  }

  /** An entity that is not named in the text. */
  public static Entity implied(EntityId id) {
    return new Entity(id, new TreeSet<>(), List.of(), true, "");
  }

  public EntityType type() {
    return id.type();
  }

  public String name() {
    return id.name();
  }

  @Override
  public int compareTo(Entity other) {
    return id.compareTo(other.id);
  }
}
