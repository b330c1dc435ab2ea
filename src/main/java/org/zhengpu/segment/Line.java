package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhengpu.model.MappedText;

/**
 * One printed line of a page that is not empty.
 *
 * @param text its text, cleaned as {@link TextCleaner#line} does
 * @param blanksBefore how many empty lines stand before it
 * @param indented whether it begins with blanks as a new paragraph does
 * @param width its printed width: two for a Chinese character, one for a Latin one
 */
record Line(MappedText text, int blanksBefore, boolean indented, int width) {

  private static final int LEAST_LINES = 12;
  private static final double NEARLY_ALL = 0.9;
  private static final double MOST = 0.6;
  private static final double MANY = 0.3;
  /** How far the blanks of a dateline reach: 本报讯 记者张三报道. */
  private static final int DATELINE = 12;
  private static final Pattern BROKEN = Pattern.compile("\\p{IsHan} \\p{IsHan}");
  private static final Pattern IN_BRACKETS = Pattern.compile("（[^（）]*）");

  /** The lines of a page, without the empty ones. */
  static List<Line> of(MappedText page, TextCleaner cleaner) {
    List<Line> lines = new ArrayList<>();
    String text = page.text();
    int blanks = 0;
    for (int begin = 0; begin <= text.length(); ) {
      int end = endOfLine(text, begin);
      MappedText raw = page.slice(begin, end);
      MappedText clean = cleaner.line(raw);
      if (clean.isEmpty()) {
        blanks++;
      } else {
        lines.add(new Line(clean, lines.isEmpty() ? 0 : blanks, isIndented(raw.text()), width(clean.text())));
        blanks = 0;
      }
      begin = next(text, end);
    }
    List<Line> whole = isBroken(lines) ? lines.stream().map(line -> line.closed(cleaner)).toList() : lines;
    return isDoubleSpaced(whole) ? whole.stream().map(Line::singleSpaced).toList() : whole;
  }

  /** Whether blanks stand between Chinese characters all over the running text, where none were printed. */
  private static boolean isBroken(List<Line> lines) {
    List<String> prose = prose(lines);
    return prose.size() >= LEAST_LINES
        && prose.stream().filter(Line::hasBrokenWord).count() > prose.size() * MANY;
  }

  // The blanks among the names of a byline break no word: （记者 张三）.
  private static boolean hasBrokenWord(String line) {
    String bare = IN_BRACKETS.matcher(line).replaceAll("");
    return BROKEN.matcher(bare.substring(Math.min(bare.length(), DATELINE))).find();
  }

  private Line closed(TextCleaner cleaner) {
    MappedText closed = cleaner.withoutBlanks(text);
    return new Line(closed, blanksBefore, indented, width(closed.text()));
  }

  /** Whether an empty line stands between nearly all lines, though most of the running text stops in mid-sentence. */
  private static boolean isDoubleSpaced(List<Line> lines) {
    List<String> prose = prose(lines);
    long apart = lines.stream().skip(1).filter(line -> line.blanksBefore > 0).count();
    long open = prose.stream().filter(line -> !Punctuation.endsSentence(line)).count();
    return prose.size() >= LEAST_LINES && apart >= (lines.size() - 1) * NEARLY_ALL && open > prose.size() * MOST;
  }

  private static List<String> prose(List<Line> lines) {
    return lines.stream().map(Line::string).filter(line -> line.indexOf('，') > 0).toList();
  }

  private Line singleSpaced() {
    return new Line(text, blanksBefore / 2, indented, width);
  }

  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\u000B';
  }

  // CR LF is one break.
  private static int next(String text, int end) {
    boolean crlf = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
    return end + (crlf ? 2 : 1);
  }

  private static boolean isIndented(String raw) {
    return raw.startsWith("　") || raw.startsWith("  ") || raw.startsWith("\t");
  }

  static int width(String text) {
    return text.chars().map(c -> c >= 0x2E80 || c >= 0x2010 && c <= 0x2030 ? 2 : 1).sum();
  }

  String string() {
    return text.text();
  }
}
