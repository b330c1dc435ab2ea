package org.zhengpu.eval.align;

import java.util.List;
import org.zhengpu.eval.gold.GoldArticle.GoldEvent;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventRole;

/**
 * An event as the gold annotations and as the system have it, and who and what is in it.
 *
 * @param event the event itself
 * @param slots a line per role; none for an event that only the system has, or an optional one
 */
public record EventPair(Pair<GoldEvent, Event> event, List<Slot> slots) {

  public EventPair {
    slots = List.copyOf(slots);
  }

  /**
   * Who or what has a role in an event.
   *
   * @param role the role
   * @param found gold names that the system has
   * @param missing gold names that it has not
   * @param right entities of the system that the gold annotations have
   * @param wrong entities that they have not
   */
  public record Slot(
      EventRole role, List<String> found, List<String> missing, List<EntityId> right, List<EntityId> wrong) {}
}
