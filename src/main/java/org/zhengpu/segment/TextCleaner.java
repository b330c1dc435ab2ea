package org.zhengpu.segment;

import java.util.List;
import org.zhengpu.model.MappedText;

/**
 * Takes layout out of text, keeping the way back to the file: full-width letters and digits become half-width,
 * half-width punctuation beside Chinese becomes full-width, control characters go, letter-spaced words are closed up
 * (本 报 记 者), and blanks inside Chinese prose are dropped. Stateless, may be shared.
 */
final class TextCleaner {

  private static final String HALF = ",;:?!()";
  private static final String FULL = "，；：？！（）";
  private static final int LEAST_SPACED = 5;
  private static final double MOSTLY = 0.75;
  private static final int FULL_WIDTH = 0xFEE0;

  /** A line as it is to be compared with patterns: one blank between words, none at the ends or inside spaced words. */
  MappedText line(MappedText raw) {
    return closeUp(fold(raw)).strip();
  }

  /** Text of an article's body: no blanks but those between words in Latin letters and inside quoted slogans. */
  MappedText prose(MappedText line) {
    return keeping(line, this::staysInProse);
  }

  /** A headline: blanks stay between words, but not beside punctuation. */
  MappedText headline(MappedText line) {
    return keeping(line, TextCleaner::staysInHeadline);
  }

  /** A line in which blanks between Chinese characters mean nothing. */
  MappedText withoutBlanks(MappedText line) {
    return keeping(line, (text, blank) -> neighbour(text, blank, -1) < 0x250 && neighbour(text, blank, 1) < 0x250);
  }

  private MappedText fold(MappedText raw) {
    String text = raw.text();
    MappedText.Builder folded = MappedText.builder();
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = foldWidth(text, i);
      if (c == '"' && touchesHan(text, i)) {
        c = open ? '”' : '“';
        open = !open;
      }
      if (c != 0) {
        folded.append(c, raw.origin().source(i));
      }
    }
    return folded.build();
  }

  // Zero stands for a character that is left out.
  private static char foldWidth(String text, int i) {
    char c = text.charAt(i);
    if (isBlank(c)) {
      return ' ';
    }
    if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '\uFFFE' || c == '\uFEFF') {
      return 0;
    }
    if (c > 0xFF00 && c <= 0xFF5E && Character.isLetterOrDigit(c)) {
      return (char) (c - FULL_WIDTH);
    }
    if (c == '.' && i > 0 && isHan(text.charAt(i - 1)) && endsHere(text, i + 1)) {
      return '。';
    }
    int mark = HALF.indexOf(c);
    return mark >= 0 && touchesHan(text, i) ? FULL.charAt(mark) : c;
  }

  private static boolean endsHere(String text, int next) {
    return next >= text.length() || isBlank(text.charAt(next)) || isChinese(text.charAt(next));
  }

  private static boolean touchesHan(String text, int i) {
    return isChinese(neighbour(text, i, -1)) || isChinese(neighbour(text, i, 1));
  }

  private static char neighbour(String text, int i, int step) {
    int at = i + step;
    while (at >= 0 && at < text.length() && isBlank(text.charAt(at))) {
      at += step;
    }
    return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
  }

  // Of several blanks the first stays; none stays between two characters that each stand alone: 本 报 记 者, 王  强; in a
  // line that is letter-spaced as a whole only several do: 旧 屋 “ 补 漏 ” 了 吗.
  private MappedText closeUp(MappedText line) {
    String text = line.text();
    boolean spaced = isSpaced(text);
    MappedText.Builder closed = MappedText.builder();
    for (int i = 0; i < text.length(); i++) {
      boolean blank = text.charAt(i) == ' ';
      boolean single = blank && spaced && i + 1 < text.length() && text.charAt(i + 1) != ' ';
      if (!blank || i > 0 && text.charAt(i - 1) != ' ' && !single && !betweenSingles(text, i)) {
        closed.append(line, i, i + 1);
      }
    }
    return closed.build();
  }

  private static boolean isSpaced(String text) {
    List<String> parts = List.of(text.strip().split(" +"));
    return parts.size() >= LEAST_SPACED
        && parts.stream().filter(part -> part.length() == 1).count() > parts.size() * MOSTLY;
  }

  private static boolean betweenSingles(String text, int blank) {
    int right = blank;
    while (right < text.length() && text.charAt(right) == ' ') {
      right++;
    }
    return standsAlone(text, blank - 1) && standsAlone(text, right);
  }

  private static boolean standsAlone(String text, int i) {
    return isWordAt(text, i) && !isWordAt(text, i - 1) && !isWordAt(text, i + 1);
  }

  private static boolean isWordAt(String text, int i) {
    return i >= 0 && i < text.length() && (isHan(text.charAt(i)) || Character.isDigit(text.charAt(i)));
  }

  private interface BlankRule {
    boolean stays(String text, int blank);
  }

  private static MappedText keeping(MappedText line, BlankRule rule) {
    String text = line.text();
    MappedText.Builder kept = MappedText.builder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ' || rule.stays(text, i)) {
        kept.append(line, i, i + 1);
      }
    }
    return kept.build().strip();
  }

  private boolean staysInProse(String text, int blank) {
    char left = neighbour(text, blank, -1);
    char right = neighbour(text, blank, 1);
    if (left < 0x250 && right < 0x250) {
      return true;
    }
    return isWordOf(text, blank, -1) && isWordOf(text, blank, 1) && insideQuotes(text, blank);
  }

  // At least two Chinese characters: what a slogan of two parts is made of, “有事找小李 办事更容易”.
  private static boolean isWordOf(String text, int blank, int step) {
    int second = blank + 2 * step;
    return second >= 0 && second < text.length() && isHan(text.charAt(blank + step)) && isHan(text.charAt(second));
  }

  private static boolean insideQuotes(String text, int blank) {
    int from = Math.max(0, blank - 20);
    String before = text.substring(from, blank);
    return Math.max(before.lastIndexOf('“'), before.lastIndexOf('《'))
        > Math.max(before.lastIndexOf('”'), before.lastIndexOf('》'));
  }

  private static boolean staysInHeadline(String text, int blank) {
    char left = neighbour(text, blank, -1);
    char right = neighbour(text, blank, 1);
    boolean dot = "·•、，：—".indexOf(left) >= 0 || "·•、，：".indexOf(right) >= 0;
    boolean number = isHan(left) && Character.isDigit(right) || Character.isDigit(left) && isHan(right);
    return !dot && !number;
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isChinese(char c) {
    return isHan(c) || c >= 0x2018 && c <= 0x201D || c >= 0x3001 && c <= 0x301F || c >= 0xFF00;
  }

  static boolean isHan(char c) {
    return Character.isIdeographic(c) || Character.isHighSurrogate(c) || Character.isLowSurrogate(c) || c == '〇';
  }
}
