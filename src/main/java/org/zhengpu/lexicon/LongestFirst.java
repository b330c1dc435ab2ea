package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words in the order in which they are to be tried, so that none hides a longer one. Pure functions. */
public final class LongestFirst {

  public static final Comparator<String> ORDER =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private LongestFirst() {}

  /**
   * Some words as alternatives of a regular expression, without parentheses, longer ones before those that they begin
   * with. What words begin with in common is written once, 局(?:长|), for alternatives are tried one by one.
   */
  public static String alternatives(Collection<String> words) {
    SortedMap<String, List<String>> rests = new TreeMap<>();
    for (String word : words) {
      int first = word.isEmpty() ? 0 : word.offsetByCodePoints(0, 1);
      rests.computeIfAbsent(word.substring(0, first), c -> new ArrayList<>()).add(word.substring(first));
    }
    boolean ends = rests.remove("") != null;
    String alternatives = rests.entrySet().stream()
        .map(entry -> Pattern.quote(entry.getKey()) + rest(entry.getValue())).collect(Collectors.joining("|"));
    return ends && !rests.isEmpty() ? alternatives + "|" : alternatives;
  }

  private static String rest(List<String> rests) {
    String alternatives = alternatives(rests);
    return rests.size() == 1 ? alternatives : "(?:" + alternatives + ")";
  }
}
