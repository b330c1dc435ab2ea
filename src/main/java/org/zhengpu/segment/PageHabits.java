package org.zhengpu.segment;

import org.zhengpu.segment.Block.Kind;

/**
 * How a page sets its articles, told from its blocks. Immutable.
 *
 * @param spaced whether each article begins behind a blank line
 * @param dense whether the paragraphs of an article follow each other without a blank line
 */
record PageHabits(boolean spaced, boolean dense) {

  /** The share of cases in which a page keeps to a habit. */
  private static final double NEARLY_ALL = 0.9;
  private static final int FEWEST_HEADLINES = 2;
  private static final int FEWEST_PARAGRAPHS = 6;

  static PageHabits of(PageBlocks page) {
    return new PageHabits(isSpaced(page), isDense(page));
  }

  // The headlines above datelines, bylines and marks of continuation tell it: no subheading has these below.
  private static boolean isSpaced(PageBlocks page) {
    int headlines = 0;
    int apart = 0;
    for (int i = 1; i < page.size(); i++) {
      int text = page.textAfter(i);
      boolean headline = page.is(i, Kind.HEAD) && !page.is(i - 1, Kind.HEAD) && text > i
          && (page.opensArticle(text) || page.count(Kind.BYLINE, i, text) > 0);
      headlines += headline ? 1 : 0;
      apart += headline && page.get(i).blanksBefore() > 0 ? 1 : 0;
    }
    return headlines >= FEWEST_HEADLINES && apart >= headlines * NEARLY_ALL;
  }

  private static boolean isDense(PageBlocks page) {
    int close = 0;
    int all = 0;
    for (int i = 1; i < page.size(); i++) {
      boolean paragraphs = page.isText(i) && page.isText(i - 1) && !page.get(i - 1).isOpen() && !page.opensArticle(i);
      all += paragraphs ? 1 : 0;
      close += paragraphs && page.get(i).blanksBefore() == 0 ? 1 : 0;
    }
    return all >= FEWEST_PARAGRAPHS && close >= all * NEARLY_ALL;
  }
}
