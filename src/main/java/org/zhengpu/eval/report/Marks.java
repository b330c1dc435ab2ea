package org.zhengpu.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengpu.eval.align.ArticleAlignment;
import org.zhengpu.eval.align.EntityAligner;
import org.zhengpu.eval.align.Match;
import org.zhengpu.eval.align.Occurrences;
import org.zhengpu.eval.align.Pair;
import org.zhengpu.eval.align.Verdict;
import org.zhengpu.eval.gold.GoldArticle.GoldEntity;
import org.zhengpu.eval.gold.TextComparison;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/** Which words of an article are right, missed or wrong. An alignment in, marks over the text out. */
final class Marks {

  private final ArticleAlignment article;
  private final String text;

  Marks(ArticleAlignment article, String text) {
    this.article = article;
    this.text = text;
  }

  List<Mark> all() {
    List<Mark> marks = new ArrayList<>();
    article.found().ifPresent(document -> document.mentions().forEach(m -> marks.add(mark(m, document))));
    article.entities().stream().filter(pair -> pair.is(Verdict.MISSED)).flatMap(pair -> pair.wanted().stream())
        .forEach(gold -> Occurrences.of(gold, text).forEach(span -> marks.add(
            new Mark(span, Mark.Style.MISSED, "missed: " + gold.name() + " · " + gold.type()))));
    return marks;
  }

  private Mark mark(Mention mention, Document document) {
    Optional<Entity> entity = document.entityOf(mention);
    Optional<Pair<GoldEntity, Entity>> pair = entity.flatMap(this::pair);
    Mark.Style style = pair.map(Marks::style).orElseGet(() -> wrong(mention));
    String name = entity.map(Entity::name).orElse("not linked");
    String other = style != Mark.Style.NAME ? ""
        : pair.flatMap(Pair::wanted).map(gold -> ", should be " + gold.name()).orElse("");
    return new Mark(mention.span(), style, "%s: %s%s · %s · %s".formatted(
        style.meaning(), name, other, mention.type().id(), rule(mention.rule(), mention.confidence())));
  }

  static String rule(String rule, double confidence) {
    return String.format(Locale.ROOT, "%s %.2f", rule, confidence);
  }

  private Optional<Pair<GoldEntity, Entity>> pair(Entity entity) {
    return article.entities().stream()
        .filter(pair -> !pair.is(Verdict.SPURIOUS) && pair.found().filter(entity::equals).isPresent()).findFirst();
  }

  private static Mark.Style style(Pair<GoldEntity, Entity> pair) {
    if (!EntityAligner.canonical(pair).orElse(true)) {
      return Mark.Style.NAME;
    }
    return pair.is(Verdict.FREE) ? Mark.Style.FREE : Mark.Style.RIGHT;
  }

  /** What the gold annotations have at the place of a wrong mention. */
  private Mark.Style wrong(Mention mention) {
    if (golds().anyMatch(gold -> stands(gold, mention.span()) && !gold.type().equals(mention.type().id()))) {
      return Mark.Style.TYPE;
    }
    return golds().anyMatch(gold -> overlaps(gold, mention.span()))
        ? Mark.Style.BOUNDARY : Mark.Style.SPURIOUS;
  }

  private Stream<GoldEntity> golds() {
    return article.gold().entities().stream();
  }

  private boolean stands(GoldEntity gold, Span span) {
    return Match.normalised(gold).contains(TextComparison.norm(span.of(text)));
  }

  private boolean overlaps(GoldEntity gold, Span span) {
    return Occurrences.of(gold, text).stream().anyMatch(at -> at.overlaps(span) && !at.equals(span));
  }
}
