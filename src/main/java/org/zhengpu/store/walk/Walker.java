package org.zhengpu.store.walk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.walk.Surroundings.Neighbour;

/** Walks the graph of a store. May be shared between threads. */
public final class Walker {

  private static final Set<Relation> FIRM =
      EnumSet.complementOf(EnumSet.of(Relation.SAME_ARTICLE));

  private static final Set<Relation> ALL = EnumSet.allOf(Relation.class);

  private final GraphStore store;
  private final Duration limit;

  /**
   * A walker in a store.
   *
   * @param limit how long a search for a way may take
   */
  public Walker(GraphStore store, Duration limit) {
    this.store = store;
    this.limit = limit;
  }

  /** What an entity is tied to by these relations in a time. */
  public Surroundings around(String iri, Set<Relation> relations, Period period) {
    return store.read(dataset -> {
      Ties ties = new Ties(dataset, period);
      Map<String, List<Tie>> byOther = new TreeMap<>();
      ties.of(iri, relations).forEach(tie ->
          byOther.computeIfAbsent(tie.other(iri), other -> new ArrayList<>()).add(tie));
      List<Neighbour> neighbours = new ArrayList<>();
      byOther.forEach((other, found) ->
          neighbours.add(new Neighbour(other, found, found.stream().mapToDouble(Tie::strength).sum())));
      neighbours.sort(Comparator.comparingDouble((Neighbour n) -> -n.strength()).thenComparing(Neighbour::iri));
      return new Surroundings(neighbours, ties.isSampled());
    });
  }

  /** The stated ties and posts between these entities. */
  public List<Tie> among(Set<String> iris, Set<Relation> relations, Period period) {
    return store.read(dataset -> {
      Ties ties = new Ties(dataset, period);
      return iris.stream().sorted().flatMap(iri -> ties.among(iri, iris, relations).stream()).toList();
    });
  }

  /**
   * The shortest way from one to another: by what is stated and by events if there is one, else also by articles, else
   * also through divisions.
   */
  public Way way(String from, String to) {
    long deadline = System.nanoTime() + limit.toNanos();
    return store.read(dataset -> {
      Ties ties = new Ties(dataset, Period.ANY);
      Way firm = new PathFinder(ties, FIRM, false, deadline, from, to).find();
      Way loose = firm.isFound() ? firm : new PathFinder(ties, ALL, false, deadline, from, to).find();
      return loose.isFound() ? loose : new PathFinder(ties, ALL, true, deadline, from, to).find();
    });
  }
}
