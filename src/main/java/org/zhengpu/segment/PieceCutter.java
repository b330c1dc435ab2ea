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
 * <tr><td>the first ends in a byline, or a byline, column head or announcement stands between</td><td>yes</td></tr>
 * <tr><td>the first stops in mid-sentence</td><td>if a headline stands between and the second opens a story</td></tr>
 * <tr><td>the column width changes, a headline stands between</td><td>yes</td></tr>
 * <tr><td>a headline with a sub-headline stands between</td><td>yes</td></tr>
 * <tr><td>a headline or a wide gap stands between, the second opens with a date or 近日</td><td>yes</td></tr>
 * <tr><td>a headline stands between, both texts have bylines of their own</td><td>yes</td></tr>
 * <tr><td>anything else: a subheading, or nothing</td><td>no</td></tr>
 * </table>
 */
final class PieceCutter {

  private static final int SHORTEST_HEADLINE = 8;
  private static final int RECENT = 8;
  private static final int LOOK_AHEAD = 60;
  /** No headline has more lines; what stands between the outer ones of a longer gap belongs to no article. */
  private static final int LONGEST_GAP = 16;

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
    return new Reading(blocks).flow();
  }

  /** One walk over the blocks of a page. */
  private final class Reading {
    private final List<Block> blocks;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<List<Block>> gaps = new ArrayList<>();
    private List<Block> text = new ArrayList<>();
    private List<Block> gap = new ArrayList<>();

    Reading(List<Block> blocks) {
      this.blocks = blocks;
    }

    Flow flow() {
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        if (!block.is(Kind.BODY)) {
          gap.add(block);
        } else if (text.isEmpty() || separates(text, gap, block) || isSignedTwice(i)) {
          begin(block);
        } else {
          text.addAll(inside(text, gap));
          text.add(block);
          gap.clear();
        }
      }
      endText();
      gaps.add(bounded(gap));
      return new Flow(pieces, gaps);
    }

    private void begin(Block block) {
      endText();
      gaps.add(bounded(gap));
      gap = new ArrayList<>();
      text.add(block);
    }

    private void endText() {
      if (!text.isEmpty()) {
        pieces.add(Piece.of(text));
        text = new ArrayList<>();
      }
    }

    // The text so far has its byline, and what follows the headline ends in one too. Of several lines that might be
    // that headline the longest is.
    private boolean isSignedTwice(int next) {
      int length = headLength(gap);
      return length >= SHORTEST_HEADLINE && !text.get(text.size() - 1).isOpen() && isSigned()
          && endsSigned(next, length);
    }

    private boolean isSigned() {
      boolean above = gaps.get(gaps.size() - 1).stream().anyMatch(b -> b.is(Kind.BYLINE) && !b.isBracketed());
      return above || hasDatelineNames(text.get(0));
    }

    private boolean endsSigned(int next, int length) {
      int i = next;
      while (i < Math.min(blocks.size(), next + LOOK_AHEAD) && !(i > next && startsArticle(i))) {
        if (closesText(i)) {
          return true;
        }
        if (blocks.get(i).is(Kind.HEAD) && i + 1 < blocks.size() && blocks.get(i + 1).is(Kind.BODY)
            && blocks.get(i).text().length() >= length) {
          return false;
        }
        i++;
      }
      return false;
    }

    private boolean startsArticle(int i) {
      Block block = blocks.get(i);
      return block.is(Kind.BODY) ? opensArticle(block) : block.is(Kind.COLUMN) || block.is(Kind.NOTICE);
    }

    // （张三） right behind the text; or a byline under a headline whose next text has names of its own.
    private boolean closesText(int i) {
      Block block = blocks.get(i);
      if (block.is(Kind.BODY)) {
        return bylines.atEnd(block.string()).isPresent();
      }
      boolean last = i + 1 == blocks.size() || blocks.get(i + 1).is(Kind.BODY) && hasDatelineNames(blocks.get(i + 1));
      return block.is(Kind.BYLINE) && (block.isBracketed() && blocks.get(i - 1).is(Kind.BODY) || last);
    }
  }

  private static List<Block> bounded(List<Block> gap) {
    if (gap.size() <= LONGEST_GAP) {
      return gap;
    }
    List<Block> ends = new ArrayList<>(gap.subList(0, LONGEST_GAP / 2));
    ends.addAll(gap.subList(gap.size() - LONGEST_GAP / 2, gap.size()));
    return ends;
  }

  private boolean hasDatelineNames(Block block) {
    return grammar.dateline(block.string()).filter(d -> !d.byline().isEmpty()).isPresent();
  }

  private static int headLength(List<Block> gap) {
    return Piece.only(Kind.HEAD, gap).stream().mapToInt(b -> b.text().length()).sum();
  }

  // Between two halves of a sentence a short line is an inset; else it is a subheading.
  private static List<Block> inside(List<Block> text, List<Block> gap) {
    boolean open = text.get(text.size() - 1).isOpen();
    return open ? gap.stream().map(b -> b.as(Kind.INSET)).toList() : gap;
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
    List<Block> recent = text.subList(Math.max(0, text.size() - RECENT), text.size());
    int before = recent.stream().mapToInt(Block::wrapWidth).max().orElse(0);
    int after = next.wrapWidth();
    return before > 0 && after > 0 && Math.abs(before - after) * 6 > Math.max(before, after);
  }

  private static boolean wideGap(Block next) {
    return next.blanksBefore() > 2;
  }
}
