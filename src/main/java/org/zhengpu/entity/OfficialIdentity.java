package org.zhengpu.entity;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.zhengpu.lexicon.AgencyName;
import org.zhengpu.lexicon.AgencyNames;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.Post;
import org.zhengpu.model.Relation;
import org.zhengpu.model.Scope;

/**
 * Gives officials the identity that they keep from article to article: name and division served, in place of name and
 * article. Reads: entities, posts. Writes: the ids of people, wherever they stand. Runs after the posts are known.
 *
 * <p>Of several divisions served, the lowest counts: a member of the city's standing committee who heads a district is
 * of the district. A post in a body that belongs to no known division counts for the paper's own. May be shared between
 * threads.
 */
public final class OfficialIdentity implements Annotator {

  private static final Comparator<Scope> LOWEST_FIRST =
      Comparator.comparingInt((Scope scope) -> -scope.path().size()).thenComparing(Scope::toString);

  private final AgencyNames agencies;

  public OfficialIdentity(AgencyNames agencies) {
    this.agencies = agencies;
  }

  @Override
  public Document annotate(Document document) {
    Scope paper = document.article().info().scope();
    Map<EntityId, Scope> divisions = new HashMap<>();
    Map<EntityId, Scope> served = new HashMap<>();
    for (Post post : document.posts()) {
      if (post.body().type() == EntityType.AGENCY) {
        Scope division = divisions.computeIfAbsent(post.body(), body -> division(body, paper));
        served.merge(post.person(), division, BinaryOperator.minBy(LOWEST_FIRST));
      }
    }
    Map<EntityId, EntityId> renamed = new HashMap<>();
    document.entities().stream().map(Entity::id).filter(served::containsKey).forEach(person ->
        renamed.put(person, new EntityId(person.type(), person.name(), served.get(person).toString())));
    return renamed.isEmpty() ? document : rename(document, id -> renamed.getOrDefault(id, id));
  }

  private Scope division(EntityId agency, Scope paper) {
    Scope scope = agency.context().isEmpty() ? paper : Scope.parse(agency.context());
    return agencies.explicit(agency.name(), scope).stream().map(AgencyName::division).findFirst()
        .or(() -> agencies.expand(agency.name(), scope).map(AgencyName::division))
        .orElse(paper);
  }

  private interface Renaming {
    EntityId of(EntityId id);

    default List<EntityId> all(List<EntityId> ids) {
      return ids.stream().map(this::of).toList();
    }
  }

  private static Document rename(Document document, Renaming renaming) {
    return document
        .withEntities(document.entities().stream().map(e -> rename(e, renaming)).toList())
        .withPosts(document.posts().stream().map(p -> rename(p, renaming)).toList())
        .withRelations(document.relations().stream().map(r -> rename(r, renaming)).toList())
        .withEvents(document.events().stream().map(e -> rename(e, renaming)).toList());
  }

  private static Entity rename(Entity entity, Renaming renaming) {
    return new Entity(
        renaming.of(entity.id()), entity.aliases(), entity.mentions(), entity.implied(), entity.code());
  }

  private static Post rename(Post post, Renaming renaming) {
    return new Post(renaming.of(post.person()), post.title(), post.body(), post.change(), post.evidence());
  }

  private static Relation rename(Relation relation, Renaming renaming) {
    return new Relation(
        renaming.of(relation.subject()), relation.type(), renaming.of(relation.object()), relation.evidence());
  }

  private static Event rename(Event event, Renaming renaming) {
    Map<EventRole, List<EntityId>> roles = new EnumMap<>(EventRole.class);
    event.roles().forEach((role, ids) -> roles.put(role, renaming.all(ids)));
    return new Event(event.type(), event.label(), event.date(), roles, event.evidence());
  }
}
