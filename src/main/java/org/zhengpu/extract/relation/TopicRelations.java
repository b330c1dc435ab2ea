package org.zhengpu.extract.relation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhengpu.extract.PlaceLevels;
import org.zhengpu.model.ArticleKind;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.RelationType;
import org.zhengpu.model.Scope;
import org.zhengpu.model.Span;

/** What the topic of one document tells: sites lie in the village, programmes cover the district. Not for sharing. */
final class TopicRelations {

  private static final int OFTEN = 3;
  private static final int MANY = 2;
  private static final int SHORTEST_SITE = 3;
  private static final Pattern OF_ANOTHER = Pattern.compile("\\p{IsHan}{1,4}(?:县|市|区|镇|乡|街道|村|社区|大学|学院|集团)");

  private final Document document;
  private final ActingNames names;
  private final ActingWords words;
  private final PlaceLevels levels;
  private final NameKinds kinds;
  private final RelationSet found;

  TopicRelations(
      Document document, ActingNames names, ActingWords words, PlaceLevels levels, NameKinds kinds, RelationSet found) {
    this.document = document;
    this.names = names;
    this.words = words;
    this.levels = levels;
    this.kinds = kinds;
    this.found = found;
  }

  void read() {
    locateInVillage();
    locateAtHome();
    coverDistricts();
  }

  /** What is small in a feature about a village lies there. */
  private void locateInVillage() {
    focus().ifPresent(village -> document.entities().stream()
        .filter(e -> e.type() == EntityType.ORGANIZATION || e.type() == EntityType.PLACE)
        .filter(e -> kinds.isLocal(e.name()) && !e.mentions().isEmpty() && !found.isInDivision(e.id()))
        .forEach(e -> found.keep(
            e.id(), RelationType.LOCATED_IN, village, "locatedIn.village", e.mentions().get(0).span(), 0.5)));
  }

  /** A site lies in the paper's own division, unless the article, or its sentence, is about others. */
  private void locateAtHome() {
    List<Span> abroad = abroad();
    if (abroad.isEmpty() || comesHome()) {
      names.ownDivision().ifPresent(own -> document.entities().stream()
          .filter(e -> isSite(e) && !found.isInDivision(e.id()))
          .forEach(e -> e.mentions().stream().findFirst().map(Mention::span)
              .filter(span -> document.sentences().stream()
                  .noneMatch(s -> s.span().contains(span) && abroad.stream().anyMatch(s.span()::contains)))
              .ifPresent(span -> found.keep(e.id(), RelationType.LOCATED_IN, own, "locatedIn.home", span, 0.5))));
    }
  }

  private boolean isSite(Entity entity) {
    return (entity.type() == EntityType.PLACE && levels.of(entity.name()) == PlaceLevels.SITE
            && entity.name().length() >= SHORTEST_SITE && !kinds.isLong(entity.name())
        || entity.type() == EntityType.ORGANIZATION && kinds.isSeat(entity.name()))
        && !OF_ANOTHER.matcher(entity.name()).lookingAt();
  }

  /** Where it names a county, city or province that neither is the own division nor holds it. */
  private List<Span> abroad() {
    List<String> home = document.article().info().scope().path();
    return document.entities().stream()
        .filter(e -> e.type() == EntityType.PLACE && levels.of(e.name()) <= PlaceLevels.COUNTY)
        .filter(e -> !home.contains(e.name())).flatMap(e -> e.mentions().stream()).map(Mention::span).toList();
  }

  /** 来我县, 走进云岭县: others come to the own division. */
  private boolean comesHome() {
    return names.ownNamings().stream().anyMatch(n -> words.isReached(document.text(), n.span().begin()));
  }

  /** A programme covers the district where nobody runs it; one that stands out, too, where its own body does. */
  private void coverDistricts() {
    for (Entity programme : document.entities()) {
      if (programme.type() == EntityType.PROGRAMME && !found.covers(programme.id()) && mayBeLocal(programme)
          && isLocal(programme)) {
        district(programme.id()).ifPresent(d -> found.keep(
            programme.id(), RelationType.COVERS, d, "covers.district", programme.mentions().get(0).span(), 0.5));
      }
    }
  }

  /** No law, none that bears the name of another division, and none of a list of many. */
  private boolean mayBeLocal(Entity programme) {
    return !kinds.isNotice(programme.name()) && !isListed(programme) && !bearsAnother(programme)
        && names.isOffered(programme.id());
  }

  private boolean bearsAnother(Entity programme) {
    Scope scope = document.article().info().scope();
    return scope.parent().path().stream().anyMatch(programme.name()::startsWith) || document.entities().stream()
        .filter(e -> e.type() == EntityType.PLACE && !e.name().equals(scope.name()))
        .anyMatch(e -> programme.name().startsWith(e.name()));
  }

  /** One of many that stand in one sentence, each with its own place. */
  private boolean isListed(Entity programme) {
    return programme.mentions().size() == 1 && document.sentenceAt(programme.mentions().get(0).span())
        .map(s -> document.mentionsIn(s.span()).stream().filter(m -> m.type() == EntityType.PROGRAMME).count() > MANY)
        .orElse(false);
  }

  private boolean isLocal(Entity programme) {
    return standsOut(programme) || !found.isRun(programme.id()) || isLed(programme) || isEverywhere(programme);
  }

  /** A government's own. */
  private boolean isLed(Entity programme) {
    return found.runners(programme.id()).stream().anyMatch(body -> words.leads(body.name()));
  }

  /** 全县 is said in its sentence. */
  private boolean isEverywhere(Entity programme) {
    return programme.mentions().stream().flatMap(m -> document.sentenceAt(m.span()).stream())
        .anyMatch(s -> names.ownNamings().stream()
            .anyMatch(n -> s.span().contains(n.span()) && n.text().startsWith("全")));
  }

  /** In the headline, named twice, or a scheme by its name. */
  private boolean standsOut(Entity programme) {
    return !programme.mentions().isEmpty()
        && (programme.mentions().size() > 1 || document.inTitle(programme.mentions().get(0).span())
            || programme.mentions().stream().anyMatch(m -> kinds.isScheme(m.text())));
  }

  private Optional<EntityId> district(EntityId programme) {
    List<EntityId> bodies = found.runners(programme);
    return bodies.isEmpty()
        ? focus().or(() -> names.ownDivision().filter(own -> names.topic().map(own::equals).orElse(true)))
        : bodies.stream().filter(found::runsFew).flatMap(body -> servedBy(body).stream()).findFirst();
  }

  /** The village that a feature is about: the one in its headline, or the one named most, at least three times. */
  private Optional<EntityId> focus() {
    return document.article().kind() == ArticleKind.FEATURE ? village() : Optional.empty();
  }

  private Optional<EntityId> village() {
    List<Entity> small = document.entities().stream()
        .filter(e -> e.type() == EntityType.PLACE && levels.of(e.name()) == PlaceLevels.VILLAGE).toList();
    List<Entity> titled = small.stream()
        .filter(e -> e.mentions().stream().anyMatch(m -> document.inTitle(m.span()))).toList();
    return (titled.isEmpty() ? small.stream().filter(e -> e.mentions().size() >= OFTEN) : titled.stream())
        .max(Comparator.comparingInt((Entity e) -> e.mentions().size()).thenComparing(Comparator.reverseOrder()))
        .map(Entity::id);
  }

  /** The village that the body lies in, or the division whose name it bears: 云岭县 of 云岭县水利局. */
  private Optional<EntityId> servedBy(EntityId body) {
    return found.seats(body).stream().filter(place -> levels.of(place.name()) == PlaceLevels.VILLAGE).findFirst()
        .or(() -> bornBy(body));
  }

  private Optional<EntityId> bornBy(EntityId body) {
    return document.entities().stream()
        .filter(e -> e.type() == EntityType.PLACE && !e.implied() && levels.isDivision(e.name()))
        .map(Entity::id).filter(place -> body.name().startsWith(place.name())).findFirst();
  }
}
