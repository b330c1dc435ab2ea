package org.zhengpu.eval.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.zhengpu.eval.align.ArticleAlignment;
import org.zhengpu.eval.align.EntityAligner;
import org.zhengpu.eval.align.Match;
import org.zhengpu.eval.align.Occurrences;
import org.zhengpu.eval.align.PageAlignment;
import org.zhengpu.eval.align.Pair;
import org.zhengpu.eval.align.Verdict;
import org.zhengpu.eval.gold.GoldArticle.GoldEntity;
import org.zhengpu.eval.gold.TextComparison;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/** Why entities and canonical names are wrong. Not for sharing between threads. */
final class EntityDiagnosis {

  private final ArticleAlignment article;
  private final PageAlignment page;
  private final Faults faults;
  private final List<Entity> spurious;
  private final List<Entity> found;

  EntityDiagnosis(ArticleAlignment article, PageAlignment page, Faults faults) {
    this.article = article;
    this.page = page;
    this.faults = faults;
    this.spurious = new ArrayList<>(article.entities().stream()
        .filter(pair -> pair.is(Verdict.SPURIOUS)).flatMap(pair -> pair.found().stream()).toList());
    this.found = article.entities().stream().filter(Pair::isMatched).flatMap(pair -> pair.found().stream()).toList();
  }

  void run() {
    List<GoldEntity> missed = article.entities().stream()
        .filter(pair -> pair.is(Verdict.MISSED)).flatMap(pair -> pair.wanted().stream()).toList();
    // the surest explanation of a spurious entity goes first
    List<GoldEntity> left = missed.stream().filter(gold -> !explainedByType(gold)).toList();
    left = left.stream().filter(gold -> !explainedByBoundaries(gold)).toList();
    left.forEach(this::unexplained);
    spurious.forEach(this::superfluous);
    article.entities().forEach(this::canonicalName);
  }

  private boolean explainedByType(GoldEntity gold) {
    return explained(gold, (g, e) -> Match.shareAny(Match.normalised(g), article.names().namesOf(e.id())),
        (g, e) -> "found with another type", (g, e) -> g.type() + " → " + e.type().id());
  }

  private boolean explainedByBoundaries(GoldEntity gold) {
    return explained(gold, (g, e) -> crossing(g, e).isPresent(),
        (g, e) -> boundaries(crossing(g, e).orElseThrow()), (g, e) -> g.type());
  }

  /** What to say of a gold entity and an entity of the system. */
  private interface Words {
    String of(GoldEntity gold, Entity entity);
  }

  private boolean explained(GoldEntity gold, BiPredicate<GoldEntity, Entity> by, Words reason, Words of) {
    Optional<Entity> culprit = spurious.stream().filter(entity -> by.test(gold, entity)).findFirst();
    culprit.ifPresent(entity -> {
      spurious.remove(entity);
      faults.add("entity", reason.of(gold, entity), of.of(gold, entity), gold.name(), entity.name());
    });
    return culprit.isPresent();
  }

  /** Where a gold name stands, and the mention over it. */
  private record Crossing(Span gold, Span system) {}

  private Optional<Crossing> crossing(GoldEntity gold, Entity entity) {
    return occurrences(gold).stream().flatMap(span -> entity.mentions().stream().map(Mention::span)
        .filter(span::overlaps).map(system -> new Crossing(span, system))).findFirst();
  }

  private static String boundaries(Crossing crossing) {
    if (crossing.gold().equals(crossing.system())) {
      return "linked to another thing";
    }
    if (crossing.system().contains(crossing.gold())) {
      return "found too long";
    }
    return crossing.gold().contains(crossing.system()) ? "found too short" : "found with shifted boundaries";
  }

  private void unexplained(GoldEntity gold) {
    Optional<Entity> over = standsFree(gold) ? Optional.empty() : over(gold);
    faults.add("entity", reason(gold, over), gold.type(), gold.name(), over.map(Entity::name).orElse(""));
  }

  /** Whether it is named somewhere where nothing was found at all. */
  private boolean standsFree(GoldEntity gold) {
    return occurrences(gold).stream().anyMatch(span ->
        article.found().stream().flatMap(d -> d.mentions().stream()).noneMatch(m -> m.span().overlaps(span)));
  }

  private String reason(GoldEntity gold, Optional<Entity> over) {
    if (article.document() == null) {
      return Faults.NO_ARTICLE;
    }
    Optional<Crossing> crossing = over.flatMap(entity -> crossing(gold, entity));
    if (crossing.isEmpty()) {
      return occurrences(gold).isEmpty() ? "not in the text as cut" : "not found";
    }
    Crossing at = crossing.get();
    if (at.gold().equals(at.system())) {
      return "taken for another thing of the article";
    }
    return at.system().contains(at.gold()) ? "hidden in a longer name" : "only a part of it found";
  }

  /** The entity that was found, rightly, over the words of one that was not. */
  private Optional<Entity> over(GoldEntity gold) {
    return found.stream().filter(entity -> crossing(gold, entity).isPresent()).findFirst();
  }

  private List<Span> occurrences(GoldEntity gold) {
    return Occurrences.of(gold, article.found().map(Document::text).orElse(""));
  }

  private void superfluous(Entity entity) {
    faults.add("entity", reason(entity), entity.mentions().stream().findFirst().map(Mention::rule)
        .orElse("no mention"), "", entity.name());
  }

  private String reason(Entity entity) {
    if (names(article, entity)) {
      return "a second node for one thing";
    }
    boolean elsewhere = article.cut() != Verdict.RIGHT && page.articles().stream().anyMatch(other -> names(other, entity));
    if (elsewhere) {
      return Faults.OTHER_ARTICLE;
    }
    return article.isExtra() ? Faults.EXTRA_ARTICLE : "spurious " + entity.type().id();
  }

  private static boolean names(ArticleAlignment article, Entity entity) {
    return article.gold().entities().stream().anyMatch(gold -> gold.type().equals(entity.type().id())
        && Match.shareAny(Match.normalised(gold), article.names().namesOf(entity.id())));
  }

  private void canonicalName(Pair<GoldEntity, Entity> pair) {
    if (pair.gold() != null && pair.system() != null && !EntityAligner.canonical(pair).orElse(true)) {
      boolean printed = pair.system().mentions().stream().anyMatch(m -> same(m.text(), pair.system().name()));
      faults.add("canonical name", printed ? "left as printed" : "expanded otherwise", pair.gold().type(),
          pair.gold().name(), pair.system().name());
    }
  }

  private static boolean same(String a, String b) {
    return TextComparison.norm(a).equals(TextComparison.norm(b));
  }
}
