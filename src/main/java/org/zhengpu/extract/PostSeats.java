package org.zhengpu.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.AgencyName;
import org.zhengpu.lexicon.AgencyNames;
import org.zhengpu.lexicon.BodyWords;
import org.zhengpu.lexicon.PostTitle;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Scope;

/** Tells at which body a post is. Immutable, may be shared. */
final class PostSeats {

  private static final Pattern CHIEF = Pattern.compile("副?(.)长"); // 局|长, 副庭|长

  private final AgencyNames names;
  private final BodyWords words = new BodyWords();

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
      case COUNTRY -> Optional.of(known(document, new EntityId(EntityType.AGENCY, title.body(), "")));
      case NAMED -> before == null && carried == null ? onlyOne(document, title)
          : Optional.ofNullable(before == null ? carried : before).flatMap(document::entityOf).map(Entity::id);
      case UNIT -> government(document, title.body(), before == null ? carried : before)
          .or(() -> lastNamed(document, title));
    };
  }

  /** 局长 without a body: of the only 局 that the article names, if it named it before. */
  private static Optional<EntityId> onlyOne(Document document, PostTitle title) {
    Matcher chief = CHIEF.matcher(title.name());
    if (!chief.matches()) {
      return Optional.empty();
    }
    List<Entity> fitting = document.entities().stream()
        .filter(e -> e.type().isBody() && e.name().endsWith(chief.group(1)) && !e.mentions().isEmpty()).toList();
    return fitting.size() != 1 ? Optional.empty() : fitting.stream()
        .filter(e -> e.mentions().stream().anyMatch(m -> m.span().end() <= title.span().begin()))
        .map(Entity::id).findFirst();
  }

  /** 县长 -> the government of the county that the words before name, or else of the paper's own. */
  private Optional<EntityId> government(Document document, String unit, @Nullable Mention before) {
    Scope scope = document.article().info().scope();
    return Optional.ofNullable(before).flatMap(document::entityOf).map(Entity::id)
        .flatMap(body -> division(before.text(), body, unit, scope)
            .flatMap(division -> resolve(document, words.shortGovernment(division), around(body, scope))))
        .or(() -> resolve(document, words.shortGovernment(unit), scope));
  }

  /** 镇长, in a paper of the county: of the town that was named last. */
  private Optional<EntityId> lastNamed(Document document, PostTitle title) {
    Scope scope = document.article().info().scope();
    return document.mentions().stream()
        .filter(m -> m.type() == EntityType.PLACE && m.span().end() <= title.span().begin())
        .filter(m -> m.text().length() > 2 && m.text().endsWith(title.body()))
        .reduce((first, last) -> last)
        .flatMap(place -> resolve(document, words.shortGovernment(place.text()), scope));
  }

  /** 苏溪镇 of 苏溪镇党委, and of 镇党委 that is that of 苏溪镇; nothing of 区委. */
  private Optional<String> division(String printed, EntityId body, String unit, Scope scope) {
    int at = printed.lastIndexOf(unit);
    int end = at > 1 && printed.startsWith(unit, at - 1) ? at : at + 1; // 冠县|县委
    return at > 0 ? Optional.of(printed.substring(0, end))
        : names.explicit(body.name(), around(body, scope)).stream().map(name -> name.division().name())
            .filter(name -> name.endsWith(unit)).findFirst();
  }

  /** Where a body is that has namesakes: 河东区 of 天津市 in a paper of another province. */
  private static Scope around(EntityId body, Scope scope) {
    return body.context().isEmpty() ? scope : Scope.parse(body.context());
  }

  private Optional<EntityId> resolve(Document document, String form, Scope scope) {
    return names.resolve(form, scope).stream().map(AgencyName::id).map(id -> known(document, id)).findFirst();
  }

  /** The agency of that name that the document already has, or a new one. */
  private static EntityId known(Document document, EntityId agency) {
    return document.entities().stream().map(Entity::id)
        .filter(id -> id.type() == agency.type() && id.name().equals(agency.name())
            && (id.context().equals(agency.context()) || agency.context().isEmpty()))
        .findFirst().orElse(agency);
  }
}
