package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.zhengpu.segment.Block.Kind;
import org.zhengpu.segment.PageGrammar.Dateline;

/** The blocks of a page, with what is asked of them again and again. Immutable. */
final class PageBlocks {

  private static final int RECENT = 8;
  /** A line of so few characters is rather the name of a column than a headline. */
  private static final int SHORTEST_NAME = 4;
  /** Of the headlines that are known for such, how many stand behind a blank line where a page keeps to it. */
  private static final double NEARLY_ALL = 0.9;
  private static final int FEWEST_HEADLINES = 2;
  private static final int FEWEST_PARAGRAPHS = 6;
  /** How many texts on either side are compared. */
  private static final int WINDOW = 3;

  private final List<Block> blocks;
  private final PageGrammar grammar;
  private final BylineFinder bylines;
  private final List<Set<Integer>> pairs = new ArrayList<>();
  /** In how many texts of the page a pair of characters stands. */
  private final Map<Integer, Integer> frequency = new HashMap<>();
  private final List<Optional<Dateline>> datelines = new ArrayList<>();
  private final boolean[] opensStory;
  private final boolean[] continued;
  private final boolean[] signedAtEnd;
  private final boolean[] brief;
  /** For each place between two blocks, the last running text before it and the first one at or behind it; -1. */
  private final int[] textBefore;
  private final int[] textAfter;
  /** For each of these places, how much the texts on both sides have in common. */
  private final double[] cohesion;
  private final boolean spaced;
  private final boolean dense;
  private int texts;

  PageBlocks(List<Block> blocks, PageGrammar grammar, BylineFinder bylines) {
    this.blocks = List.copyOf(blocks);
    this.grammar = grammar;
    this.bylines = bylines;
    int n = blocks.size();
    opensStory = new boolean[n];
    continued = new boolean[n];
    signedAtEnd = new boolean[n];
    brief = new boolean[n];
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
    cohesion = cohesion();
    spaced = tellSpaced();
    dense = tellDense();
  }

  private boolean tellDense() {
    int close = 0;
    int all = 0;
    for (int i = 1; i < blocks.size(); i++) {
      boolean paragraphs = isText(i) && isText(i - 1) && !get(i - 1).isOpen() && !opensArticle(i);
      all += paragraphs ? 1 : 0;
      close += paragraphs && get(i).blanksBefore() == 0 ? 1 : 0;
    }
    return all >= FEWEST_PARAGRAPHS && close >= all * NEARLY_ALL;
  }

  /** Whether the paragraphs of an article follow each other without a blank line. */
  boolean isDense() {
    return dense;
  }

  // The headlines above datelines, bylines and marks of continuation tell it: no subheading has these below.
  private boolean tellSpaced() {
    int headlines = 0;
    int apart = 0;
    for (int i = 1; i < blocks.size(); i++) {
      int text = textAfter[i];
      boolean headline = is(i, Kind.HEAD) && !is(i - 1, Kind.HEAD) && text > i
          && (opensArticle(text) || count(Kind.BYLINE, i, text) > 0);
      headlines += headline ? 1 : 0;
      apart += headline && get(i).blanksBefore() > 0 ? 1 : 0;
    }
    return headlines >= FEWEST_HEADLINES && apart >= headlines * NEARLY_ALL;
  }

  /** Whether each article of the page begins behind a blank line. */
  boolean isSpaced() {
    return spaced;
  }

  private void read(int i, Block block) {
    pairs.add(pairs(block.string()));
    boolean text = block.is(Kind.BODY);
    if (text) {
      texts++;
      pairs.get(i).forEach(pair -> frequency.merge(pair, 1, Integer::sum));
    }
    datelines.add(text ? grammar.dateline(block.string()) : Optional.empty());
    opensStory[i] = text && grammar.opensStory(block.string());
    continued[i] = text && !grammar.continuedMark(block.string()).isEmpty();
    brief[i] = text && grammar.isBrief(block.string());
    signedAtEnd[i] = text && bylines.atEnd(block.string()).isPresent();
  }

  private static Set<Integer> pairs(String text) {
    Set<Integer> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (TextCleaner.isHan(text.charAt(i)) && TextCleaner.isHan(text.charAt(i + 1))) {
        pairs.add(text.charAt(i) << 16 | text.charAt(i + 1));
      }
    }
    return pairs;
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

  /** Whether only the first paragraph of an article begins so: a dateline, （上接第一版）, the ornament of a brief. */
  boolean opensArticle(int i) {
    return dateline(i).isPresent() || continued[i] || brief[i];
  }

  /** Whether a text is a brief that has no headline. */
  boolean isBrief(int i) {
    return brief[i];
  }

  boolean opensStory(int i) {
    return opensStory[i];
  }

  boolean isSignedAtEnd(int i) {
    return signedAtEnd[i];
  }

  /** Whether a paragraph set apart tells a date first and who took a picture right below. */
  boolean isCaption(int i) {
    return opensStory[i] && get(i).blanksBefore() > 0 && i + 1 < size() && closesText(i + 1)
        && get(i + 1).string().indexOf('摄') >= 0;
  }

  /** Whether a byline seems to belong to the text above it: it is in brackets, or a blank line parts it from the next. */
  boolean closesText(int i) {
    return get(i).isBracketed() || is(i, Kind.BYLINE) && i > 0 && isText(i - 1) && get(i).blanksBefore() == 0
        && i + 1 < size() && get(i + 1).blanksBefore() > 0;
  }

  /** How often a text gives the names of its authors: in its dateline and at its end. */
  int signatures(int first, int last) {
    boolean above = dateline(first).filter(d -> !d.byline().isEmpty()).isPresent();
    return (above ? 1 : 0) + (signedAtEnd[last] ? 1 : 0);
  }

  /** The share of a block's pairs of characters that stand in some texts too, 0 to 1. */
  double likeness(int block, List<Integer> texts) {
    Set<Integer> own = pairs.get(block);
    long shared = own.stream().filter(p -> texts.stream().anyMatch(t -> pairs.get(t).contains(p))).count();
    return own.isEmpty() ? 0 : (double) shared / own.size();
  }

  /**
   * How much the texts before a place speak of what those behind it speak of: the cosine of their rare pairs of
   * characters, after Hearst, TextTiling (1997). On pages of our own, nine in ten places within an article have more
   * than 0.02, three in four between articles less.
   */
  double cohesion(int place) {
    return cohesion[place];
  }

  private double[] cohesion() {
    double[] rarity = IntStream.rangeClosed(0, texts).mapToDouble(this::rarity).toArray();
    ToDoubleFunction<Integer> rarityOf = pair -> rarity[frequency.get(pair)];
    double[] all = new double[blocks.size() + 1];
    for (int place = 1; place < all.length; place++) {
      boolean same = textBefore[place] == textBefore[place - 1];
      all[place] = same ? all[place - 1]
          : cohesion(window(textBefore[place], -1), window(textAfter[place], 1), rarityOf);
    }
    return all;
  }

  private static double cohesion(Set<Integer> before, Set<Integer> behind, ToDoubleFunction<Integer> rarity) {
    double shared = before.stream().filter(behind::contains).mapToDouble(rarity).sum();
    double norm = Math.sqrt(before.stream().mapToDouble(rarity).sum() * behind.stream().mapToDouble(rarity).sum());
    return norm == 0 ? 0 : shared / norm;
  }

  /** How far cohesion is to be trusted, 0 to 1: on a page of few texts each has its words in common with all. */
  double eloquence() {
    return Math.max(0, Math.min(1, (texts - 2 * WINDOW) / (3.0 * WINDOW)));
  }

  private Set<Integer> window(int text, int step) {
    Set<Integer> window = new HashSet<>();
    for (int i = text, n = 0; i >= 0 && n < WINDOW; n++) {
      window.addAll(pairs.get(i));
      i = step < 0 ? textBefore[i] : textAfter[i + 1];
    }
    return window;
  }

  /** How telling a pair of characters is that stands in so many texts. */
  private double rarity(int frequency) {
    double idf = Math.log((texts + 1.0) / frequency);
    return idf * idf;
  }

  /** Whether a text stops in mid-sentence, neither signed nor marked as going on elsewhere. */
  boolean isOpen(int i) {
    return get(i).isOpen() && !signedAtEnd[i] && grammar.toBeContinuedMark(get(i).string()).isEmpty();
  }

  /** Whether a headline may be the name of a column instead: ■ 一线传真, 委员履职. */
  boolean mayBeColumn(int i) {
    return isMarked(i) || isShort(i);
  }

  private boolean isMarked(int i) {
    return grammar.isMarked(get(i).string());
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

  // Beside another headline, what may be the name of a column is one.
  private List<Block> header(int begin, int first, int last, int end) {
    int above = count(Kind.HEAD, begin, first);
    boolean below = count(Kind.HEAD, last + 1, end) > 0;
    List<Block> header = new ArrayList<>();
    for (int i = begin; i < first; i++) {
      boolean column = is(i, Kind.HEAD)
          && (above > 1 && isMarked(i) || above == 1 && below && mayBeColumn(i));
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
