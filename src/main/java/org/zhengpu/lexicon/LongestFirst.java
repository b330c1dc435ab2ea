package org.zhengpu.lexicon;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words in the order in which they are to be tried, so that none hides a longer one. Pure functions. */
public final class LongestFirst {

  public static final Comparator<String> ORDER =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private LongestFirst() {}

  /** Some words as alternatives of a regular expression, without parentheses. */
  public static String alternatives(Collection<String> words) {
    return words.stream().sorted(ORDER).map(Pattern::quote).collect(Collectors.joining("|"));
  }
}
