package org.zhengpu.eval.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.zhengpu.eval.align.ArticleAlignment;
import org.zhengpu.eval.align.Match;
import org.zhengpu.eval.align.Verdict;
import org.zhengpu.eval.gold.GoldArticle.GoldRelation;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.Relation;

/** Why relations are wrong. Not for sharing between threads. */
final class RelationDiagnosis {

  private final ArticleAlignment article;
  private final Match names;
  private final Faults faults;
  private final List<Relation> spurious;

  RelationDiagnosis(ArticleAlignment article, Faults faults) {
    this.article = article;
    this.names = article.names();
    this.faults = faults;
    this.spurious = new ArrayList<>(article.relations().stream()
        .filter(pair -> pair.is(Verdict.SPURIOUS)).flatMap(pair -> pair.found().stream()).toList());
  }

  void run() {
    article.relations().stream().filter(pair -> pair.is(Verdict.MISSED))
        .forEach(pair -> pair.wanted().ifPresent(this::missed));
    spurious.forEach(this::superfluous);
  }

  private void missed(GoldRelation gold) {
    Predicate<Relation> pair = r -> names.same(r.subject(), gold.s()) && names.same(r.object(), gold.o());
    Predicate<Relation> reversed = r -> names.same(r.subject(), gold.o()) && names.same(r.object(), gold.s());
    Predicate<Relation> type = r -> r.type().id().equals(gold.p());
    boolean explained = explained(gold, pair, "with another property")
        || explained(gold, reversed, "the other way round")
        || explained(gold, type.and(r -> names.same(r.subject(), gold.s())), "with another object");
    if (!explained) {
      faults.add("relation", notRead(gold), gold.p(), words(gold), "");
    }
  }

  private boolean explained(GoldRelation gold, Predicate<Relation> by, String reason) {
    Relation culprit = spurious.stream().filter(by).findFirst().orElse(null);
    if (culprit != null) {
      spurious.remove(culprit);
      faults.add("relation", reason, gold.p() + ", " + culprit.evidence().rule(), words(gold), words(culprit));
    }
    return culprit != null;
  }

  private String notRead(GoldRelation gold) {
    if (article.document() == null) {
      return Faults.NO_ARTICLE;
    }
    return has(gold.s()) && has(gold.o()) ? "not read" : Faults.NO_END;
  }

  private boolean has(String name) {
    return article.found().stream().map(Document::entities).flatMap(List::stream).map(Entity::id)
        .anyMatch(id -> names.same(id, name));
  }

  private void superfluous(Relation relation) {
    faults.add("relation", reason(relation), relation.type().id() + ", " + relation.evidence().rule(), "",
        words(relation));
  }

  private String reason(Relation relation) {
    if (article.isExtra()) {
      return Faults.EXTRA_ARTICLE;
    }
    return isGold(relation.subject()) && isGold(relation.object()) ? "spurious" : Faults.ALIEN_END;
  }

  private boolean isGold(EntityId id) {
    return article.gold().entities().stream().anyMatch(entity -> names.same(id, entity.name()));
  }

  static String words(GoldRelation gold) {
    return gold.s() + " " + gold.p() + " " + gold.o();
  }

  static String words(Relation relation) {
    return relation.subject().name() + " " + relation.type().id() + " " + relation.object().name();
  }
}
