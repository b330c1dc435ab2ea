package org.zhengpu.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengpu.eval.align.ArticleAlignment;
import org.zhengpu.eval.align.EventPair;
import org.zhengpu.eval.align.EventPair.Slot;
import org.zhengpu.eval.align.EntityAligner;
import org.zhengpu.eval.align.Pair;
import org.zhengpu.eval.align.Verdict;
import org.zhengpu.eval.gold.GoldArticle.GoldEntity;
import org.zhengpu.model.Entity;

/** Counts hits and errors. Not for sharing between threads. */
final class Tally {

  private static final List<String> KINDS = List.of(
      "article", "entity", "Agency", "Organization", "Person", "Place", "Programme", "post", "event", "slot",
      "relation");

  private final Map<String, int[]> counts = new LinkedHashMap<>();
  private int titlesRight;
  private int titles;
  private int canonicalRight;
  private int canonical;

  Tally() {
    KINDS.forEach(kind -> counts.put(kind, new int[4]));
  }

  void add(ArticleAlignment article) {
    article(article.cut());
    title(article.title());
    article.entities().forEach(this::entity);
    article.posts().forEach(pair -> count("post", pair.verdict()));
    article.events().forEach(this::event);
    article.relations().forEach(pair -> count("relation", pair.verdict()));
  }

  /** One cut in the wrong place counts as missed only. */
  private void article(Verdict cut) {
    count("article", cut == Verdict.WRONG ? Verdict.MISSED : cut);
  }

  private void title(Verdict title) {
    titles += title == Verdict.FREE ? 0 : 1;
    titlesRight += title == Verdict.RIGHT ? 1 : 0;
  }

  private void entity(Pair<GoldEntity, Entity> pair) {
    count("entity", pair.verdict());
    count(type(pair), pair.verdict());
    EntityAligner.canonical(pair).ifPresent(right -> {
      canonical++;
      canonicalRight += right ? 1 : 0;
    });
  }

  private static String type(Pair<GoldEntity, Entity> pair) {
    return pair.wanted().map(GoldEntity::type).or(() -> pair.found().map(e -> e.type().id())).orElse("");
  }

  private void event(EventPair pair) {
    count("event", pair.event().verdict());
    for (Slot slot : pair.slots()) {
      gold("slot", slot.found().size(), slot.found().size() + slot.missing().size());
      system("slot", slot.right().size(), slot.right().size() + slot.wrong().size());
    }
  }

  private void count(String kind, Verdict verdict) {
    int hit = verdict == Verdict.RIGHT ? 1 : 0;
    if (verdict != Verdict.FREE && verdict != Verdict.SPURIOUS) {
      gold(kind, hit, 1);
    }
    if (verdict != Verdict.FREE && verdict != Verdict.MISSED) {
      system(kind, hit, 1);
    }
  }

  private void system(String kind, int right, int all) {
    add(kind, 0, right, all);
  }

  private void gold(String kind, int found, int all) {
    add(kind, 2, found, all);
  }

  private void add(String kind, int at, int hits, int all) {
    int[] count = counts.computeIfAbsent(kind, k -> new int[4]);
    count[at] += hits;
    count[at + 1] += all;
  }

  Scores scores() {
    return new Scores(
        KINDS.stream().map(this::row).toList(), new Scores.Share(titlesRight, titles),
        new Scores.Share(canonicalRight, canonical));
  }

  private Scores.Row row(String kind) {
    int[] count = counts.getOrDefault(kind, new int[4]);
    double p = share(count[0], count[1]);
    double r = share(count[2], count[3]);
    return new Scores.Row(kind, p, r, p + r == 0 ? 0 : 2 * p * r / (p + r), count[3], count[1]);
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
