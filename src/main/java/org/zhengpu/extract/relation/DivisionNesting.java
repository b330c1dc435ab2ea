package org.zhengpu.extract.relation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengpu.extract.PlaceLevels;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Relation;
import org.zhengpu.model.RelationType;
import org.zhengpu.model.Scope;

/**
 * Which division a place lies in by the order of divisions: the next one above that the article names, for a site if
 * nothing tells more. May be shared.
 */
final class DivisionNesting {

  private final PlaceLevels levels;
  private final Set<String> countries = LexiconLoader.rows("lexicon/countries.tsv", 2).stream()
      .map(row -> row.get(0)).collect(Collectors.toSet());

  DivisionNesting(PlaceLevels levels) {
    this.levels = levels;
  }

  void keepAll(Document document, RelationSet found) {
    document.entities().stream()
        .filter(e -> e.type() == EntityType.PLACE && !e.implied() && !countries.contains(e.name()))
        .filter(e -> levels.isDivision(e.name()) || isNamedFor(e, document) && found.seats(e.id()).isEmpty())
        .forEach(e -> division(e, document).ifPresent(found::keep));
  }

  /** 云岭县文化广场, though it may stand there as 县文化广场. */
  private static boolean isNamedFor(Entity site, Document document) {
    String own = document.article().info().scope().name();
    return !own.isEmpty() && site.name().startsWith(own);
  }

  /** The nearest division above, by the path that linking knows, else by the scope of the paper. */
  private Optional<Relation> division(Entity place, Document document) {
    List<String> path = place.id().context().isEmpty() ? scopePath(place, document) : path(place);
    return path.isEmpty() ? Optional.empty() : document.entities().stream()
        .filter(e -> e.type() == EntityType.PLACE && !e.implied() && e.name().equals(path.get(path.size() - 1)))
        .findFirst()
        .map(e -> NameNesting.relation(place, RelationType.LOCATED_IN, e, "locatedIn.division", document));
  }

  private static List<String> path(Entity place) {
    List<String> path = Scope.parse(place.id().context()).path();
    return path.stream().filter(part -> !part.equals(place.name())).toList();
  }

  /** The divisions of the scope above a place: for one of them those before it, for a township all. */
  private List<String> scopePath(Entity place, Document document) {
    List<String> scope = document.article().info().scope().path();
    int own = scope.indexOf(place.name());
    int level = levels.of(place.name());
    return own >= 0 ? scope.subList(0, own)
        : !scope.isEmpty() && level == scope.size() + 1 ? scope : List.of();
  }
}
