package org.zhengpu.segment;

import java.util.List;

/** How wide the columns of a page are set, told from the lines themselves. Made for one page; immutable. */
final class LineWidths {

  /** The first line of a paragraph lacks the two characters of its lost indent. */
  static final int INDENT = 5;
  static final int WIDEST_COLUMN = 120;
  static final int NARROWEST_COLUMN = 18;
  /** How far around a line its neighbours tell the width of the column. */
  private static final int WINDOW = 7;
  private static final int WRAP_TOLERANCE = 2;

  private final int[] widths;
  private final int[] wraps;
  /** Whether a line is followed at once by one that is much wider, so that it is not the column that ends it. */
  private final boolean[] outdone;

  LineWidths(List<Line> lines) {
    widths = lines.stream().mapToInt(Line::width).toArray();
    outdone = new boolean[widths.length];
    for (int i = 0; i + 1 < widths.length; i++) {
      outdone[i] = lines.get(i + 1).blanksBefore() == 0 && widths[i + 1] > widths[i] + INDENT + WRAP_TOLERANCE;
    }
    wraps = new int[widths.length];
    for (int i = 0; i < widths.length; i++) {
      wraps[i] = wrapAround(i);
    }
  }

  /** Whether a line fills its column, so that what it says may go on in the next one. */
  boolean isFull(int line) {
    return wraps[line] > 0 && widths[line] >= wraps[line] - INDENT && !outdone[line];
  }

  /** The width that at least three lines around share, the widest of the most frequent ones; 0 where there is none. */
  int wrap(int line) {
    return wraps[line];
  }

  private int wrapAround(int line) {
    int best = 0;
    int bestCount = 2;
    for (int i = Math.max(0, line - WINDOW); i < Math.min(widths.length, line + WINDOW + 1); i++) {
      int width = widths[i];
      int count = countNear(line, width);
      if (width <= WIDEST_COLUMN && width >= NARROWEST_COLUMN && Math.abs(width - widths[line]) <= INDENT
          && (count > bestCount || count == bestCount && width > best && best > 0)) {
        best = width;
        bestCount = count;
      }
    }
    return best;
  }

  private int countNear(int line, int width) {
    int count = 0;
    for (int i = Math.max(0, line - WINDOW); i < Math.min(widths.length, line + WINDOW + 1); i++) {
      count += Math.abs(widths[i] - width) <= WRAP_TOLERANCE ? 1 : 0;
    }
    return count;
  }
}
