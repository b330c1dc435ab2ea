package org.zhengpu.extract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.AgencyName;
import org.zhengpu.lexicon.AgencyNames;
import org.zhengpu.lexicon.PostTitle;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Scope;

/** Tells at which body a post is. Immutable, may be shared. */
final class PostSeats {

  private static final String GOVERNMENT = "政府";

  private final AgencyNames names;

  PostSeats(AgencyNames names) {
    this.names = names;
  }

  /**
   * The body of a title.
   *
   * @param before the body or place named right before it, or null
   * @param carried the body of an earlier title of the same person or list, or null
   */
  Optional<EntityId> seat(Document document, PostTitle title, @Nullable Mention before, @Nullable Mention carried) {
    return switch (title.seat()) {
      case COUNTRY -> Optional.of(known(document, title.body()));
      case NAMED -> Optional.ofNullable(before == null ? carried : before).flatMap(document::entityOf).map(Entity::id);
      case UNIT -> government(document, title.body(), before == null ? carried : before);
    };
  }

  /** 县长 -> the government of the county that the words before name, or else of the paper's own. */
  private Optional<EntityId> government(Document document, String unit, @Nullable Mention before) {
    Scope scope = document.article().info().scope();
    return Optional.ofNullable(before).flatMap(m -> division(m.text(), unit))
        .flatMap(division -> resolve(document, division + GOVERNMENT, scope))
        .or(() -> resolve(document, unit + GOVERNMENT, scope));
  }

  /** 苏溪镇 of 苏溪镇党委; nothing of 区委. */
  private static Optional<String> division(String name, String unit) {
    int at = name.lastIndexOf(unit);
    int end = at > 1 && name.startsWith(unit, at - 1) ? at : at + 1; // 冠县|县委
    return at > 0 ? Optional.of(name.substring(0, end)) : Optional.empty();
  }

  private Optional<EntityId> resolve(Document document, String form, Scope scope) {
    return names.resolve(form, scope).stream().map(AgencyName::name).map(name -> known(document, name)).findFirst();
  }

  /** The agency of that name that the document already has, or a new one. */
  private static EntityId known(Document document, String name) {
    return document.entities().stream().map(Entity::id)
        .filter(id -> id.type() == EntityType.AGENCY && id.name().equals(name))
        .findFirst().orElseGet(() -> new EntityId(EntityType.AGENCY, name, ""));
  }
}
