package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhengpu.model.Byline;
import org.zhengpu.model.MappedText;
import org.zhengpu.segment.Block.Kind;

/**
 * Joins the lines of a page into blocks and says what each is to the page. Immutable, may be shared.
 *
 * <p>A line goes on in the next one when it is as wide as the lines around it are wrapped, or when it is very long and
 * stops in mid-sentence; a blank line, an indent or a dateline begins anew.
 */
final class BlockBuilder {

  private static final int LONGEST_RUN_IN = 24;
  private static final int SHORTEST_HEADLINE = 6;
  private static final int MASTHEAD_NAME = 20;
  private static final int MOST_DECKS = 5;
  /** How far a line of running text may stand out of its column, for a stop that hangs. */
  private static final int MOST_HANGING = 3;
  private static final int LONGEST_SIGNATURE = 60;
  private static final Pattern DATE = Pattern.compile(
      "[\\d〇○零一二三四五六七八九]{4}年[\\d一二三四五六七八九十]{1,2}月[\\d一二三四五六七八九十]{1,3}日");
  private static final String DECK = "——";
  private static final Pattern STOP = Pattern.compile("[，。；：、]");

  private final PageGrammar grammar;
  private final BylineFinder bylines;
  private final BlockKinds kinds;

  BlockBuilder(PageGrammar grammar, BylineFinder bylines) {
    this.grammar = grammar;
    this.bylines = bylines;
    this.kinds = new BlockKinds(grammar);
  }

  /** The blocks of a page in printed order, page noise left out. */
  List<Block> build(List<Line> lines) {
    return new Reading(lines).blocks();
  }

  /** One walk over the lines of a page. */
  private final class Reading {
    private final List<Line> lines;
    private final LineWidths widths;
    private final List<Block> blocks = new ArrayList<>();
    private int at;
    private int blanks;

    Reading(List<Line> lines) {
      this.lines = lines;
      this.widths = new LineWidths(lines);
    }

    List<Block> blocks() {
      while (at < lines.size()) {
        blanks = Math.max(blanks, line(at).blanksBefore());
        if (!skipIndex() && !readByline() && !readSignature() && !skipNoise() && !readContinuation()) {
          readText();
        }
      }
      return kinds.inContext(blocks);
    }

    // 今日导读, and the headlines from other pages right below it.
    private boolean skipIndex() {
      if (!grammar.isIndexHead(line(at).string())) {
        return false;
      }
      at++;
      while (at < lines.size() && line(at).blanksBefore() == 0
          && !STOP.matcher(line(at).string()).find() && !startsAnew(line(at).string())) {
        at++;
      }
      return true;
    }

    private boolean skipNoise() {
      if (!isNoise(at) && !isInMasthead(at)) {
        return false;
      }
      at++;
      return true;
    }

    // （下转第二版） on a line of its own closes the text above.
    private boolean readContinuation() {
      int last = blocks.size() - 1;
      if (last < 0 || !blocks.get(last).is(Kind.BODY) || !grammar.isToBeContinuedMark(line(at).string())) {
        return false;
      }
      Block text = blocks.get(last);
      blocks.set(last, new Block(
          Kind.BODY, append(text.text(), "", line(at++).text()), text.blanksBefore(), text.wrapWidth(), List.of()));
      return true;
    }

    private boolean isNoise(int index) {
      return grammar.isNoise(line(index).string());
    }

    // The name of the paper, between the page's number and date; that of a web site, above its line of dates.
    private boolean isInMasthead(int index) {
      return line(index).width() <= MASTHEAD_NAME && (index == 0 || isNoise(index - 1)) && index + 1 < lines.size()
          && (grammar.isPageNoise(line(index + 1).string()) && bylines.ofLine(line(index + 1).string()).isEmpty()
              || isNoise(index + 1) && grammar.isSite(line(index).string()));
    }

    private Line line(int index) {
      return lines.get(index);
    }

    private void add(Kind kind, MappedText text, int wrapWidth, List<Byline> names) {
      blocks.add(new Block(kind, text, blanks, wrapWidth, names));
      blanks = 0;
    }

    // ■ 本报记者 张三 / 本报通讯员 李四: the names may fill several lines.
    private boolean readByline() {
      if (grammar.isColumn(line(at).string()) || opensText(line(at).string())) {
        return false;
      }
      MappedText text = line(at).text();
      int end = at + 1;
      while (end < Math.min(lines.size(), at + 4) && goesOnInNextLine(text.text(), end)) {
        text = append(text, " ", line(end).text());
        end++;
      }
      Optional<List<Byline>> names = bylines.ofLine(text.text());
      if (names.isEmpty()) {
        text = line(at).text();
        end = at + 1;
        names = bylines.ofLine(text.text());
      }
      if (names.isEmpty()) {
        return false;
      }
      at = end;
      add(Kind.BYLINE, text, 0, names.get());
      return true;
    }

    // 临河市供水有限公司 / 2018年10月22日: who signs a document stands below its text.
    private boolean readSignature() {
      String text = line(at).string();
      boolean signed = !blocks.isEmpty() && blocks.get(blocks.size() - 1).is(Kind.BODY)
          && line(at).width() <= LONGEST_SIGNATURE && !STOP.matcher(text).find()
          && at + 1 < lines.size() && DATE.matcher(line(at + 1).string().replace(" ", "")).matches();
      if (signed) {
        add(Kind.BYLINE, line(at++).text(), 0, List.of(new Byline("", text.replace(" ", ""))));
      }
      return signed;
    }

    // 本报讯（记者 张三）昨（18）: the names are those of a dateline, and the text has begun.
    private boolean opensText(String text) {
      return grammar.dateline(text).isPresent() && !grammar.isDatelineAlone(text);
    }

    private boolean goesOnInNextLine(String text, int next) {
      return line(next).blanksBefore() == 0 && bylines.mayGoOn(text)
          && (bylines.announcesNames(text) || bylines.announcesNames(line(next).string())
              || bylines.namesRole(line(next).string()));
    }

    private void readText() {
      MappedText first = afterRunInHeadline(line(at).text());
      int wrap = widths.wrap(at);
      int end = at + 1;
      boolean prose = isProse(first.text());
      boolean decks = isHeadlineGroup(at) || isAboveText(at);
      while (!decks && end < lines.size() && goesOn(end, prose)) {
        prose = true;
        end++;
      }
      MappedText text = join(first, lines.subList(at + 1, end));
      add(kinds.kind(text.text(), end - at), text, end - at > 1 || widths.isFull(at) ? wrap : 0, List.of());
      at = end;
    }

    // 县图书馆送书下乡 近日，县图书馆……: the headline of a brief stands at the head of its text.
    private MappedText afterRunInHeadline(MappedText text) {
      int blank = text.text().indexOf(' ');
      boolean runIn = blank >= SHORTEST_HEADLINE && blank <= LONGEST_RUN_IN
          && text.text().substring(0, blank).chars().noneMatch(c -> "，。；：！？、".indexOf(c) >= 0)
          && text.text().indexOf('，', blank) > 0 && grammar.opensStory(text.text().substring(blank + 1))
          && grammar.dateline(text.text()).isEmpty();
      if (!runIn) {
        return text;
      }
      add(Kind.HEAD, text.slice(0, blank), 0, List.of());
      return text.slice(blank + 1, text.length());
    }

    // Some lines without any stop between two gaps are the decks of a headline, however alike in width.
    private boolean isHeadlineGroup(int begin) {
      int end = begin;
      while (end < lines.size() && (end == begin || line(end).blanksBefore() == 0 && !startsAnew(line(end).string()))) {
        if (end - begin == MOST_DECKS || STOP.matcher(line(end).string()).find()) {
          return false;
        }
        end++;
      }
      return end - begin > 1;
    }

    // 县卫健局举办中医技术培训 / 11月7日，……: right behind a gap, a few lines without any stop, and then the text opens.
    private boolean isAboveText(int begin) {
      boolean apart = line(begin).blanksBefore() > 0
          || !blocks.isEmpty() && !blocks.get(blocks.size() - 1).is(Kind.BODY);
      int end = begin;
      int most = apart ? Math.min(lines.size(), begin + MOST_DECKS) : begin;
      while (end < most && (end == begin || line(end).blanksBefore() == 0)) {
        String text = line(end).string();
        boolean indent = line(end).indented() && !line(begin).indented();
        if (end > begin && STOP.matcher(text).find() && (indent || opensProse(text, end))) {
          return true;
        }
        if (STOP.matcher(text).find() || startsAnew(text) && !text.startsWith(DECK)) {
          return false;
        }
        end++;
      }
      return false;
    }

    // A date or a quotation, or a line of a column that the one above does not keep to.
    private boolean opensProse(String text, int index) {
      boolean outgrown = widths.wrap(index) > 0 && line(index - 1).width() > widths.wrap(index) + MOST_HANGING;
      return grammar.opensStory(text) || text.startsWith("“") && !text.endsWith("”") || outgrown;
    }

    // Whether the line at index continues the paragraph that ends in the line before it.
    private boolean goesOn(int index, boolean prose) {
      Line previous = line(index - 1);
      Line next = line(index);
      boolean open = !Punctuation.endsSentence(previous.string());
      if (next.blanksBefore() > 0 || next.indented() && !open && !grammar.isDatelineAlone(previous.string())
          || startsAnew(next.string())
          || index - 1 == at && opensBrief(previous.string(), next.string()) || isSigned(index - 1)) {
        return false;
      }
      if (index - 1 == at
          && (grammar.isDatelineAlone(previous.string()) || grammar.opensDateline(previous.string()))) {
        return true;
      }
      if (widths.isFull(index - 1)) {
        return open || previous.width() >= widths.wrap(index - 1) - 1 && !standsAlone(index);
      }
      boolean headline = index - 1 == at && next.width() > 2 * previous.width();
      return open && !headline
          && (previous.width() > LineWidths.WIDEST_COLUMN || prose && previous.width() >= LineWidths.NARROWEST_COLUMN);
    }

    // Behind a full line that ends a sentence: neither full nor ending one itself, so no end of the same paragraph.
    private boolean standsAlone(int index) {
      String text = line(index).string();
      return !widths.isFull(index) && !Punctuation.endsSentence(text) && !STOP.matcher(text).find();
    }

    // ……满载而归。（张 / 三）: the names of the authors close the text, wherever the line breaks.
    private boolean isSigned(int index) {
      String tail = line(index).string();
      if (!tail.endsWith("）") && !tail.endsWith(")")) {
        return false;
      }
      String text = index > at ? line(index - 1).string() + tail : tail;
      return bylines.atEnd(text)
          .filter(names -> Punctuation.endsInStop(text.substring(0, names.textEnd()))).isPresent();
    }

    // ◎县图书馆送书下乡 / 3月8日，……: the headline of a brief is as long as the lines of its text.
    private boolean opensBrief(String headline, String text) {
      return grammar.isOrnamented(headline) && !BlockKinds.isPartOfSentence(headline) && grammar.opensStory(text);
    }

    private static boolean isProse(String text) {
      return text.indexOf('，') >= 0 || text.indexOf('、') >= 0;
    }

    private boolean startsAnew(String text) {
      return grammar.dateline(text).isPresent() || grammar.opensDateline(text) || !grammar.continuedMark(text).isEmpty()
          || text.startsWith(DECK) || grammar.isOrnamented(text) || grammar.isNoise(text)
          || bylines.ofLine(text).isPresent();
    }
  }

  private static MappedText append(MappedText text, String between, MappedText more) {
    return MappedText.builder().append(text).insert(between).append(more).build();
  }

  // Chinese lines meet without a blank, Latin words do not.
  private static MappedText join(MappedText first, List<Line> more) {
    MappedText.Builder joined = MappedText.builder().append(first);
    char last = first.text().charAt(first.length() - 1);
    for (Line line : more) {
      String text = line.string();
      joined.insert(isLatin(last) && isLatin(text.charAt(0)) ? " " : "").append(line.text());
      last = text.charAt(text.length() - 1);
    }
    return joined.build();
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }
}
