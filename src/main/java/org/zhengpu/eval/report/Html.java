package org.zhengpu.eval.report;

import java.util.List;

/**
 * Writes HTML. Tags are the program's own; every text and every value of an attribute is escaped on its way in, so that
 * nothing that stands in a page can become markup. Not for sharing between threads.
 */
final class Html {

  private final StringBuilder out = new StringBuilder();

  /** Opens an element; attributes are names and values by turns. */
  Html open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1])).append('"');
    }
    out.append('>');
    return this;
  }

  Html close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /** An element that holds nothing but a text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** A line break in the source, for those who read that. */
  Html line() {
    out.append('\n');
    return this;
  }

  /** The head of a table. */
  Html head(List<String> columns) {
    open("thead").open("tr");
    columns.forEach(column -> element("th", column));
    return close("tr").close("thead").line();
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      escaped.append(switch (c) {
        case '&' -> "&amp;";
        case '<' -> "&lt;";
        case '>' -> "&gt;";
        case '"' -> "&quot;";
        case '\'' -> "&#39;";
        default -> String.valueOf(c);
      });
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
