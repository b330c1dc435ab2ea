package org.zhengpu.segment;

/** Which characters end sentences, close quotations, open decks and point at pictures. */
final class Punctuation {

  private static final String POINTERS = "▲△▼▽↑↓←→";
  private static final String ENDS = "。！？…；：!?;:";
  private static final String STOPS = "。！？…";
  private static final String BREAKS = "，。；：、";
  private static final String CLOSERS = "”’」』）)》〉】]\"";

  private Punctuation() {}

  static boolean isCloser(char c) {
    return CLOSERS.indexOf(c) >= 0;
  }

  /** Whether a text ends as a paragraph may end: in a stop, semicolon or colon, closing quotes left out. */
  static boolean endsSentence(String text) {
    return ENDS.indexOf(lastBeforeClosers(text)) >= 0 || endsInRemark(text);
  }

  // ……满载而归。（下图）: the brackets stand behind the stop.
  private static boolean endsInRemark(String text) {
    int open = text.endsWith("）") ? text.lastIndexOf('（') : -1;
    return open > 0 && endsInStop(text.substring(0, open));
  }

  /** Whether a text ends in a full stop, exclamation or question mark, closing quotes left out. */
  static boolean endsInStop(String text) {
    return STOPS.indexOf(lastBeforeClosers(text)) >= 0;
  }

  private static char lastBeforeClosers(String text) {
    int end = text.length();
    while (end > 0 && (isCloser(text.charAt(end - 1)) || text.charAt(end - 1) == ' ')) {
      end--;
    }
    return end == 0 ? 'x' : text.charAt(end - 1);
  }

  /** Whether a comma, stop or colon stands in a line, as hardly one does in a line of a headline. */
  static boolean hasBreak(String line) {
    return line.chars().anyMatch(c -> BREAKS.indexOf(c) >= 0);
  }

  /** Whether a line is the second one of a headline, ——柳河镇发展养蜂见闻, and no subheading. */
  static boolean opensDeck(String line) {
    return line.startsWith("——");
  }

  /** Whether a text opens with an arrow that points at a picture, or marks a brief: ▲ 揭牌现场. */
  static boolean pointsAtPicture(String text) {
    return !text.isEmpty() && POINTERS.indexOf(text.charAt(0)) >= 0;
  }
}
