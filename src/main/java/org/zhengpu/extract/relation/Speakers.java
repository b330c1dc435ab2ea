package org.zhengpu.extract.relation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhengpu.extract.Naming;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Post;
import org.zhengpu.model.Span;

/** For which bodies those speak who say something in one document. Not for sharing between threads. */
final class Speakers {

  private static final int SHORTEST = 4;
  private static final int NEAR = 6;
  /** “……。”县水利局局长方晓梅说。 */
  private static final int FAR = 40;

  private final Document document;
  private final List<Naming> namings;
  private final ActingWords words;

  Speakers(Document document, List<Naming> namings, ActingWords words) {
    this.document = document;
    this.namings = namings;
    this.words = words;
  }

  /** The body of the last who says something in a sentence. */
  Optional<EntityId> body(Span sentence) {
    return speaker(sentence).or(() -> document.text().startsWith("”", sentence.end() - 1)
        ? speaker(new Span(sentence.end(), Math.min(sentence.end() + FAR, document.text().length())))
        : Optional.empty());
  }

  private Optional<EntityId> speaker(Span sentence) {
    return namings.stream()
        .filter(n -> n.is(EntityType.PERSON) && sentence.contains(n.span()))
        .filter(n -> words.isSaying(document.text(), n.span().end()))
        .reduce((a, b) -> b).flatMap(speaker -> body(speaker.id()));
  }

  /** The body of the one who acts in the last clause of a part of the text: 海川公司经理方晓梅|发布了. */
  Optional<EntityId> actor(Span part) {
    int clause = document.text().lastIndexOf('，', part.end() - 1);
    return namings.stream().filter(n -> n.is(EntityType.PERSON) && part.contains(n.span()))
        .filter(n -> n.span().begin() > clause && part.end() - n.span().end() <= NEAR)
        .reduce((a, b) -> b).flatMap(actor -> body(actor.id()));
  }

  /** The body of someone's first post, or the one that it is a unit of. */
  private Optional<EntityId> body(EntityId person) {
    return document.posts().stream().filter(post -> post.person().equals(person)).map(Post::body).findFirst()
        .map(this::whole);
  }

  /** 云岭县公安局 of 云岭县公安局刑警大队, where it is named. */
  EntityId whole(EntityId unit) {
    return !words.isInner(unit.name()) ? unit : namings.stream().filter(Naming::isBody).map(Naming::id)
        .filter(body -> body.name().length() >= SHORTEST && unit.name().startsWith(body.name()))
        .min(Comparator.comparingInt(body -> body.name().length())).orElse(unit);
  }
}
