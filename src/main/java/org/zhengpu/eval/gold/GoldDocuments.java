package org.zhengpu.eval.gold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengpu.eval.gold.GoldArticle.GoldEntity;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Article;
import org.zhengpu.model.ArticleKind;
import org.zhengpu.model.Byline;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.Mention;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Post;
import org.zhengpu.model.Span;

/**
 * Builds documents whose articles, mentions, entities and posts are those of the gold annotations: what the extractors
 * would get from flawless recognisers. Their scores on these documents are their own and nobody else's.
 *
 * <p>In: gold page, text of the page. Out: one document per gold article that is found in the text. May be shared.
 */
public final class GoldDocuments {

  private static final String RULE = "gold";

  private final Annotator segmenter;

  /**
   * Where a gold name stands in the text.
   *
   * @param entity the place of the entity in the gold list
   */
  private record Hit(Span span, int entity) {}

  /** With the steps that cut a document into sentences and words. */
  public GoldDocuments(Annotator segmenter) {
    this.segmenter = segmenter;
  }

  public List<Document> of(GoldPage gold, String page) {
    return gold.articles().stream().flatMap(article -> document(article, gold, page).stream()).toList();
  }

  private Optional<Document> document(GoldArticle gold, GoldPage page, String text) {
    return new PageText(text).between(gold.starts(), gold.ends())
        .map(body -> segmenter.annotate(Document.of(article(gold, body, page))))
        .map(document -> withEntities(document, gold))
        .map(document -> withPosts(document, gold));
  }

  private static Article article(GoldArticle gold, String body, GoldPage page) {
    PageInfo info = page.info(gold);
    List<Byline> bylines = gold.byline().stream()
        .map(name -> new Byline(GoldArticle.orEmpty(name.role()), name.name())).toList();
    ArticleKind kind = ArticleKind.valueOf(gold.kind().toUpperCase(Locale.ROOT));
    return new Article(kind, MappedText.of(gold.title()), bylines, MappedText.of(body), info, page.file());
  }

  private static Document withEntities(Document document, GoldArticle gold) {
    List<Mention> mentions = new ArrayList<>();
    List<List<Mention>> byEntity = gold.entities().stream().map(e -> (List<Mention>) new ArrayList<Mention>()).toList();
    for (Hit hit : hits(document.text(), gold.entities())) {
      EntityType type = type(gold.entities().get(hit.entity()));
      Mention mention = new Mention(hit.span(), hit.span().of(document.text()), type, RULE, 1);
      mentions.add(mention);
      byEntity.get(hit.entity()).add(mention);
    }
    List<Entity> entities = new ArrayList<>();
    for (int i = 0; i < gold.entities().size(); i++) {
      entities.add(entity(gold.entities().get(i), byEntity.get(i)));
    }
    return document.withMentions(mentions).withEntities(entities);
  }

  /** Every place where a name or alias stands; of two that cross the longer, nested ones both. */
  private static List<Hit> hits(String text, List<GoldEntity> entities) {
    List<Hit> all = new ArrayList<>();
    for (int i = 0; i < entities.size(); i++) {
      int entity = i;
      entities.get(i).names().distinct().filter(name -> !name.isBlank())
          .forEach(name -> occurrences(text, name).forEach(span -> all.add(new Hit(span, entity))));
    }
    all.sort(Comparator.comparingInt((Hit hit) -> -hit.span().length())
        .thenComparing(Hit::span).thenComparing(Hit::entity));
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : all) {
      if (kept.stream().noneMatch(other -> clash(hit, other))) {
        kept.add(hit);
      }
    }
    return kept;
  }

  private static boolean clash(Hit hit, Hit kept) {
    return hit.span().crosses(kept.span()) || hit.span().equals(kept.span())
        || hit.entity() == kept.entity() && kept.span().contains(hit.span());
  }

  private static List<Span> occurrences(String text, String name) {
    List<Span> spans = new ArrayList<>();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      spans.add(new Span(at, at + name.length()));
    }
    return spans;
  }

  private static Entity entity(GoldEntity gold, List<Mention> mentions) {
    EntityId id = new EntityId(type(gold), gold.name(), "");
    return mentions.isEmpty() ? Entity.implied(id) : Entity.named(id, gold.names().toList(), mentions);
  }

  private static EntityType type(GoldEntity gold) {
    return Stream.of(EntityType.values()).filter(type -> type.id().equals(gold.type())).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No entity type " + gold.type() + ": " + gold.name()));
  }

  private static Document withPosts(Document document, GoldArticle gold) {
    return document.withPosts(gold.posts().stream().flatMap(post -> post(document, post).stream()).toList());
  }

  /** The evidence is the holder's name where it stands first, with the words before it back to the title. */
  private static Optional<Post> post(Document document, GoldArticle.GoldPost gold) {
    Optional<Entity> person = entity(document, gold.person());
    Optional<Entity> body = entity(document, GoldArticle.orEmpty(gold.org()));
    if (person.isEmpty() || body.isEmpty()) {
      return Optional.empty();
    }
    Evidence evidence = new Evidence(titleAndName(document, person.get(), gold.title()), RULE, 1);
    return Optional.of(
        new Post(person.get().id(), gold.title(), body.get().id(), Post.Change.HOLDS, evidence));
  }

  private static Optional<Entity> entity(Document document, String name) {
    return document.entities().stream().filter(e -> e.name().equals(name)).findFirst();
  }

  private static Span titleAndName(Document document, Entity person, String title) {
    Span name = person.mentions().isEmpty() ? new Span(0, 0) : inBody(document, person).span();
    int begin = document.text().lastIndexOf(title, name.begin());
    return begin < 0 || name.begin() - begin > 40 ? name : new Span(begin, name.end());
  }

  private static Mention inBody(Document document, Entity person) {
    return person.mentions().stream().filter(m -> !document.inTitle(m.span())).findFirst()
        .orElse(person.mentions().get(0));
  }
}
