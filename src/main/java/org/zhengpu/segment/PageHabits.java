package org.zhengpu.segment;

import java.util.stream.IntStream;
import org.zhengpu.segment.Block.Kind;

/**
 * How a page sets its articles, told from its blocks. Immutable.
 *
 * @param spaced whether each article begins behind a blank line
 * @param gap how many blank lines stand between the paragraphs of an article at most; many where there is no habit
 */
record PageHabits(boolean spaced, int gap) {

  private static final int NO_HABIT = 99;

  /** The share of cases in which a page keeps to a habit. */
  private static final double NEARLY_ALL = 0.9;
  private static final double MOST = 0.8;
  private static final int FEWEST_HEADLINES = 2;
  private static final int FEWEST_PARAGRAPHS = 6;

  static PageHabits of(PageBlocks page) {
    return new PageHabits(isSpaced(page), gap(page));
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

  private static int gap(PageBlocks page) {
    int[] paragraphs = IntStream.range(1, page.size())
        .filter(i -> page.isText(i) && page.isText(i - 1) && !page.isOpen(i - 1) && !page.opensArticle(i))
        .map(i -> page.get(i).blanksBefore()).sorted().toArray();
    return paragraphs.length < FEWEST_PARAGRAPHS
        ? NO_HABIT : paragraphs[(int) Math.ceil(paragraphs.length * MOST) - 1];
  }
}
