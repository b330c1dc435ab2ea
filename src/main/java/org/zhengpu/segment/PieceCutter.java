package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.List;
import org.zhengpu.segment.Block.Kind;

/**
 * Finds where one article's text ends and the next one's begins. Immutable, may be shared.
 *
 * <p>Two paragraphs belong to different articles when, in this order:
 * <table>
 * <caption>What separates two paragraphs</caption>
 * <tr><td>the second opens with a dateline or （上接第一版）</td><td>yes</td></tr>
 * <tr><td>the first ends in a byline, or a byline, column head or announcement stands between them</td><td>yes</td></tr>
 * <tr><td>the first stops in mid-sentence</td><td>only if a headline stands between and the second opens a story</td></tr>
 * <tr><td>the column width changes, a headline stands between</td><td>yes</td></tr>
 * <tr><td>a headline with a sub-headline stands between</td><td>yes</td></tr>
 * <tr><td>a headline or a wide gap stands between, the second opens with a date or 近日</td><td>yes</td></tr>
 * <tr><td>anything else: a subheading, or nothing</td><td>no</td></tr>
 * </table>
 */
final class PieceCutter {

  private static final int SHORTEST_HEADLINE = 8;

  private final PageGrammar grammar;
  private final BylineFinder bylines;

  PieceCutter(PageGrammar grammar, BylineFinder bylines) {
    this.grammar = grammar;
    this.bylines = bylines;
  }

  /**
   * The texts of a page and what stands between them.
   *
   * @param pieces the texts in order
   * @param gaps one more than pieces: what stands before the first, between them, and behind the last
   */
  record Flow(List<Piece> pieces, List<List<Block>> gaps) {}

  Flow cut(List<Block> blocks) {
    List<Piece> pieces = new ArrayList<>();
    List<List<Block>> gaps = new ArrayList<>();
    List<Block> text = new ArrayList<>();
    List<Block> gap = new ArrayList<>();
    for (Block block : blocks) {
      if (!block.is(Kind.BODY)) {
        gap.add(block);
      } else if (text.isEmpty() || separates(text, gap, block)) {
        if (!text.isEmpty()) {
          pieces.add(Piece.of(text));
        }
        gaps.add(List.copyOf(gap));
        text = new ArrayList<>(List.of(block));
        gap.clear();
      } else {
        text.addAll(inside(text, gap));
        text.add(block);
        gap.clear();
      }
    }
    if (!text.isEmpty()) {
      pieces.add(Piece.of(text));
    }
    gaps.add(List.copyOf(gap));
    return new Flow(pieces, gaps);
  }

  // Between two halves of a sentence a short line is a caption or pull quote; else it is a subheading.
  private static List<Block> inside(List<Block> text, List<Block> gap) {
    return text.get(text.size() - 1).isOpen() ? List.of() : gap;
  }

  private boolean separates(List<Block> text, List<Block> gap, Block next) {
    Block last = text.get(text.size() - 1);
    if (opensArticle(next) || bylines.atEnd(last.string()).isPresent() || hasMark(gap)) {
      return true;
    }
    boolean headline = gap.stream().anyMatch(b -> b.is(Kind.HEAD));
    if (last.isOpen()) {
      return headline && (grammar.opensStory(next.string()) || next.string().startsWith("“"));
    }
    if (columnChanges(text, next)) {
      return headline || grammar.opensStory(next.string());
    }
    return headline && separates(gap, next) || !headline && wideGap(next) && grammar.opensStory(next.string());
  }

  private boolean opensArticle(Block block) {
    return grammar.dateline(block.string()).isPresent() || !grammar.continuedMark(block.string()).isEmpty();
  }

  private static boolean hasMark(List<Block> gap) {
    return gap.stream().anyMatch(b -> b.is(Kind.BYLINE) || b.is(Kind.COLUMN) || b.is(Kind.NOTICE));
  }

  private boolean separates(List<Block> gap, Block next) {
    List<Block> heads = Piece.only(Kind.HEAD, gap);
    boolean subHeadline = heads.stream().anyMatch(b -> b.string().startsWith("——"));
    boolean longEnough = heads.stream().anyMatch(b -> b.text().length() >= SHORTEST_HEADLINE);
    return subHeadline || longEnough && grammar.opensStory(next.string());
  }

  // Both are wrapped, at widths that differ by more than a sixth.
  private static boolean columnChanges(List<Block> text, Block next) {
    int before = text.stream().mapToInt(Block::wrapWidth).max().orElse(0);
    int after = next.wrapWidth();
    return before > 0 && after > 0 && Math.abs(before - after) * 6 > Math.max(before, after);
  }

  private static boolean wideGap(Block next) {
    return next.blanksBefore() > 2;
  }
}
