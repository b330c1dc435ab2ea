package org.zhengpu.extract.relation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.extract.Naming;
import org.zhengpu.extract.PlaceLevels;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Scope;
import org.zhengpu.model.Span;

/** What the names in one document tell by where they stand: which may act, which are joined. Not for sharing. */
final class ActingNames {

  private static final int NEAR = 80;

  private final Document document;
  private final List<Naming> namings;
  private final PlaceLevels levels;
  private final ActingWords words;
  private final List<Naming> own;
  private @Nullable Optional<EntityId> topic; // null until asked for

  ActingNames(Document document, List<Naming> namings, PlaceLevels levels, ActingWords words) {
    this.document = document;
    this.namings = namings;
    this.levels = levels;
    this.words = words;
    this.own = namings.stream().filter(this::isOwn).toList();
  }

  /** What stands between two names. */
  String between(Naming one, Naming next) {
    return one.span().end() <= next.span().begin()
        ? document.text().substring(one.span().end(), next.span().begin()) : "";
  }

  boolean isJoint(Naming one, Naming next) {
    return one.span().equals(next.span()) || RelationGrammar.JOINTS.contains(between(one, next));
  }

  /** Whether two bodies are named in a part of the text with nothing but joints and names between them. */
  boolean areJoined(EntityId one, EntityId other, Span part) {
    List<Naming> bodies = namings.stream().filter(n -> n.isBody() && part.contains(n.span())).toList();
    int joint = 0;
    for (int i = 0; i < bodies.size(); i++) {
      joint = i > 0 && isJoint(bodies.get(i - 1), bodies.get(i)) ? joint : i;
      List<EntityId> group = bodies.subList(joint, i + 1).stream().map(Naming::id).toList();
      if (group.contains(one) && group.contains(other)) {
        return true;
      }
    }
    return false;
  }

  /** So many bodies that were named together last before an offset, and no more; none if there are none. */
  List<Entity> group(int count, int before) {
    List<Naming> bodies = namings.stream()
        .filter(n -> n.isBody() && n.span().end() <= before && before - n.span().end() <= NEAR).toList();
    List<Entity> found = List.of();
    int first = 0;
    for (int i = 1; i <= bodies.size(); i++) {
      if (i == bodies.size() || !isJoint(bodies.get(i - 1), bodies.get(i))) {
        List<Entity> group = bodies.subList(first, i).stream().map(Naming::entity).distinct().toList();
        found = group.size() == count ? group : found;
        first = i;
      }
    }
    return found;
  }

  /** Whether both are named in a part of the text. */
  boolean areNamed(EntityId one, EntityId other, Span part) {
    return Stream.of(one, other)
        .allMatch(id -> namings.stream().anyMatch(n -> n.id().equals(id) && part.contains(n.span())));
  }

  /** Whether it is never only watched or attended: 收看“红色课堂”. */
  boolean isDone(EntityId programme) {
    return namings.stream().filter(n -> n.id().equals(programme))
        .noneMatch(n -> words.isAttended(document.text(), n.span().begin()));
  }

  /** Whether it is not only used: 登录“健康云岭”. */
  boolean isOffered(EntityId programme) {
    return namings.stream().filter(n -> n.id().equals(programme))
        .anyMatch(n -> !words.isUsed(document.text(), n.span().begin()));
  }

  /** Whether a name stands for someone who may act. */
  boolean canAct(Naming naming) {
    return naming.isBody() ? !naming.inTitle()
        : isAtHome(naming.id()) && !isOwner(naming) && namings.stream().noneMatch(n -> isNext(naming, n));
  }

  /** 云岭县|河湾镇. */
  private static boolean isNext(Naming one, Naming other) {
    return one.span().end() == other.span().begin() && !other.span().equals(one.span());
  }

  /** A division that only tells where something is: 河湾镇的. */
  private boolean isOwner(Naming naming) {
    return !isOwn(naming) && words.isNoActor(document.text(), naming.span().end());
  }

  /** Whether a name is the first of its clause, where the one who acts stands. */
  boolean opensClause(Naming naming) {
    int before = naming.span().begin() - 1;
    return before < 0 || "，。；：！？\n 　”".indexOf(document.text().charAt(before)) >= 0
        || naming.isBody() && (words.founds(document.text(), naming.span())
            || words.invites(document.text(), naming.span()))
        || namings.stream().anyMatch(n -> n.is(EntityType.PLACE) && isNext(n, naming) && opensClause(n));
  }

  /** The own division, or one that lies in it. */
  boolean isAtHome(EntityId place) {
    return place.type() == EntityType.PLACE && (place.name().equals(ownName())
        || levels.isDivision(place.name()) && Scope.parse(place.context()).path().contains(ownName()));
  }

  private String ownName() {
    return document.article().info().scope().name();
  }

  Optional<EntityId> ownDivision() {
    return own.stream().map(Naming::id).findFirst();
  }

  /** The body or own district that acts most often in the article, at least twice. */
  Optional<EntityId> topic() {
    if (topic == null) {
      topic = mostActive();
    }
    return topic;
  }

  private Optional<EntityId> mostActive() {
    Map<EntityId, Integer> counts = new HashMap<>();
    namings.stream().filter(n -> (n.isBody() && !n.inTitle() || isOwn(n)) && opensClause(n))
        .forEach(n -> counts.merge(n.id(), 1, Integer::sum));
    return counts.entrySet().stream().filter(e -> e.getValue() > 1)
        .max(Map.Entry.<EntityId, Integer>comparingByValue()
            .thenComparing(e -> e.getKey().type().isBody())
            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  boolean isOwn(Naming naming) {
    return naming.is(EntityType.PLACE) && naming.entity().name().equals(ownName());
  }

  /** Where the paper's own division is named. */
  List<Naming> ownNamings() {
    return own;
  }
}
