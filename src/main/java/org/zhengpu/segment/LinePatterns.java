package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.SkippingPattern;

/** The regular expressions of a word list that tell one sort of line. Immutable, may be shared. */
final class LinePatterns {

  private final List<SkippingPattern> patterns;

  private LinePatterns(List<SkippingPattern> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /** Those of all rows, which have the expression in their second column. */
  static LinePatterns load(String resource) {
    return new LinePatterns(LexiconLoader.rows(resource, 3).stream().map(row -> skipping(row, 1)).toList());
  }

  /** Those of the rows that have a word in their second column, and the expression in their third one. */
  static LinePatterns load(String resource, String sort) {
    List<SkippingPattern> patterns = new ArrayList<>();
    LexiconLoader.rows(resource, 4).stream().filter(row -> row.get(1).equals(sort))
        .forEach(row -> patterns.add(skipping(row, 2)));
    return new LinePatterns(patterns);
  }

  private static SkippingPattern skipping(LexiconLoader.Row row, int column) {
    return compiled(row, column, SkippingPattern::compile);
  }

  /** The expression in a column of a row. */
  static Pattern pattern(LexiconLoader.Row row, int column) {
    return compiled(row, column, Pattern::compile);
  }

  private static <P> P compiled(LexiconLoader.Row row, int column, Function<String, P> compiler) {
    try {
      return compiler.apply(row.get(column));
    } catch (IllegalArgumentException e) {
      throw row.error("not a regular expression: " + e.getMessage());
    }
  }

  boolean matches(String line) {
    for (SkippingPattern pattern : patterns) {
      if (pattern.matches(line)) {
        return true;
      }
    }
    return false;
  }

  boolean isIn(String text) {
    return patterns.stream().anyMatch(pattern -> pattern.isIn(text));
  }
}
