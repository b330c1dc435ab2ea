package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.List;
import org.zhengpu.segment.Block.Kind;

/**
 * What speaks against a partition of a page into articles. Immutable; for one page under one order of headlines.
 *
 * <p>The figures were set by hand so that the layouts of the test pages come out right; they are odds in no strict
 * sense. In short: an article has one headline, at one side of its text, that speaks of what the text speaks of; it has
 * one byline; a dateline opens it; it does not stop in mid-sentence.
 */
final class PartitionCost {

  private static final int SHORT_TEXT = 420;
  private static final int SHORTEST_HEADLINE = 8;
  /** The paragraphs of an article that its headline is held against. */
  private static final int LEAD = 3;
  /** The share of a headline's pairs of characters that are expected again in the text. */
  private static final double LIKE = 0.4;
  private static final int MOST_DECKS = 4;
  /** Lines without a text that are too many for a headline: verses, a list of names. */
  private static final double VERSES = 5;
  /** The cohesion that speaks neither for one article nor for two. */
  private static final double EVEN = 0.022;
  private static final double TIE = 1.5;
  /** A subheading behind a blank line, on a page where paragraphs stand close. */
  private static final double APART = 1.5;

  /** A headline that has more in common with the text above it than with the one below. */
  private static final double ABOVE = 2;
  private static final double FAR_MORE = 0.3;

  private final PageBlocks page;
  private final boolean headlinesAfter;
  /** The cost of all that stands between the text that begins at a block and the text before it, summed up. */
  private final double[] joined;
  /** How many texts stand right behind another one up to a block, with and without a blank line between. */
  private final int[] blanks;
  private final int[] closes;

  PartitionCost(PageBlocks page, boolean headlinesAfter) {
    this.page = page;
    this.headlinesAfter = headlinesAfter;
    this.joined = new double[page.size() + 1];
    this.blanks = new int[page.size() + 1];
    this.closes = new int[page.size() + 1];
    for (int i = 0; i < page.size(); i++) {
      int before = page.textBefore(i);
      joined[i + 1] = joined[i] + (page.isText(i) && before >= 0 ? ofJoining(before, i) : 0);
      boolean bare = page.isText(i) && before >= 0 && before == i - 1;
      blanks[i + 1] = blanks[i] + (bare && page.get(i).blanksBefore() > 0 ? 1 : 0);
      closes[i + 1] = closes[i] + (bare && page.get(i).blanksBefore() == 0 ? 1 : 0);
    }
  }

  /** The cost of an article, or of what belongs to none, that fills a range of blocks. */
  double ofRange(int begin, int end) {
    int first = page.textAfter(begin);
    int last = page.textBefore(end);
    if (first < 0 || first >= end) {
      return ofStray(begin, end);
    }
    return joined[last + 1] - joined[first + 1]
        + ofSpacing(first, last) + ofHeadlines(begin, first, last, end) + ofBylines(begin, first, last, end)
        + ofOrder(begin, first, last, end);
  }

  private double ofStray(int begin, int end) {
    int heads = page.count(Kind.HEAD, begin, end);
    return (heads > MOST_DECKS + 1 ? VERSES : 2.0 * heads) + page.count(Kind.BYLINE, begin, end)
        + 0.5 * page.count(Kind.NOTICE, begin, end) + 0.2 * page.count(Kind.COLUMN, begin, end);
  }

  /** The cost of parting the page at a place. */
  double ofBoundary(int place) {
    int last = page.textBefore(place);
    int next = page.textAfter(place);
    if (last < 0 || next < 0) {
      return 0;
    }
    double cost = page.isOpen(last) && !page.opensArticle(next) || page.isNote(last) ? 3 : 0;
    boolean opens = page.opensArticle(next) || page.opensStory(next) || page.get(next).string().startsWith("“");
    boolean blank = place < page.size() && page.get(place).blanksBefore() > 0;
    boolean close = !blank && page.isSpaced() && page.is(place, Kind.HEAD);
    boolean bare = next - last == 1;
    return cost + ofHeadlineAbove(place, last, next) + Math.max(0, tie(place))
        + (opens ? 0 : 0.6) + (blank ? 0 : close ? 2 : 0.4)
        + (bare && !page.opensArticle(next) && !page.isCaption(next) ? mayBePicture(last, next) ? 0.3 : 1.3 : 0);
  }

  // A headline that speaks of the text above it rather than of the one below stands in the midst of an article.
  private double ofHeadlineAbove(int place, int last, int next) {
    return (splitsHeadline(place) ? 6 : 0) + ABOVE * Math.max(0, Math.min(1, likenessAbove(place, last, next) - 0.2));
  }

  // 三十年，他只做一件事 / ——记县气象局观测员老蒲
  private boolean splitsHeadline(int place) {
    return place > 0 && place < page.size() && page.is(place - 1, Kind.HEAD) && page.is(place, Kind.HEAD)
        && Punctuation.opensDeck(page.get(place).string());
  }

  /** How much more some headlines have in common with the text above them than with the one below. */
  private double likenessAbove(int place, int last, int next) {
    double above = 0;
    for (int i = place; i < next; i++) {
      above += page.is(i, Kind.HEAD)
          ? page.cohesion().likeness(i, List.of(last)) - page.cohesion().likeness(i, lead(next, page.size() - 1)) : 0;
    }
    return above;
  }

  // A text set apart that tells a date first, behind one that is over.
  private boolean mayBePicture(int text, int next) {
    return page.isApart(next) && page.opensStory(next) && !page.isOpen(text);
  }

  /** Positive where the texts on both sides of a place seem to be of one article, negative where not. */
  private double tie(int place) {
    return TIE * page.cohesion().eloquence() * Math.max(-1, Math.min(1.2, (page.cohesion().at(place) - EVEN) / EVEN));
  }

  // Two texts of one article

  private double ofJoining(int text, int next) {
    double cost = page.opensArticle(next) ? page.isNote(text) ? 0 : 6 : page.isCaption(next) ? 3 : 0;
    cost += page.isClosed(text) ? 5 : 0;
    cost += page.count(Kind.NOTICE, text + 1, next) > 0 ? 4 : 0;
    cost += page.count(Kind.COLUMN, text + 1, next) > 0 ? 4.5 : 0;
    boolean heads = page.count(Kind.HEAD, text + 1, next) > 0;
    cost += page.count(Kind.BYLINE, text + 1, next) == 0 ? 0 : heads ? 1.5 : 4;
    cost += page.columnChanges(text, next) ? 2 : 0;
    cost += heads ? ofHeadsBetween(text, next) : 0;
    boolean wide = page.get(next).blanksBefore() > 2;
    return cost + (wide && page.opensStory(next) ? 3 : 0) + Math.max(0, -tie(next));
  }

  private double ofHeadsBetween(int text, int next) {
    boolean inset = page.isOpen(text) || page.count(Kind.BYLINE, text + 1, next) > 0;
    return inset && !page.opensStory(next) ? 0.3 : ofSubheading(text, next) + (page.isNotice(text) ? 2 : 0);
  }

  private double ofSubheading(int text, int next) {
    double cost = 0.5;
    boolean longEnough = false;
    for (int i = text + 1; i < next; i++) {
      longEnough |= page.is(i, Kind.HEAD) && page.get(i).text().length() >= SHORTEST_HEADLINE;
      cost += page.is(i, Kind.HEAD) && page.namesDocument(i) ? 2 : 0;
    }
    cost += page.isApart(text + 1) ? APART : 0;
    return cost + decks(text + 1, next) + (longEnough && page.opensStory(next) ? 3 : 0)
        + (page.count(Kind.HEAD, text + 1, next) - 1);
  }

  private double decks(int begin, int end) {
    double cost = 0;
    for (int i = begin; i < end; i++) {
      cost += page.is(i, Kind.HEAD) && Punctuation.opensDeck(page.get(i).string()) ? 3 : 0;
    }
    return cost;
  }

  /** The paragraphs of an article all follow each other at once, or all after a blank line. */
  private double ofSpacing(int first, int last) {
    int apart = blanks[last + 1] - blanks[first + 1];
    int close = closes[last + 1] - closes[first + 1];
    return Math.min(2, Math.min(apart, close));
  }

  // Headline and byline

  private double ofHeadlines(int begin, int first, int last, int end) {
    int above = page.count(Kind.HEAD, begin, first);
    int below = page.count(Kind.HEAD, last + 1, end);
    boolean column = above == 1 && page.mayBeColumn(headline(begin));
    if (column && below > 0) {
      above = 0;
    }
    if (above == 0 && below == 0) {
      return ofNoHeadline(begin, first, last);
    }
    List<Integer> lead = lead(first, last);
    double side = above > 0 && below > 0 ? 4 : below > 0 == headlinesAfter ? 0 : 1;
    return side + (column && below == 0 ? 0.7 : 0) + Math.max(0, above + below - MOST_DECKS)
        + unlikeness(begin, first, lead) + unlikeness(last + 1, end, lead)
        + breaks(begin, first) + breaks(last + 1, end);
  }

  private int headline(int begin) {
    int i = begin;
    while (!page.is(i, Kind.HEAD)) {
      i++;
    }
    return i;
  }

  // Names or a dateline above a text without headline: what stands in its midst is the headline, and no subheading.
  private double ofNoHeadline(int begin, int first, int last) {
    if (page.count(Kind.NOTICE, begin, first) > 0) {
      return 0;
    }
    if (page.isContinued(first) || page.isBrief(first)) {
      return 0.3;
    }
    int inner = page.innerHeadline(first, last);
    if (inner >= 0) {
      int before = page.textBefore(inner);
      boolean begun = page.count(Kind.BYLINE, begin, first) > 0 || page.opensArticle(first)
          || likenessAbove(before + 1, before, inner) > FAR_MORE;
      boolean refund = begun && breaks(before + 1, inner) == 0 && !page.opensStory(inner) && !page.isOpen(before);
      return refund ? 0.7 - ofHeadsBetween(before, inner) : 0.7;
    }
    return mayBeCaption(first, last) ? 0.7 : 3;
  }

  private boolean mayBeCaption(int first, int last) {
    int length = 0;
    for (int i = first; i <= last && length <= SHORT_TEXT; i++) {
      length += page.isText(i) ? page.get(i).text().length() : 0;
    }
    return length <= SHORT_TEXT && page.dateline(first).isEmpty();
  }

  private List<Integer> lead(int first, int last) {
    List<Integer> lead = new ArrayList<>();
    for (int i = first; i >= 0 && i <= last && lead.size() < LEAD; i = page.textAfter(i + 1)) {
      lead.add(i);
    }
    return lead;
  }

  /** A headline speaks of what its text speaks of. */
  private double unlikeness(int begin, int end, List<Integer> lead) {
    double cost = 0;
    for (int i = begin; i < end; i++) {
      cost += page.is(i, Kind.HEAD) ? 1 - Math.min(1, page.cohesion().likeness(i, lead) / LIKE) : 0;
    }
    return cost;
  }

  /** Blank lines between the lines of a headline. */
  private double breaks(int begin, int end) {
    double cost = 0;
    for (int i = begin + 1; i < end; i++) {
      boolean both = page.is(i, Kind.HEAD) && page.is(i - 1, Kind.HEAD);
      cost += both && page.get(i).blanksBefore() > 0 ? 0.5 : 0;
    }
    return cost;
  }

  private double ofBylines(int begin, int first, int last, int end) {
    int count = groups(begin, first) + groups(first, last) + groups(last + 1, end) + page.signatures(first, last);
    boolean closing = false;
    for (int i = begin; i < first && begin > 0; i++) {
      closing |= page.closesText(i);
    }
    return (count == 0 ? 0.5 : 2 * (count - 1)) + (closing ? 1.5 : 0);
  }

  /** Lines of names that follow each other are one byline. */
  private int groups(int begin, int end) {
    int groups = 0;
    for (int i = begin; i < end; i++) {
      groups += page.is(i, Kind.BYLINE) && (i == begin || !page.is(i - 1, Kind.BYLINE)) ? 1 : 0;
    }
    return groups;
  }

  private double ofOrder(int begin, int first, int last, int end) {
    double cost = 0;
    for (int i = begin + 1; i < first; i++) {
      boolean bylineFirst = page.is(i - 1, Kind.BYLINE) && page.is(i, Kind.HEAD);
      cost += !bylineFirst ? 0 : page.count(Kind.HEAD, begin, i) > 0 ? 2 : 0.5;
      cost += page.is(i - 1, Kind.HEAD) && page.is(i, Kind.COLUMN) ? 1 : 0;
    }
    return cost + 1.5 * (page.count(Kind.COLUMN, last + 1, end) + page.count(Kind.NOTICE, last + 1, end));
  }
}
