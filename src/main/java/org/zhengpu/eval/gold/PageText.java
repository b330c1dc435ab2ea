package org.zhengpu.eval.gold;

import java.util.Optional;
import java.util.stream.IntStream;

/** The text of a page, in which articles are found by their first and last words despite line breaks. Immutable. */
final class PageText {

  private final String page;
  private final String flat;
  private final int[] origin;

  PageText(String page) {
    this.page = page;
    this.flat = TextComparison.withoutBlanks(page);
    this.origin = IntStream.range(0, page.length())
        .filter(i -> !TextComparison.withoutBlanks(page.substring(i, i + 1)).isEmpty()).toArray();
  }

  /** What stands from the first to the last words, wrapped lines joined, a line feed after each paragraph. */
  Optional<String> between(String starts, String ends) {
    String last = TextComparison.withoutBlanks(ends);
    int begin = flat.indexOf(TextComparison.withoutBlanks(starts));
    int end = begin < 0 ? -1 : flat.indexOf(last, begin);
    return end < 0 ? Optional.empty()
        : Optional.of(joined(page.substring(origin[begin], origin[end + last.length() - 1] + 1)));
  }

  /** A line that closes with a full stop closes a paragraph; any other goes on in the next. */
  private static String joined(String text) {
    return text.replaceAll("[ \\t]*\\R\\s*", "\n").replaceAll("(?<![。！？”])\n", "");
  }
}
