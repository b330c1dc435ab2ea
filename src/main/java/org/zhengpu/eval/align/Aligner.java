package org.zhengpu.eval.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.eval.gold.GoldArticle;
import org.zhengpu.eval.gold.Sheet;
import org.zhengpu.eval.gold.TextComparison;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.Event;
import org.zhengpu.model.Post;
import org.zhengpu.model.Relation;

/**
 * Finds for every article of the gold annotations the document that the system made of it, and for everything that
 * the one says what the other says of it. Optional gold items cost nothing when missed and nothing when found; two
 * entities for one thing are one hit and one error.
 *
 * <p>In: gold pages with the texts of the pages, and all documents of a run. Out: an alignment per page. May be shared.
 */
public final class Aligner {

  private static final double SAME_PAGE = 0.6;
  private static final double SAME_ARTICLE = 0.5;
  private static final double RIGHT_ARTICLE = 0.8;
  private static final double RIGHT_TITLE = 0.9;

  /** A gold article and the document that overlaps with it most. */
  private record Overlap(double size, int article, int document) {}

  public List<PageAlignment> align(List<Sheet> sheets, List<Document> documents) {
    Labels labels = new Labels(documents);
    List<Set<String>> grams = documents.stream().map(d -> TextComparison.grams(d.article().body().text())).toList();
    return sheets.stream().map(sheet -> align(sheet, documents, grams, labels)).toList();
  }

  private static PageAlignment align(Sheet sheet, List<Document> documents, List<Set<String>> grams, Labels labels) {
    List<Integer> mine = documentsOf(sheet, grams);
    Map<Integer, Overlap> matches = match(sheet, mine, grams);
    List<GoldArticle> golds = sheet.gold().articles();
    List<ArticleAlignment> articles = new ArrayList<>();
    for (int k = 0; k < golds.size(); k++) {
      Overlap match = matches.get(k);
      Document document = match == null ? null : documents.get(match.document());
      articles.add(article(golds.get(k), sheet, document, match == null ? 0 : match.size(), labels));
    }
    Set<Integer> used = Set.copyOf(matches.values().stream().map(Overlap::document).toList());
    mine.stream().filter(d -> !used.contains(d)).forEach(d -> articles.add(extra(documents.get(d), labels)));
    return new PageAlignment(sheet, articles);
  }

  /** The documents whose body mostly occurs in the page. */
  private static List<Integer> documentsOf(Sheet sheet, List<Set<String>> grams) {
    Set<String> page = TextComparison.grams(sheet.text());
    return Stream.iterate(0, d -> d < grams.size(), d -> d + 1)
        .filter(d -> TextComparison.containment(grams.get(d), page) > SAME_PAGE).toList();
  }

  /** Pairs articles and documents, the greatest overlap first. */
  private static Map<Integer, Overlap> match(Sheet sheet, List<Integer> mine, List<Set<String>> grams) {
    Map<Integer, Overlap> matches = new HashMap<>();
    for (Overlap overlap : overlaps(sheet, mine, grams)) {
      if (!matches.containsKey(overlap.article())
          && matches.values().stream().noneMatch(m -> m.document() == overlap.document())) {
        matches.put(overlap.article(), overlap);
      }
    }
    return matches;
  }

  private static List<Overlap> overlaps(Sheet sheet, List<Integer> mine, List<Set<String>> grams) {
    List<Overlap> overlaps = new ArrayList<>();
    for (int k = 0; k < sheet.gold().articles().size(); k++) {
      Set<String> gold = TextComparison.grams(sheet.body(sheet.gold().articles().get(k)));
      for (int d : mine) {
        double size = TextComparison.jaccard(grams.get(d), gold);
        if (size >= SAME_ARTICLE) {
          overlaps.add(new Overlap(size, k, d));
        }
      }
    }
    overlaps.sort(Comparator.comparingDouble(Overlap::size).thenComparingInt(Overlap::article)
        .thenComparingInt(Overlap::document).reversed());
    return overlaps;
  }

  private static ArticleAlignment article(
      GoldArticle gold, Sheet sheet, @Nullable Document document, double overlap, Labels labels) {
    return compare(gold, sheet.body(gold), document, overlap, cut(gold, document, overlap), labels);
  }

  private static Verdict cut(GoldArticle gold, @Nullable Document document, double overlap) {
    if (overlap >= RIGHT_ARTICLE) {
      return Verdict.RIGHT;
    }
    if (gold.isFragment()) {
      return Verdict.FREE;
    }
    return document == null ? Verdict.MISSED : Verdict.WRONG;
  }

  private static ArticleAlignment extra(Document document, Labels labels) {
    return compare(GoldArticle.none(), "", document, 0, Verdict.SPURIOUS, labels);
  }

  private static ArticleAlignment compare(
      GoldArticle gold, String body, @Nullable Document document, double overlap, Verdict cut, Labels labels) {
    Match names = new Match(gold.entities(), labels);
    List<Entity> entities = document == null ? List.of() : document.entities();
    List<Post> posts = document == null ? List.of() : document.posts();
    List<Event> events = document == null ? List.of() : document.events();
    List<Relation> relations = document == null ? List.of() : document.relations();
    StatementAligner statements = new StatementAligner(gold, names);
    return new ArticleAlignment(
        gold, body, document, overlap, cut, title(gold, document), new EntityAligner(gold, names).align(entities),
        statements.posts(posts), new EventAligner(gold, names).align(events), statements.relations(relations), names);
  }

  private static Verdict title(GoldArticle gold, @Nullable Document document) {
    if (gold.title().isEmpty() || document == null && gold.isFragment()) {
      return Verdict.FREE;
    }
    if (document == null) {
      return Verdict.MISSED;
    }
    String found = TextComparison.norm(document.article().title().text());
    return TextComparison.ratio(found, TextComparison.norm(gold.title())) >= RIGHT_TITLE
        ? Verdict.RIGHT : Verdict.WRONG;
  }
}
