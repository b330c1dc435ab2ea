package org.zhengpu.eval.diagnosis;

import java.util.List;
import java.util.Set;
import org.zhengpu.eval.align.ArticleAlignment;
import org.zhengpu.eval.align.PageAlignment;
import org.zhengpu.eval.align.Verdict;
import org.zhengpu.eval.gold.TextComparison;
import org.zhengpu.model.Document;

/** Why articles and headlines are wrong. Not for sharing between threads. */
final class ArticleDiagnosis {

  /** So much of one text in another makes it a part of that. */
  private static final double PART = 0.7;
  private static final int START = 40;

  private final ArticleAlignment article;
  private final PageAlignment page;
  private final Faults faults;

  ArticleDiagnosis(ArticleAlignment article, PageAlignment page, Faults faults) {
    this.article = article;
    this.page = page;
    this.faults = faults;
  }

  void run() {
    if (article.cut() == Verdict.MISSED || article.cut() == Verdict.WRONG) {
      faults.add("article", wrongCut(), article.gold().kind(), article.gold().title(), article.titleFound());
    } else if (article.isExtra()) {
      faults.add("article", isPiece() ? "piece of another article" : "no article at all", "", "", start());
    }
    if (article.title() == Verdict.WRONG || article.title() == Verdict.MISSED) {
      faults.add("title", wrongTitle(), "", article.gold().title(), article.titleFound());
    }
  }

  private String wrongCut() {
    Set<String> gold = TextComparison.grams(article.body());
    if (documents().stream().anyMatch(d -> holdsOther(d) && part(gold, d))) {
      return "joined with another";
    }
    long pieces = documents().stream().filter(d -> TextComparison.containment(grams(d), gold) > PART).count();
    if (pieces > 1) {
      return "split";
    }
    return article.document() == null ? "missed" : "begins or ends elsewhere";
  }

  private boolean part(Set<String> gold, Document document) {
    return TextComparison.containment(gold, grams(document)) > PART;
  }

  /** Whether a document also has the text of an article that is not this one. */
  private boolean holdsOther(Document document) {
    return page.articles().stream().filter(other -> !other.isExtra() && other != article && !other.body().isEmpty())
        .anyMatch(other -> part(TextComparison.grams(other.body()), document));
  }

  private boolean isPiece() {
    Set<String> piece = article.found().map(ArticleDiagnosis::grams).orElse(Set.of());
    return page.articles().stream().filter(other -> !other.isExtra())
        .anyMatch(other -> TextComparison.containment(piece, TextComparison.grams(other.body())) > PART);
  }

  private List<Document> documents() {
    return page.articles().stream().flatMap(other -> other.found().stream()).toList();
  }

  private static Set<String> grams(Document document) {
    return TextComparison.grams(document.article().body().text());
  }

  private String start() {
    String text = article.found().map(Document::text).orElse("");
    return text.substring(0, Math.min(START, text.length()));
  }

  private String wrongTitle() {
    String gold = TextComparison.norm(article.gold().title());
    String found = TextComparison.norm(article.titleFound());
    if (article.document() == null) {
      return Faults.NO_ARTICLE;
    }
    if (found.isEmpty()) {
      return "not found";
    }
    if (gold.contains(found)) {
      return "cut too short";
    }
    return found.contains(gold) ? "cut too long" : "another line";
  }
}
