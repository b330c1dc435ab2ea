package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhengpu.segment.Block.Kind;
import org.zhengpu.segment.PieceCutter.Flow;

/**
 * Decides which of the headlines and bylines between two texts belong to the one above and which to the one below.
 * Immutable, may be shared.
 *
 * <p>Each gap is cut in two; of all ways to cut all gaps the one with the least cost is taken (dynamic programming over
 * the gaps), once for a page that prints headlines before the text and once for one whose text layer has them after:
 * <table>
 * <caption>What a text costs</caption>
 * <tr><td>no headline</td><td>3; 0.5 for what may be a caption or has one in its midst</td></tr>
 * <tr><td>headlines both before and after it</td><td>4</td></tr>
 * <tr><td>a headline on the side that is not the page's usual one</td><td>1</td></tr>
 * <tr><td>headlines of one gap going to both sides</td><td>1</td></tr>
 * <tr><td>no byline; each byline too many</td><td>0.5; 2</td></tr>
 * <tr><td>a byline in brackets before the text, or one before the headline</td><td>1.5; 0.5</td></tr>
 * <tr><td>a column head or announcement after the text</td><td>1.5</td></tr>
 * <tr><td>the whole page having its headlines after the texts</td><td>0.75</td></tr>
 * </table>
 */
final class GapSplitter {

  private static final int SHORT_TEXT = 420;

  private final PageGrammar grammar;
  private final BylineFinder bylines;

  GapSplitter(PageGrammar grammar, BylineFinder bylines) {
    this.grammar = grammar;
    this.bylines = bylines;
  }

  /** The texts of a page, each with its share of the gaps around it. */
  List<Piece> split(Flow flow) {
    if (flow.pieces().isEmpty()) {
      return List.of();
    }
    Plan before = plan(flow, false);
    Plan after = plan(flow, true);
    return after.cost + 0.75 < before.cost ? after.pieces : before.pieces;
  }

  /** The cheapest way to cut all gaps under one page order. */
  private record Plan(double cost, List<Piece> pieces) {}

  private Plan plan(Flow flow, boolean headlinesAfter) {
    int n = flow.pieces().size();
    double[] cost = {0};
    int[][] from = new int[n][];
    for (int i = 0; i < n; i++) {
      List<Block> gap = flow.gaps().get(i + 1);
      double[] next = new double[gap.size() + 1];
      from[i] = new int[next.length];
      Arrays.fill(next, Double.MAX_VALUE);
      for (int cut = i + 1 < n ? 0 : gap.size(); cut <= gap.size(); cut++) {
        for (int previous = 0; previous < cost.length; previous++) {
          double total = cost[previous] + cost(piece(flow, i, previous, cut), i, headlinesAfter)
              + splitCost(gap, cut);
          if (total < next[cut]) {
            next[cut] = total;
            from[i][cut] = previous;
          }
        }
      }
      cost = next;
    }
    return new Plan(cost[cost.length - 1], trace(flow, from, cost.length - 1));
  }

  private static double splitCost(List<Block> gap, int cut) {
    boolean above = !Piece.only(Kind.HEAD, gap.subList(0, cut)).isEmpty();
    boolean below = !Piece.only(Kind.HEAD, gap.subList(cut, gap.size())).isEmpty();
    return above && below ? 1 : 0;
  }

  private static List<Piece> trace(Flow flow, int[][] from, int last) {
    Piece[] pieces = new Piece[from.length];
    int cut = last;
    for (int i = from.length - 1; i >= 0; i--) {
      pieces[i] = piece(flow, i, from[i][cut], cut);
      cut = from[i][cut];
    }
    return new ArrayList<>(Arrays.asList(pieces));
  }

  // The i-th text with what is left of the gap before it from one cut on, and the gap behind it up to the other.
  private static Piece piece(Flow flow, int i, int cutBefore, int cutAfter) {
    List<Block> before = flow.gaps().get(i);
    return flow.pieces().get(i).with(
        before.subList(cutBefore, before.size()), flow.gaps().get(i + 1).subList(0, cutAfter));
  }

  private double cost(Piece piece, int index, boolean headlinesAfter) {
    return headlineCost(piece, headlinesAfter) + bylineCost(piece, index) + orderCost(piece);
  }

  private double headlineCost(Piece piece, boolean headlinesAfter) {
    boolean above = !Piece.only(Kind.HEAD, piece.header()).isEmpty();
    boolean below = !Piece.only(Kind.HEAD, piece.trailer()).isEmpty();
    if (above && below) {
      return 4;
    }
    if (!above && !below) {
      return isNotice(piece) ? 0 : mayBeCaption(piece) || !piece.innerHeadline().isEmpty() ? 0.5 : 3;
    }
    return below == headlinesAfter ? 0 : 1;
  }

  private static boolean isNotice(Piece piece) {
    return !Piece.only(Kind.NOTICE, piece.header()).isEmpty();
  }

  private boolean mayBeCaption(Piece piece) {
    return piece.length() <= SHORT_TEXT && grammar.dateline(piece.first().string()).isEmpty();
  }

  private double bylineCost(Piece piece, int index) {
    List<Block> above = Piece.only(Kind.BYLINE, piece.header());
    int count = above.size() + Piece.only(Kind.BYLINE, piece.trailer()).size() + (hasOwn(piece) ? 1 : 0);
    double bracketed = index > 0 && above.stream().anyMatch(Block::isBracketed) ? 1.5 : 0;
    return (count == 0 ? 0.5 : 2 * (count - 1)) + bracketed;
  }

  private boolean hasOwn(Piece piece) {
    return grammar.dateline(piece.first().string()).filter(d -> !d.byline().isEmpty()).isPresent()
        || bylines.atEnd(piece.last().string()).isPresent();
  }

  private static double orderCost(Piece piece) {
    double cost = 0;
    for (int i = 1; i < piece.header().size(); i++) {
      boolean bylineFirst = piece.header().get(i - 1).is(Kind.BYLINE) && piece.header().get(i).is(Kind.HEAD);
      cost += bylineFirst ? 0.5 : 0;
    }
    long strays = piece.trailer().stream().filter(b -> b.is(Kind.COLUMN) || b.is(Kind.NOTICE)).count();
    return cost + 1.5 * strays;
  }
}
