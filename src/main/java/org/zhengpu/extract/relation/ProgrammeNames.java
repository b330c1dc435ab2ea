package org.zhengpu.extract.relation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    for (Entity programme : document.entities()) {
      if (programme.type() == EntityType.PROGRAMME && !kinds.isNotice(programme.name())) {
        List<String> forms = forms(programme);
        owner(forms, document, e -> e.type().isBody()).ifPresent(body -> found.keep(
            NameNesting.relation(body, RelationType.RUNS, programme, "runs.name", document)));
        owner(forms, document, this::isDivision).ifPresent(place -> found.keep(
            NameNesting.relation(programme, RelationType.COVERS, place, "covers.name", document)));
      }
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
  private static Optional<Entity> owner(List<String> forms, Document document, Predicate<Entity> kind) {
    return document.entities().stream()
        .filter(e -> kind.test(e) && forms.stream().anyMatch(form -> opens(form, e)))
        .max(Comparator.comparingInt(e -> e.name().length()));
  }

  private static boolean opens(String form, Entity owner) {
    return opens(form, owner.name()) || owner.aliases().stream().anyMatch(alias -> opens(form, alias));
  }

  private static boolean opens(String form, String name) {
    return name.length() >= SHORTEST && form.length() > name.length() && form.startsWith(name);
  }
}
