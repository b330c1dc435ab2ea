package org.zhengpu.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengpu.model.Document;

/**
 * Compares documents with gold annotations: articles, headlines, entities, canonical names, posts, events with their
 * slots, and relations. Optional gold items cost nothing when missed and nothing when found; two entities for one thing
 * are one hit and one error.
 *
 * <p>In: gold pages with the texts of the pages, and all documents of a run. Out: {@link Scores}. May be shared.
 */
public final class Scorer {

  private static final double SAME_PAGE = 0.6;
  private static final double SAME_ARTICLE = 0.5;
  private static final double RIGHT_ARTICLE = 0.8;
  private static final double RIGHT_TITLE = 0.9;

  /** A gold page and the text of the page that it speaks of. */
  public record Sheet(GoldPage gold, String text) {}

  /** A gold article and the document that overlaps with it most. */
  private record Pair(double overlap, int article, int document) {}

  public Scores score(List<Sheet> sheets, List<Document> documents) {
    Tally tally = new Tally();
    Labels labels = new Labels(documents);
    List<Set<String>> grams = documents.stream().map(d -> TextComparison.grams(d.article().body().text())).toList();
    for (Sheet sheet : sheets) {
      scorePage(sheet, documents, grams, labels, tally);
    }
    return tally.scores();
  }

  private void scorePage(
      Sheet sheet, List<Document> documents, List<Set<String>> grams, Labels labels, Tally tally) {
    List<Integer> mine = documentsOf(sheet, grams);
    Map<Integer, Pair> matches = match(sheet, mine, grams);
    List<GoldArticle> articles = sheet.gold().articles();
    for (int k = 0; k < articles.size(); k++) {
      Pair pair = matches.get(k);
      if (pair == null) {
        scoreMissed(articles.get(k), labels, tally);
      } else {
        scoreFound(articles.get(k), pair.overlap(), documents.get(pair.document()), labels, tally);
      }
    }
    Set<Integer> used = Set.copyOf(matches.values().stream().map(Pair::document).toList());
    mine.stream().filter(d -> !used.contains(d))
        .forEach(d -> scoreExtra(sheet.gold().file(), documents.get(d), labels, tally));
  }

  /** The documents whose body mostly occurs in the page. */
  private static List<Integer> documentsOf(Sheet sheet, List<Set<String>> grams) {
    Set<String> page = TextComparison.grams(sheet.text());
    List<Integer> mine = new ArrayList<>();
    for (int d = 0; d < grams.size(); d++) {
      if (TextComparison.containment(grams.get(d), page) > SAME_PAGE) {
        mine.add(d);
      }
    }
    return mine;
  }

  /** Pairs articles and documents, the greatest overlap first. */
  private static Map<Integer, Pair> match(Sheet sheet, List<Integer> mine, List<Set<String>> grams) {
    Map<Integer, Pair> matches = new HashMap<>();
    for (Pair pair : candidates(sheet, mine, grams)) {
      if (!matches.containsKey(pair.article())
          && matches.values().stream().noneMatch(p -> p.document() == pair.document())) {
        matches.put(pair.article(), pair);
      }
    }
    return matches;
  }

  private static List<Pair> candidates(Sheet sheet, List<Integer> mine, List<Set<String>> grams) {
    List<Pair> pairs = new ArrayList<>();
    for (int k = 0; k < sheet.gold().articles().size(); k++) {
      Set<String> gold = TextComparison.grams(goldBody(sheet.text(), sheet.gold().articles().get(k)));
      for (int d : mine) {
        double overlap = TextComparison.jaccard(grams.get(d), gold);
        if (overlap >= SAME_ARTICLE) {
          pairs.add(new Pair(overlap, k, d));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::overlap).thenComparingInt(Pair::article)
        .thenComparingInt(Pair::document).reversed());
    return pairs;
  }

  /** What stands in the page from the first to the last words of an article. */
  private static String goldBody(String page, GoldArticle article) {
    String flat = TextComparison.withoutBlanks(page);
    int begin = flat.indexOf(TextComparison.withoutBlanks(article.starts()));
    String last = TextComparison.withoutBlanks(article.ends());
    int end = begin < 0 ? -1 : flat.indexOf(last, begin);
    return end < 0 ? "" : flat.substring(begin, end + last.length());
  }

  private static void scoreMissed(GoldArticle gold, Labels labels, Tally tally) {
    if (!gold.isFragment()) {
      tally.gold("article", false);
      tally.error("article", gold.id(), "missed", gold.title());
      if (!gold.title().isEmpty()) {
        tally.title(false);
      }
    }
    ArticleScorer.missed(gold, labels, tally).score();
  }

  private static void scoreFound(GoldArticle gold, double overlap, Document document, Labels labels, Tally tally) {
    boolean right = overlap >= RIGHT_ARTICLE;
    if (right || !gold.isFragment()) {
      tally.gold("article", right);
    }
    if (right) {
      tally.system("article", true);
    } else if (!gold.isFragment()) {
      tally.error("article", gold.id(), "cut wrongly (overlap %.2f)".formatted(overlap), gold.title());
    }
    scoreTitle(gold, document.article().title().text(), tally);
    ArticleScorer.found(gold, document, labels, tally).score();
  }

  private static void scoreTitle(GoldArticle gold, String title, Tally tally) {
    if (gold.title().isEmpty()) {
      return;
    }
    boolean right =
        TextComparison.ratio(TextComparison.norm(title), TextComparison.norm(gold.title())) >= RIGHT_TITLE;
    tally.title(right);
    if (!right) {
      tally.error("title", gold.id(), gold.title(), "found as", title);
    }
  }

  private static void scoreExtra(String file, Document document, Labels labels, Tally tally) {
    String body = document.article().body().text();
    tally.system("article", false);
    tally.error("article", file, "extra", body.substring(0, Math.min(40, body.length())));
    ArticleScorer.found(GoldArticle.none(), document, labels, tally).score();
  }
}
