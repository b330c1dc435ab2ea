package org.zhengpu.segment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhengpu.model.Byline;

/**
 * Which lines of a page belong together, and which begin anew. Made for one page; not for sharing between threads: what
 * is asked of a line again and again is remembered.
 *
 * <p>A line goes on in the next one when it is as wide as the lines around it are wrapped, or when it is very long and
 * stops in mid-sentence; a blank line, an indent or a dateline begins anew.
 */
final class PageLines {

  private static final int MASTHEAD_NAME = 20;
  private static final int MOST_DECKS = 5;
  /** How far a line of running text may stand out of its column, for a stop that hangs. */
  private static final int MOST_HANGING = 3;

  /** ……？” 1: an end of a sentence within a line. */
  private static final Pattern QUESTION = Pattern.compile("[？！…].");
  private static final Pattern DAY = Pattern.compile("\\d日");

  private final List<Line> lines;
  private final LineWidths widths;
  private final PageGrammar grammar;
  private final PageNoise noise;
  private final BylineFinder bylines;
  private final Map<String, Boolean> noisy = new HashMap<>();
  private final Map<String, Boolean> beginnings = new HashMap<>();
  private final Map<String, Optional<List<Byline>>> names = new HashMap<>();

  PageLines(List<Line> lines, PageGrammar grammar, PageNoise noise, BylineFinder bylines) {
    this.lines = List.copyOf(lines);
    this.widths = new LineWidths(lines);
    this.grammar = grammar;
    this.noise = noise;
    this.bylines = bylines;
  }

  int size() {
    return lines.size();
  }

  Line line(int index) {
    return lines.get(index);
  }

  /** The lines from one to before another. */
  List<Line> range(int begin, int end) {
    return lines.subList(begin, end);
  }

  /** The width at which some lines are wrapped that make one text; 0 when they are not. */
  int wrapWidth(int begin, int end) {
    return end - begin > 1 || widths.isFull(begin) ? widths.wrap(begin) : 0;
  }

  boolean isNoise(int index) {
    return isNoise(line(index).string());
  }

  private boolean isNoise(String text) {
    return noisy.computeIfAbsent(text, noise::isNoise);
  }

  /** The names that a line gives and nothing else, with what they did: 本报记者 张三. */
  Optional<List<Byline>> byline(String text) {
    return names.computeIfAbsent(text, bylines::ofLine);
  }

  /** Whether a line is the name of the paper, between the page's number and date, or of a site, above its dates. */
  boolean isInMasthead(int index) {
    return line(index).width() <= MASTHEAD_NAME && (index == 0 || isNoise(index - 1)) && index + 1 < lines.size()
        && (noise.isOnPaper(line(index + 1).string()) && byline(line(index + 1).string()).isEmpty()
            || isNoise(index + 1) && grammar.isSite(line(index).string())) && !isAboveProse(index);
  }

  // A headline printed above the page's number and date, its text right below them.
  private boolean isAboveProse(int index) {
    int next = index + 1;
    while (next < lines.size() && isNoise(next)) {
      next++;
    }
    return next < lines.size() && grammar.continuedMark(line(next).string()).isEmpty()
        && Punctuation.hasBreak(line(next).string());
  }

  /** The names on a line without any role, which stands right above running text: 陆小川 何晓梅. */
  Optional<List<Byline>> bareNames(int index) {
    return bylines.ofBareNames(line(index).string())
        .filter(names -> index + 1 < lines.size() && isProse(line(index + 1).string()));
  }

  private boolean isProse(String text) {
    return Punctuation.hasBreak(text) || grammar.opensStory(text) || text.startsWith("“");
  }

  /** The body that signs the text above it, set close to it and apart from what follows: 临河县教育局. */
  Optional<List<Byline>> signature(int index) {
    boolean apart = line(index).blanksBefore() == 0
        && (index + 1 == lines.size() || line(index + 1).blanksBefore() > 0 || isNoise(index + 1));
    return apart ? bylines.ofBody(line(index).string()) : Optional.empty();
  }

  /** Whether some lines without any stop stand between two gaps: the decks of a headline, however alike in width. */
  boolean isHeadlineGroup(int begin) {
    int end = begin;
    while (end < lines.size() && (end == begin || line(end).blanksBefore() == 0 && !startsAnew(line(end).string()))) {
      if (end - begin == MOST_DECKS || Punctuation.hasBreak(line(end).string())) {
        return false;
      }
      end++;
    }
    return end - begin > 1;
  }

  /**
   * Whether a few lines without any stop stand right behind a gap, and then the text opens:
   * 县卫健局举办中医技术培训 / 11月7日，…….
   *
   * @param behindText whether what stands above is running text, or nothing
   */
  boolean isAboveText(int begin, boolean behindText) {
    boolean apart = line(begin).blanksBefore() > 0 || !behindText || isBetweenTexts(begin);
    int end = begin;
    int most = apart ? Math.min(lines.size(), begin + MOST_DECKS) : begin;
    while (end < most && (end == begin || line(end).blanksBefore() == 0)) {
      String text = line(end).string();
      boolean indent = line(end).indented() && !line(begin).indented();
      if (Punctuation.hasBreak(text) && !isDeck(end)) {
        return end > begin && (indent || opensProse(text, end));
      }
      if (startsAnew(text) && !Punctuation.opensDeck(text)) {
        return false;
      }
      end++;
    }
    return false;
  }

  // A line without any stop between the end of a text and a date: set without a gap, a headline nonetheless.
  private boolean isBetweenTexts(int index) {
    return index > 0 && index + 1 < lines.size() && Punctuation.endsInStop(line(index - 1).string())
        && !Punctuation.hasBreak(line(index).string()) && !QUESTION.matcher(line(index).string()).find()
        && line(index).width() < widths.wrap(index)
        && grammar.opensStory(line(index + 1).string());
  }

  // 破解停车难， or 寒潮来了，供暖准备好了吗？: a line of a headline that has a comma, shorter than a column is wide.
  private boolean isDeck(int index) {
    String text = line(index).string();
    return index + 1 < lines.size() && isShort(index) && !isDated(text) && BlockKinds.mayBeDeck(text);
  }

  // A date or a quotation, or a line of a column that the one above does not keep to.
  private boolean opensProse(String text, int index) {
    boolean outgrown = widths.wrap(index) > 0 && line(index - 1).width() > widths.wrap(index) + MOST_HANGING;
    return grammar.opensStory(text) || text.startsWith("“") && !text.endsWith("”") || outgrown;
  }

  /**
   * Whether a line continues the paragraph that ends in the line before it.
   *
   * @param first the first line of the paragraph
   * @param prose whether the paragraph is known to be running text
   */
  boolean goesOn(int first, int index, boolean prose) {
    Line previous = line(index - 1);
    Line next = line(index);
    boolean open = !Punctuation.endsSentence(previous.string());
    if (next.blanksBefore() > 0 || next.indented() && !open && !grammar.isDatelineAlone(previous.string())
        || startsAnew(next.string()) || bareNames(index).isPresent()
        || index - 1 == first && opensBrief(previous.string(), next.string()) || isSigned(first, index - 1)) {
      return false;
    }
    if (bylines.announcesNamesAtEnd(previous.string())) {
      return true;
    }
    if (index - 1 == first
        && (grammar.isDatelineAlone(previous.string()) || grammar.opensDateline(previous.string()))) {
      return true;
    }
    if (widths.isFull(index - 1)) {
      return open || previous.width() >= widths.wrap(index - 1) - 1 && !standsAlone(index);
    }
    boolean headline = index - 1 == first && (next.width() > 2 * previous.width() || isDeck(index - 1)
        || grammar.opensStory(next.string()) && !isDated(previous.string()) && previous.string().indexOf('。') < 0);
    return open && !headline
        && (previous.width() > LineWidths.WIDEST_COLUMN || prose && previous.width() >= LineWidths.NARROWEST_COLUMN);
  }

  private boolean isDated(String text) {
    return DAY.matcher(text).find() || grammar.opensStory(text);
  }

  // No first line of a paragraph, which only an indent makes shorter than its column.
  private boolean isShort(int index) {
    return line(index).width() < widths.wrap(index + 1) - 2 * LineWidths.INDENT;
  }

  // Behind a full line that ends a sentence: neither full nor ending one itself, so no end of the same paragraph.
  private boolean standsAlone(int index) {
    String text = line(index).string();
    return !widths.isFull(index) && !Punctuation.endsSentence(text) && !Punctuation.hasBreak(text);
  }

  // ……满载而归。（张 / 三）: the names of the authors close the text, wherever the line breaks.
  private boolean isSigned(int first, int index) {
    String tail = line(index).string();
    if (!tail.endsWith("）") && !tail.endsWith(")")) {
      return false;
    }
    String text = index > first ? line(index - 1).string() + tail : tail;
    return bylines.atEnd(text)
        .filter(names -> Punctuation.endsInStop(text.substring(0, names.textEnd()))).isPresent();
  }

  // ◎县图书馆送书下乡 / 3月8日，……: the headline of a brief is as long as the lines of its text.
  private boolean opensBrief(String headline, String text) {
    return grammar.isOrnamented(headline) && !BlockKinds.isPartOfSentence(headline) && grammar.opensStory(text);
  }

  boolean startsAnew(String text) {
    return beginnings.computeIfAbsent(text, this::opens);
  }

  private boolean opens(String text) {
    return grammar.dateline(text).isPresent() || grammar.opensDateline(text) || !grammar.continuedMark(text).isEmpty()
        || Punctuation.opensDeck(text) || grammar.isOrnamented(text) || isNoise(text)
        || byline(text).isPresent();
  }
}
