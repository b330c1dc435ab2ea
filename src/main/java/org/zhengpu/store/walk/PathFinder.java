package org.zhengpu.store.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the shortest way between two entities from both ends, ring by ring, and gives up in good time: after so many
 * steps, after so many entities, or when time is up. No way leads through one that is tied to very many others, nor through a
 * division unless that is asked for. For one search.
 */
final class PathFinder {

  private static final int MOST_STEPS = 6;
  private static final int MOST_VISITED = 6_000;
  private static final int HUB = 250;

  private final Ties ties;
  private final Set<Relation> relations;
  private final boolean throughDivisions;
  private final long deadline;
  private final Side one;
  private final Side other;
  private boolean exhausted = true;

  PathFinder(
      Ties ties, Set<Relation> relations, boolean throughDivisions, long deadline, String from, String to) {
    this.ties = ties;
    this.relations = relations;
    this.throughDivisions = throughDivisions;
    this.deadline = deadline;
    this.one = new Side(from);
    this.other = new Side(to);
  }

  /** What was reached from one end, and from where. */
  private static final class Side {
    private final String origin;
    private final Map<String, String> cameFrom = new HashMap<>();
    private Deque<String> ring = new ArrayDeque<>();

    Side(String origin) {
      this.origin = origin;
      cameFrom.put(origin, origin);
      ring.add(origin);
    }

    /** The stops from here back to the origin, this one included. */
    List<String> back(String stop) {
      List<String> stops = new ArrayList<>(List.of(stop));
      for (String at = stop; !at.equals(origin);) {
        at = cameFrom.getOrDefault(at, origin);
        stops.add(at);
      }
      return stops;
    }
  }

  Way find() {
    if (one.origin.equals(other.origin)) {
      return new Way(List.of(one.origin), List.of(), true);
    }
    for (int step = 0; step < MOST_STEPS && exhausted && !one.ring.isEmpty() && !other.ring.isEmpty(); step++) {
      boolean fromOne = one.ring.size() <= other.ring.size();
      String meeting = grow(fromOne ? one : other, fromOne ? other : one);
      if (meeting != null) {
        return way(meeting);
      }
    }
    return new Way(List.of(), List.of(), exhausted);
  }

  /** Goes one step further from everything on the ring of a side; gives where it meets the other side. */
  private @Nullable String grow(Side side, Side opposite) {
    Deque<String> next = new ArrayDeque<>();
    TreeSet<String> meetings = new TreeSet<>();
    for (String stop : side.ring) {
      if (one.cameFrom.size() + other.cameFrom.size() > MOST_VISITED || System.nanoTime() > deadline) {
        exhausted = false;
        break;
      }
      for (String neighbour : neighbours(stop, side)) {
        if (side.cameFrom.putIfAbsent(neighbour, stop) == null) {
          next.add(neighbour);
          if (opposite.cameFrom.containsKey(neighbour) && isWay(neighbour)) {
            meetings.add(neighbour);
          }
        }
      }
    }
    side.ring = next;
    return meetings.isEmpty() ? null : meetings.first();
  }

  private Set<String> neighbours(String stop, Side side) {
    if (!stop.equals(side.origin) && !throughDivisions && ties.isDivision(stop)) {
      return Set.of();
    }
    Set<String> found = new TreeSet<>();
    ties.of(stop, relations).forEach(tie -> found.add(tie.other(stop)));
    return found.size() > HUB && !stop.equals(side.origin) ? Set.of() : found;
  }

  /** Two rings may meet in a division that neither goes through. */
  private boolean isWay(String stop) {
    return throughDivisions || stop.equals(one.origin) || stop.equals(other.origin) || !ties.isDivision(stop);
  }

  private Way way(String meeting) {
    LinkedList<String> stops = new LinkedList<>(other.back(meeting));
    one.back(meeting).stream().skip(1).forEach(stops::addFirst);
    List<Tie> between = new ArrayList<>();
    for (int i = 1; i < stops.size(); i++) {
      strongest(stops.get(i - 1), stops.get(i)).ifPresent(between::add);
    }
    return new Way(stops, between, exhausted);
  }

  private Optional<Tie> strongest(String a, String b) {
    return ties.between(a, b).stream()
        .max(Comparator.comparingDouble(Tie::strength).thenComparing(Tie.ORDER.reversed()));
  }
}
