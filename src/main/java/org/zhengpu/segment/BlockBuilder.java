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
 */
final class BlockBuilder {

  private static final int LONGEST_RUN_IN = 28;
  private static final int SHORTEST_HEADLINE = 6;
  private static final int LONGEST_SIGNATURE = 60;
  private static final Pattern DATE = Pattern.compile(
      "[\\d〇○零一二三四五六七八九]{4}年[\\d一二三四五六七八九十]{1,2}月[\\d一二三四五六七八九十]{1,3}日");

  private final PageGrammar grammar;
  private final PageNoise noise;
  private final BylineFinder bylines;
  private final BlockKinds kinds;

  BlockBuilder(PageGrammar grammar, PageNoise noise, BylineFinder bylines) {
    this.grammar = grammar;
    this.noise = noise;
    this.bylines = bylines;
    this.kinds = new BlockKinds(grammar);
  }

  /** The blocks of a page in printed order, page noise left out. */
  List<Block> build(List<Line> lines) {
    return new Reading(lines).blocks();
  }

  /** One walk over the lines of a page. */
  private final class Reading {
    private final PageLines lines;
    private final List<Block> blocks = new ArrayList<>();
    private int at;
    private int blanks;
    /** The mark that the text to come goes on from another page, read ahead of it. */
    private MappedText mark = MappedText.of("");

    Reading(List<Line> lines) {
      this.lines = new PageLines(lines, grammar, noise, bylines);
    }

    List<Block> blocks() {
      while (at < lines.size()) {
        blanks = Math.max(blanks, line(at).blanksBefore());
        if (!skipIndex() && !readMark() && !readByline() && !readSignature() && !skipNoise() && !readContinuation()) {
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
          && !Punctuation.hasBreak(line(at).string()) && !lines.startsAnew(line(at).string())) {
        at++;
      }
      return true;
    }

    private boolean skipNoise() {
      if (!lines.isNoise(at) && !lines.isInMasthead(at)) {
        return false;
      }
      at++;
      return true;
    }

    // （下转第二版） on a line of its own closes the text above.
    private boolean readContinuation() {
      int last = blocks.size() - 1;
      if (!isBehind(Kind.BODY) || !grammar.isToBeContinuedMark(line(at).string())) {
        return false;
      }
      Block text = blocks.get(last);
      blocks.set(last, new Block(
          Kind.BODY, append(text.text(), "", line(at++).text()), text.blanksBefore(), text.wrapWidth(), List.of()));
      return true;
    }

    // （上接第一版） on a line of its own, above the headline or below it, stands at the head of the text.
    private boolean readMark() {
      MappedText text = line(at).text();
      if (grammar.continuedMark(text.text()).end() < text.length() || text.length() == 0) {
        return false;
      }
      mark = text;
      at++;
      return true;
    }

    private Line line(int index) {
      return lines.line(index);
    }

    private void add(Kind kind, MappedText text, int wrapWidth, List<Byline> names) {
      boolean marked = kind == Kind.BODY && mark.length() > 0;
      blocks.add(new Block(kind, marked ? append(mark, "", text) : text, blanks, wrapWidth, names));
      mark = marked ? MappedText.of("") : mark;
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
      Optional<List<Byline>> names = lines.byline(text.text());
      if (names.isEmpty()) {
        text = line(at).text();
        end = at + 1;
        names = lines.byline(text.text());
      }
      if (names.isEmpty() && isBehind(Kind.HEAD)) {
        names = lines.bareNames(at);
      }
      if (names.isEmpty()) {
        return false;
      }
      at = end;
      add(Kind.BYLINE, text, 0, names.get());
      return true;
    }

    // 临河市供水有限公司 / 2018年10月22日, or 临河县教育局 before a gap: who signs a document stands below its text.
    private boolean readSignature() {
      String text = line(at).string();
      boolean dated = line(at).width() <= LONGEST_SIGNATURE && !Punctuation.hasBreak(text)
          && at + 1 < lines.size() && DATE.matcher(line(at + 1).string().replace(" ", "")).matches();
      Optional<List<Byline>> names = !isBehind(Kind.BODY) ? Optional.empty()
          : dated ? Optional.of(List.of(new Byline("", text.replace(" ", ""))))
          : Punctuation.endsInStop(blocks.get(blocks.size() - 1).string()) ? lines.signature(at) : Optional.empty();
      names.ifPresent(signed -> add(Kind.BYLINE, line(at++).text(), 0, signed));
      return names.isPresent();
    }

    private boolean isBehind(Kind kind) {
      return !blocks.isEmpty() && blocks.get(blocks.size() - 1).is(kind);
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
      int end = at + 1;
      boolean prose = isProse(first.text());
      boolean behindText = blocks.isEmpty() || isBehind(Kind.BODY);
      boolean decks = lines.isHeadlineGroup(at) || lines.isAboveText(at, behindText);
      while (!decks && end < lines.size() && lines.goesOn(at, end, prose)) {
        prose = true;
        end++;
      }
      MappedText text = join(first, lines.range(at + 1, end));
      add(kinds.kind(text.text(), end - at), text, lines.wrapWidth(at, end), List.of());
      at = end;
    }

    // 县图书馆送书下乡 近日，县图书馆……: the headline of a brief stands at the head of its text.
    private MappedText afterRunInHeadline(MappedText text) {
      int blank = text.text().indexOf(' ');
      while (blank > 0 && blank <= LONGEST_RUN_IN && !opensBehind(text.text(), blank)) {
        blank = text.text().indexOf(' ', blank + 1);
      }
      boolean runIn = blank >= SHORTEST_HEADLINE && blank <= LONGEST_RUN_IN
          && text.text().substring(0, blank).chars().noneMatch(c -> "，。；：！？、".indexOf(c) >= 0)
          && grammar.dateline(text.text()).isEmpty();
      if (!runIn) {
        return text;
      }
      add(Kind.HEAD, text.slice(0, blank), 0, List.of());
      return text.slice(blank + 1, text.length());
    }

    private boolean opensBehind(String text, int blank) {
      return text.indexOf('，', blank) > 0 && grammar.opensStory(text.substring(blank + 1));
    }

  }

  private static boolean isProse(String text) {
    return text.indexOf('，') >= 0 || text.indexOf('、') >= 0;
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
