package org.zhengpu.eval;

import java.util.List;
import org.zhengpu.eval.align.Aligner;
import org.zhengpu.eval.align.PageAlignment;
import org.zhengpu.eval.gold.Sheet;
import org.zhengpu.model.Document;

/**
 * Compares documents with gold annotations: articles, headlines, entities, canonical names, posts, events with their
 * slots, and relations.
 *
 * <p>In: gold pages with the texts of the pages, and all documents of a run. Out: {@link Scores}. May be shared.
 */
public final class Scorer {

  private final Aligner aligner = new Aligner();

  public Scores score(List<Sheet> sheets, List<Document> documents) {
    return score(aligner.align(sheets, documents));
  }

  /** The figures of what is aligned already. */
  public static Scores score(List<PageAlignment> pages) {
    Tally tally = new Tally();
    pages.stream().flatMap(page -> page.articles().stream()).forEach(tally::add);
    return tally.scores();
  }
}
