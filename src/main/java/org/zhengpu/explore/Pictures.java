package org.zhengpu.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengpu.explore.answer.Connection;
import org.zhengpu.explore.answer.EdgeItem;
import org.zhengpu.explore.answer.Named;
import org.zhengpu.explore.answer.Neighbourhood;
import org.zhengpu.store.walk.Period;
import org.zhengpu.store.walk.Relation;
import org.zhengpu.store.walk.Surroundings;
import org.zhengpu.store.walk.Surroundings.Neighbour;
import org.zhengpu.store.walk.Tie;
import org.zhengpu.store.walk.Walker;
import org.zhengpu.store.walk.Way;

/** Draws what is around an entity, and ways between two, as graphs. May be shared between threads. */
final class Pictures {

  private final Walker walker;
  private final Names names;

  Pictures(Walker walker, Names names) {
    this.walker = walker;
    this.names = names;
  }

  Neighbourhood neighbourhood(NeighbourhoodRequest request) {
    Surroundings around = walker.around(request.iri(), request.relations(), request.period());
    List<Neighbour> wanted = around.neighbours().stream().filter(one -> isWanted(one, request.types())).toList();
    List<Neighbour> shown = wanted.stream().skip(request.offset()).limit(request.limit()).toList();
    Set<String> iris = new LinkedHashSet<>(List.of(request.iri()));
    shown.forEach(neighbour -> iris.add(neighbour.iri()));
    List<EdgeItem> edges = edges(request, shown, iris);
    int more = Math.max(0, wanted.size() - request.offset() - shown.size());
    return new Neighbourhood(iris.stream().map(names::named).toList(), edges, more, around.sampled());
  }

  private List<EdgeItem> edges(NeighbourhoodRequest request, List<Neighbour> shown, Set<String> iris) {
    Set<Tie> ties = new LinkedHashSet<>();
    shown.forEach(neighbour -> ties.addAll(neighbour.ties()));
    Stream<Tie> among = walker.among(iris, request.relations(), request.period()).stream()
        .filter(tie -> !tie.from().equals(request.iri()) && !tie.to().equals(request.iri()));
    return Stream.concat(ties.stream(), among).distinct().map(Pictures::edge).toList();
  }

  private boolean isWanted(Neighbour neighbour, List<String> types) {
    String type = names.card(neighbour.iri()).type();
    return types.isEmpty() ? !type.isEmpty() : types.contains(type);
  }

  Connection connection(String from, String to) {
    Way way = walker.way(from, to);
    List<Named> nodes = way.stops().stream().map(names::named).toList();
    return new Connection(way.isFound(), way.exhausted(), nodes, way.ties().stream().map(Pictures::edge).toList());
  }

  private static EdgeItem edge(Tie tie) {
    Relation relation = tie.relation();
    String evidence = relation == Relation.SERVES_IN ? Links.evidence(tie.from(), "holdsPost", tie.about())
        : relation.isStated() ? Links.evidence(tie.from(), relation.id(), tie.to()) : "";
    return new EdgeItem(
        tie.from(), tie.to(), relation.id(), tie.label(), relation.isDirected(), tie.count(), evidence);
  }
}
