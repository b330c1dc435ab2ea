package org.zhengpu.explore;

/**
 * Turns offsets of the graph, which count Unicode code points, into those of JavaScript, which count UTF-16 code units
 * as Java does. Without state.
 */
final class CodePoints {

  private CodePoints() {}

  /** The place in a text after so many code points; its end for more than there are. */
  static int index(String text, int codePoints) {
    int points = Math.max(0, codePoints);
    return points >= text.codePointCount(0, text.length()) ? text.length() : text.offsetByCodePoints(0, points);
  }
}
