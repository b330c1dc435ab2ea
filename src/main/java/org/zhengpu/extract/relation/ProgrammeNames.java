package org.zhengpu.extract.relation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengpu.extract.PlaceLevels;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.RelationType;

/**
 * What the name of a programme begins with: 云岭县医院网上药房 is run by 云岭县医院, 河湾镇灌区改造工程 covers 河湾镇. May be
 * shared.
 */
final class ProgrammeNames {

  private static final int SHORTEST = 3;

  private final PlaceLevels levels;
  private final NameKinds kinds;

  ProgrammeNames(PlaceLevels levels, NameKinds kinds) {
    this.levels = levels;
    this.kinds = kinds;
  }

  void keepAll(Document document, RelationSet found) {
    List<Entity> named = document.entities().stream()
        .filter(e -> e.type() == EntityType.PROGRAMME && !kinds.isNotice(e.name())).toList();
    if (named.isEmpty()) {
      return;
    }
    List<Entity> bodies = document.entities().stream().filter(e -> e.type().isBody()).toList();
    List<Entity> divisions = document.entities().stream().filter(this::isDivision).toList();
    for (Entity programme : named) {
      List<String> forms = forms(programme);
      owner(forms, bodies).ifPresent(body -> found.keep(
          NameNesting.relation(body, RelationType.RUNS, programme, "runs.name", document)));
      owner(forms, divisions).ifPresent(place -> found.keep(
          NameNesting.relation(programme, RelationType.COVERS, place, "covers.name", document)));
    }
  }

  private boolean isDivision(Entity entity) {
    return entity.type() == EntityType.PLACE && levels.isDivision(entity.name());
  }

  private static List<String> forms(Entity programme) {
    return Stream.concat(Stream.of(programme.name()), programme.mentions().stream().map(Mention::text))
        .map(form -> "“《「".indexOf(form.charAt(0)) < 0 ? form : form.substring(1)).distinct().toList();
  }

  /** The entity with the longest name that some form of the programme's begins with. */
  private static Optional<Entity> owner(List<String> forms, List<Entity> owners) {
    return owners.stream().filter(owner -> open(forms, owner)).max(Comparator.comparingInt(e -> e.name().length()));
  }

  private static boolean open(List<String> forms, Entity owner) {
    for (String form : forms) {
      if (opens(form, owner)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(String form, Entity owner) {
    if (opens(form, owner.name())) {
      return true;
    }
    for (String alias : owner.aliases()) {
      if (opens(form, alias)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(String form, String name) {
    return name.length() >= SHORTEST && form.length() > name.length() && form.startsWith(name);
  }
}
