package org.zhengpu.segment;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which lines of a page belong to no article: page numbers, addresses, editors, the parts of a masthead, what a web
 * page has around its text. The patterns are in {@code grammar/}. Immutable, may be shared.
 */
final class PageNoise {

  private static final int LONGEST = 160;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  private final LinePatterns onPaper = LinePatterns.load("grammar/page-noise.tsv");
  private final LinePatterns sections = LinePatterns.load("grammar/page-sections.tsv");
  private final LinePatterns onWeb = LinePatterns.load("grammar/web-noise.tsv");

  private PageNoise() {}

  static PageNoise load() {
    return new PageNoise();
  }

  /** Whether a line belongs to no article. */
  boolean isNoise(String line) {
    return isOnPaper(line) || line.length() <= LONGEST && onWeb.matches(line);
  }

  /** Whether a line is noise as on paper, not what a web page has below its headline: 发布时间：2022-07-05. */
  boolean isOnPaper(String line) {
    return line.length() <= LONGEST && (onPaper.matches(line.replace(" ", "")) || isFolio(line));
  }

  /** Whether each of several parts of a line is noise, or the name of a section: A2 要闻 责编：张三. */
  private boolean isFolio(String line) {
    List<String> parts = List.of(line.split(" "));
    return parts.size() > 1
        && parts.stream().allMatch(part -> sections.matches(part) || onPaper.matches(part))
        && parts.stream().anyMatch(part -> WORD.matcher(part).find() && onPaper.matches(part));
  }
}
