package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengpu.segment.Block.Kind;
import org.zhengpu.segment.PageGrammar.Dateline;

/** The blocks of a page, with what is asked of them again and again. Immutable. */
final class PageBlocks {

  private static final int RECENT = 8;
  /** A line of so few characters is rather the name of a column than a headline. */
  private static final int SHORTEST_NAME = 4;

  private final List<Block> blocks;
  private final PageGrammar grammar;
  private final TextEnds ends;
  private final List<Optional<Dateline>> datelines = new ArrayList<>();
  private final boolean[] opensStory;
  private final boolean[] continued;
  private final boolean[] signedAtEnd;
  private final boolean[] open;
  private final boolean[] brief;
  private final boolean[] note;
  private final boolean[] notice;
  private final boolean[] marked;
  /** For each place between two blocks, the last running text before it and the first one at or behind it; -1. */
  private final int[] textBefore;
  private final int[] textAfter;
  private final Cohesion cohesion;
  private final PageHabits habits;

  PageBlocks(List<Block> blocks, PageGrammar grammar, BylineFinder bylines) {
    this.blocks = List.copyOf(blocks);
    this.grammar = grammar;
    this.ends = new TextEnds(grammar, bylines);
    int n = blocks.size();
    opensStory = new boolean[n];
    continued = new boolean[n];
    signedAtEnd = new boolean[n];
    open = new boolean[n];
    brief = new boolean[n];
    note = new boolean[n];
    notice = new boolean[n];
    marked = new boolean[n];
    textBefore = new int[n + 1];
    textAfter = new int[n + 1];
    textBefore[0] = -1;
    textAfter[n] = -1;
    for (int i = 0; i < n; i++) {
      read(i, blocks.get(i));
      textBefore[i + 1] = isText(i) ? i : textBefore[i];
    }
    for (int i = n - 1; i >= 0; i--) {
      textAfter[i] = isText(i) ? i : textAfter[i + 1];
    }
    cohesion = new Cohesion(this.blocks, textBefore, textAfter);
    habits = PageHabits.of(this);
  }

  private void read(int i, Block block) {
    boolean text = block.is(Kind.BODY);
    datelines.add(text ? grammar.dateline(block.string()) : Optional.empty());
    opensStory[i] = text && grammar.opensStory(block.string());
    continued[i] = text && !grammar.continuedMark(block.string()).isEmpty();
    brief[i] = text && grammar.isBrief(block.string());
    note[i] = text && grammar.isNote(block.string());
    signedAtEnd[i] = text && ends.isSigned(block);
    notice[i] = text && i > 0 && (is(i - 1, Kind.NOTICE) || notice[i - 1]);
    marked[i] = block.is(Kind.HEAD) && grammar.isMarked(block.string());
    open[i] = ends.isOpen(block) && !notice[i];
  }

  /** What the page's texts have in common. */
  Cohesion cohesion() {
    return cohesion;
  }

  /** Whether each article of the page begins behind a blank line. */
  boolean isSpaced() {
    return habits.spaced();
  }

  /** Whether a block stands further from the one above than a paragraph does from the next one of its article. */
  boolean isApart(int i) {
    return get(i).blanksBefore() > habits.gap();
  }

  int size() {
    return blocks.size();
  }

  Block get(int i) {
    return blocks.get(i);
  }

  boolean is(int i, Kind kind) {
    return blocks.get(i).is(kind);
  }

  boolean isText(int i) {
    return is(i, Kind.BODY);
  }

  /** The last running text before a place, -1 for none. */
  int textBefore(int place) {
    return textBefore[place];
  }

  /** The first running text at or behind a place, -1 for none. */
  int textAfter(int place) {
    return textAfter[place];
  }

  Optional<Dateline> dateline(int i) {
    return datelines.get(i);
  }

  boolean isContinued(int i) {
    return continued[i];
  }

  /** Whether only an article begins so: with a dateline, （上接第一版）, the ornament of a brief, an editor's note. */
  boolean opensArticle(int i) {
    return dateline(i).isPresent() || continued[i] || brief[i] || note[i];
  }

  /** Whether a text is the editor's note on the one behind it. */
  boolean isNote(int i) {
    return note[i];
  }

  /** Whether a text is a brief that has no headline. */
  boolean isBrief(int i) {
    return brief[i];
  }

  /** Whether a text is that of an announcement, which may end anyhow. */
  boolean isNotice(int i) {
    return notice[i];
  }

  boolean opensStory(int i) {
    return opensStory[i];
  }

  /** Whether a text is over: its authors have signed it, or it goes on elsewhere, （下转第二版）. */
  boolean isClosed(int i) {
    return signedAtEnd[i] || ends.isToBeContinued(get(i));
  }

  /** Whether a paragraph set apart tells a date first and who took a picture right below. */
  boolean isCaption(int i) {
    return opensStory[i] && get(i).blanksBefore() > 0 && i + 1 < size() && closesText(i + 1)
        && get(i + 1).string().indexOf('摄') >= 0;
  }

  /** Whether a byline seems to belong to the text above it: it is in brackets, or a blank line stands behind it. */
  boolean closesText(int i) {
    return get(i).isBracketed() || is(i, Kind.BYLINE) && i > 0 && isText(i - 1) && get(i).blanksBefore() == 0
        && i + 1 < size() && get(i + 1).blanksBefore() > 0;
  }

  /** How often a text gives the names of its authors: in its dateline and at its end. */
  int signatures(int first, int last) {
    boolean above = dateline(first).filter(d -> !d.byline().isEmpty()).isPresent();
    return (above ? 1 : 0) + (signedAtEnd[last] ? 1 : 0);
  }

  /** Whether a text stops in mid-sentence, neither signed nor marked as going on elsewhere. */
  boolean isOpen(int i) {
    return open[i];
  }

  /** Whether a headline may be the name of a column instead: ■ 一线传真, 委员履职. */
  boolean mayBeColumn(int i) {
    return marked[i] || isShort(i);
  }

  private boolean isShort(int i) {
    boolean apart = get(i).blanksBefore() > 0 && i + 1 < size() && get(i + 1).blanksBefore() > 0;
    return apart && get(i).text().length() <= SHORTEST_NAME && !namesDocument(i);
  }

  /** Whether a headline is that of a document: 任免名单. */
  boolean namesDocument(int i) {
    return grammar.namesDocument(get(i).string());
  }

  /** Whether both are wrapped, at widths that differ by more than a sixth, and more than an indent makes. */
  boolean columnChanges(int text, int next) {
    int before = 0;
    for (int i = Math.max(0, text - RECENT); i <= text; i++) {
      before = Math.max(before, isText(i) ? get(i).wrapWidth() : 0);
    }
    int after = get(next).wrapWidth();
    int gap = Math.abs(before - after);
    return before > 0 && after > 0 && gap * 6 > Math.max(before, after) && gap > LineWidths.INDENT + 1;
  }

  /** The article of a range; empty when no text is in it. */
  Optional<Piece> piece(int begin, int end) {
    int first = textAfter(begin);
    int last = textBefore(end);
    if (first < 0 || first >= end) {
      return Optional.empty();
    }
    List<Block> trailer = new ArrayList<>(blocks.subList(last + 1, end));
    boolean headless = count(Kind.HEAD, begin, first) + count(Kind.HEAD, last + 1, end) == 0;
    int inner = headless ? innerHeadline(first, last) : -1;
    List<Block> bodies = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      if (is(i, Kind.BYLINE)) {
        trailer.add(get(i));
      } else if (isText(i) || is(i, Kind.HEAD) || is(i, Kind.INSET)) {
        boolean inset = is(i, Kind.HEAD) && (textAfter(i) == inner || isOpen(textBefore(i)));
        bodies.add(inset ? get(i).as(Kind.INSET) : get(i));
      }
    }
    return Optional.of(new Piece(bodies, header(begin, first, last, end), trailer));
  }

  // Above another headline, or with one below the text, what may be the name of a column is one.
  private List<Block> header(int begin, int first, int last, int end) {
    int above = count(Kind.HEAD, begin, first);
    boolean below = count(Kind.HEAD, last + 1, end) > 0;
    List<Block> header = new ArrayList<>();
    for (int i = begin; i < first; i++) {
      boolean column = is(i, Kind.HEAD)
          && (count(Kind.HEAD, i + 1, first) > 0 && marked[i] || above == 1 && below && mayBeColumn(i));
      header.add(column ? get(i).as(Kind.COLUMN) : get(i));
    }
    return header;
  }

  int count(Kind kind, int begin, int end) {
    int count = 0;
    for (int i = begin; i < end; i++) {
      count += is(i, kind) ? 1 : 0;
    }
    return count;
  }

  /**
   * The text behind the headline that stands in the midst of an article: the one with a byline, or the only one.
   *
   * @return -1 when there is none
   */
  int innerHeadline(int first, int last) {
    int only = -1;
    int gaps = 0;
    for (int text = first; text < last; ) {
      int next = textAfter(text + 1);
      if (count(Kind.HEAD, text + 1, next) > 0) {
        if (count(Kind.BYLINE, text + 1, next) > 0) {
          return next;
        }
        gaps++;
        only = next;
      }
      text = next;
    }
    return gaps == 1 ? only : -1;
  }
}
