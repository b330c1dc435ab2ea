package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Parts the blocks of a page into articles, each with its headline and byline. Immutable, may be shared.
 *
 * <p>Of all ways to part the page the one of least {@link PartitionCost cost} is taken, by dynamic programming over the
 * places where one article may end and the next begin: once for a page that prints headlines before the texts and once
 * for one whose text layer has them after. What belongs to no article, such as a slogan, may stand alone.
 */
final class ArticlePartitioner {

  /** What it costs to believe that the headlines of a page stand after the texts. */
  private static final double UNUSUAL_ORDER = 0.75;
  /** The blocks of the longest article; a longer text is parted. */
  private static final int LONGEST = 120;

  private final PageGrammar grammar;
  private final BylineFinder bylines;

  ArticlePartitioner(PageGrammar grammar, BylineFinder bylines) {
    this.grammar = grammar;
    this.bylines = bylines;
  }

  /** The texts of a page in printed order, each with what is printed around it. */
  List<Piece> part(List<Block> blocks) {
    PageBlocks page = new PageBlocks(blocks, grammar, bylines);
    Plan before = plan(page, false);
    Plan after = plan(page, true);
    return after.cost + UNUSUAL_ORDER < before.cost ? after.pieces : before.pieces;
  }

  /** The cheapest partition under one page order. */
  private record Plan(double cost, List<Piece> pieces) {}

  private Plan plan(PageBlocks page, boolean headlinesAfter) {
    PartitionCost costs = new PartitionCost(page, headlinesAfter);
    int n = page.size();
    double[] least = new double[n + 1];
    int[] from = new int[n + 1];
    Arrays.fill(least, 1, n + 1, Double.MAX_VALUE);
    for (int begin = 0; begin < n; begin++) {
      double soFar = least[begin] + costs.ofBoundary(begin);
      for (int end = begin + 1; end <= Math.min(n, begin + LONGEST); end++) {
        double total = soFar + costs.ofRange(begin, end);
        if (total < least[end]) {
          least[end] = total;
          from[end] = begin;
        }
      }
    }
    return new Plan(least[n], trace(page, from));
  }

  private static List<Piece> trace(PageBlocks page, int[] from) {
    List<Piece> pieces = new ArrayList<>();
    for (int end = page.size(); end > 0; end = from[end]) {
      page.piece(from[end], end).ifPresent(pieces::add);
    }
    Collections.reverse(pieces);
    return pieces;
  }
}
