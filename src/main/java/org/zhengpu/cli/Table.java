package org.zhengpu.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table for a terminal: columns aligned although a Chinese character is two cells wide, long cells cut with an
 * ellipsis. Collects rows, then {@link #toString} draws them. Not for sharing between threads.
 */
final class Table {

  private static final String GAP = "  ";
  private static final String ELLIPSIS = "…";

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();
  private final boolean[] right;
  private int widest = 60;

  Table(String... header) {
    this.header = List.of(header);
    this.right = new boolean[header.length];
  }

  /** Numbers stand flush right. */
  Table right(int column) {
    right[column] = true;
    return this;
  }

  /** The most cells that one column may take; longer texts are cut. */
  Table widest(int cells) {
    widest = cells;
    return this;
  }

  Table row(Object... cells) {
    return row(Arrays.stream(cells).map(String::valueOf).toList());
  }

  Table row(List<String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException("A row of " + cells.size() + " cells under " + header.size() + " headings");
    }
    rows.add(cells.stream().map(Table::printable).map(cell -> cut(cell, widest)).toList());
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public String toString() {
    int[] widths = widths();
    StringBuilder out = new StringBuilder();
    line(out, header, widths);
    line(out, Arrays.stream(widths).mapToObj("─"::repeat).toList(), widths);
    rows.forEach(row -> line(out, row, widths));
    return out.toString();
  }

  private int[] widths() {
    int[] widths = header.stream().mapToInt(Table::width).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return widths;
  }

  private void line(StringBuilder out, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - width(cells.get(i)));
      line.append(i == 0 ? "" : GAP).append(right[i] ? padding + cells.get(i) : cells.get(i) + padding);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  /** How many cells of a terminal a text takes: two for a wide character, none for a combining mark. */
  static int width(String text) {
    return text.codePoints().map(Table::width).sum();
  }

  private static int width(int codePoint) {
    int kind = UCharacter.getType(codePoint);
    if (kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK || kind == Character.FORMAT) {
      return 0;
    }
    int wide = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
  }

  /** Control characters would move the cursor or, from hostile input, command the terminal. */
  static String printable(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]", "");
  }

  private static String cut(String text, int cells) {
    if (width(text) <= cells) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      used += width(c);
      if (used > cells - 1) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept + ELLIPSIS;
  }
}
