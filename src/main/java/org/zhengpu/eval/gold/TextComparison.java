package org.zhengpu.eval.gold;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How names, headlines and bodies are compared when scoring. Pure functions, may be shared. */
public final class TextComparison {

  private static final Pattern IGNORED = Pattern.compile(
      "[\\s\"'“”‘’「」『』《》<>()（）·•,，。、:：;；!！?？\\-—―–]", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BLANK = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int GRAM = 6;

  private TextComparison() {}

  /** Width-folded, without white space, quotation marks and punctuation. */
  public static String norm(String text) {
    return IGNORED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  public static String withoutBlanks(String text) {
    return BLANK.matcher(text).replaceAll("");
  }

  /** The runs of six characters of a normalised text; the whole of a shorter one. */
  public static Set<String> grams(String text) {
    String plain = norm(text);
    Set<String> grams = new HashSet<>();
    for (int i = 0; i < Math.max(1, plain.length() - GRAM + 1); i++) {
      grams.add(plain.substring(i, Math.min(i + GRAM, plain.length())));
    }
    return grams;
  }

  /** The share of {@code part}'s grams that {@code whole} has too. */
  public static double containment(Set<String> part, Set<String> whole) {
    return part.isEmpty() ? 0 : (double) common(part, whole) / part.size();
  }

  /** Shared grams over all grams. */
  public static double jaccard(Set<String> a, Set<String> b) {
    int common = common(a, b);
    return (double) common / (a.size() + b.size() - common);
  }

  private static int common(Set<String> a, Set<String> b) {
    return (int) a.stream().filter(b::contains).count();
  }

  /**
   * How alike two texts are after Ratcliff and Obershelp: twice the characters in common runs over all characters,
   * where the longest common run is taken first and then the pieces left and right of it.
   */
  public static double ratio(String a, String b) {
    int length = a.length() + b.length();
    return length == 0 ? 1 : 2.0 * matching(a, 0, a.length(), b, 0, b.length()) / length;
  }

  private static int matching(String a, int aBegin, int aEnd, String b, int bBegin, int bEnd) {
    int[] run = longestRun(a, aBegin, aEnd, b, bBegin, bEnd);
    int i = run[0];
    int j = run[1];
    int length = run[2];
    return length == 0 ? 0
        : length + matching(a, aBegin, i, b, bBegin, j) + matching(a, i + length, aEnd, b, j + length, bEnd);
  }

  /** Begin in a, begin in b, length of the longest common run; of equal ones the first in a, then the first in b. */
  private static int[] longestRun(String a, int aBegin, int aEnd, String b, int bBegin, int bEnd) {
    int[] best = {aBegin, bBegin, 0};
    Map<Integer, Integer> before = Map.of();
    for (int i = aBegin; i < aEnd; i++) {
      Map<Integer, Integer> now = new HashMap<>();
      for (int j = bBegin; j < bEnd; j++) {
        if (a.charAt(i) == b.charAt(j)) {
          int length = before.getOrDefault(j - 1, 0) + 1;
          now.put(j, length);
          if (length > best[2]) {
            best = new int[] {i - length + 1, j - length + 1, length};
          }
        }
      }
      before = now;
    }
    return best;
  }
}
