package org.zhengpu.explore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengpu.explore.answer.Area;
import org.zhengpu.explore.answer.ArticleRef;
import org.zhengpu.explore.answer.Named;
import org.zhengpu.explore.answer.Ref;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.store.search.Card;
import org.zhengpu.store.search.TextSearch;

/**
 * Puts names to IRIs, from the index, which nobody changes meanwhile; those asked for last are kept. May be shared
 * between threads.
 */
final class Names {

  private static final int MOST_KEPT = 20_000;

  private final TextSearch search;
  private final Map<String, Card> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Card> eldest) {
      return size() > MOST_KEPT;
    }
  });

  Names(TextSearch search) {
    this.search = search;
  }

  /** What is known of an entity or article; of what is in no index, the end of its IRI is the name. */
  Card card(String iri) {
    return kept.computeIfAbsent(iri, unknown -> search.card(iri).orElseGet(
        () -> new Card(iri, "", IriMinter.nameIn(iri), "", "", 0, "", "", List.of())));
  }

  Ref ref(String iri) {
    Card card = card(iri);
    return new Ref(iri, card.type(), card.name());
  }

  Named named(String iri) {
    Card card = card(iri);
    return new Named(iri, card.type(), card.name(), area(card), card.articleCount());
  }

  ArticleRef article(String iri) {
    return article(card(iri));
  }

  static ArticleRef article(Card card) {
    return new ArticleRef(card.iri(), card.name(), card.first(), source(card));
  }

  static String source(Card article) {
    return article.sources().isEmpty() ? "" : article.sources().get(0);
  }

  /** The division that something belongs to. */
  @Nullable Area area(Card card) {
    return card.division().isEmpty() ? null : area(card.division());
  }

  Area area(String division) {
    return new Area(division, IriMinter.nameIn(division), card(division).code());
  }
}
