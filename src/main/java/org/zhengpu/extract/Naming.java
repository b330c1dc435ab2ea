package org.zhengpu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * A name in a text that is not part of a longer name, with the entity that it stands for.
 *
 * @param span where it stands
 * @param text the words as they stand there
 * @param entity what it names
 * @param inTitle whether it only tells whose post someone holds: 县水利局 in 县水利局局长
 */
public record Naming(Span span, String text, Entity entity, boolean inTitle) {

  public EntityId id() {
    return entity.id();
  }

  public boolean is(EntityType type) {
    return entity.type() == type;
  }

  public boolean isBody() {
    return entity.type().isBody();
  }

  /** The namings of a document, in order. */
  public static List<Naming> of(Document document) {
    List<Naming> namings = new ArrayList<>();
    int end = 0;
    for (Mention mention : document.mentions()) {
      Optional<Entity> entity = mention.span().end() > end ? document.entityOf(mention) : Optional.empty();
      if (entity.isPresent()) {
        namings.add(new Naming(mention.span(), mention.text(), entity.get(), isInTitle(document, mention)));
        end = mention.span().end();
      }
    }
    return List.copyOf(namings);
  }

  private static boolean isInTitle(Document document, Mention mention) {
    return mention.type().isBody() && document.posts().stream()
        .anyMatch(post -> document.text().startsWith(post.title(), mention.span().end()));
  }
}
