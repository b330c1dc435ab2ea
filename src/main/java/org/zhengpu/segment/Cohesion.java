package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhengpu.segment.Block.Kind;

/**
 * What the texts of a page have in common, told from their pairs of neighbouring characters: each pair of the page has
 * a number, and a block is the numbers of its pairs, ascending: no more room and time than its text takes, however
 * long the page. Immutable.
 */
final class Cohesion {

  /** How many texts on either side are compared. */
  private static final int WINDOW = 3;

  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final List<int[]> pairs = new ArrayList<>();
  private final int[] textBefore;
  private final int[] textAfter;
  /** For each place between two blocks, how much the texts on both sides have in common. */
  private final double[] cohesion;
  private final long texts;

  /**
   * @param blocks the blocks of a page
   * @param textBefore for each place between two blocks, the last running text before it, or -1
   * @param textAfter for each of these places, the first running text at or behind it, or -1
   */
  Cohesion(List<Block> blocks, int[] textBefore, int[] textAfter) {
    this.textBefore = textBefore;
    this.textAfter = textAfter;
    blocks.forEach(block -> pairs.add(pairs(block.string())));
    texts = blocks.stream().filter(block -> block.is(Kind.BODY)).count();
    cohesion = ofPlaces(rarities(blocks));
  }

  private int[] pairs(String text) {
    int[] found = new int[text.length()];
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (TextCleaner.isHan(text.charAt(i)) && TextCleaner.isHan(text.charAt(i + 1))) {
        found[count++] = numbers.computeIfAbsent(text.charAt(i) << 16 | text.charAt(i + 1), pair -> numbers.size());
      }
    }
    return distinct(found, count);
  }

  /** The first {@code count} numbers, ascending, each once. */
  private static int[] distinct(int[] some, int count) {
    Arrays.sort(some, 0, count);
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || some[i] != some[i - 1]) {
        some[size++] = some[i];
      }
    }
    return Arrays.copyOf(some, size);
  }

  /** How telling each pair of characters is: the less, the more texts of the page it stands in. */
  private double[] rarities(List<Block> blocks) {
    double[] rarities = new double[numbers.size()];
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).is(Kind.BODY)) {
        for (int pair : pairs.get(i)) {
          rarities[pair]++;
        }
      }
    }
    for (int pair = 0; pair < rarities.length; pair++) {
      double idf = Math.log((texts + 1.0) / rarities[pair]);
      rarities[pair] = idf * idf;
    }
    return rarities;
  }

  /** The share of a block's pairs of characters that stand in some texts too, 0 to 1. */
  double likeness(int block, List<Integer> texts) {
    int[] own = pairs.get(block);
    int shared = 0;
    for (int pair : own) {
      shared += isIn(pair, texts) ? 1 : 0;
    }
    return own.length == 0 ? 0 : (double) shared / own.length;
  }

  private boolean isIn(int pair, List<Integer> texts) {
    for (int text : texts) {
      if (Arrays.binarySearch(pairs.get(text), pair) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * How much the texts before a place speak of what those behind it speak of: the cosine of their rare pairs of
   * characters, after Hearst, TextTiling (1997). On pages of our own, nine in ten places within an article have more
   * than 0.02, three in four between articles less.
   */
  double at(int place) {
    return cohesion[place];
  }

  /** How far cohesion is to be trusted, 0 to 1: on a page of few texts each has its words in common with all. */
  double eloquence() {
    return Math.max(0, Math.min(1, (texts - 2 * WINDOW) / (3.0 * WINDOW)));
  }

  private double[] ofPlaces(double[] rarities) {
    double[] all = new double[pairs.size() + 1];
    for (int place = 1; place < all.length; place++) {
      boolean same = textBefore[place] == textBefore[place - 1];
      all[place] = same ? all[place - 1]
          : cosine(window(textBefore[place], -1), window(textAfter[place], 1), rarities);
    }
    return all;
  }

  private static double cosine(int[] before, int[] behind, double[] rarities) {
    double norm = Math.sqrt(sum(before, rarities) * sum(behind, rarities));
    return norm == 0 ? 0 : sum(shared(before, behind), rarities) / norm;
  }

  private static int[] shared(int[] some, int[] others) {
    return Arrays.stream(some).filter(pair -> Arrays.binarySearch(others, pair) >= 0).toArray();
  }

  private static double sum(int[] some, double[] rarities) {
    double sum = 0;
    for (int pair : some) {
      sum += rarities[pair];
    }
    return sum;
  }

  private int[] window(int text, int step) {
    int[] window = {};
    for (int i = text, n = 0; i >= 0 && n < WINDOW; n++) {
      int[] both = Arrays.copyOf(window, window.length + pairs.get(i).length);
      System.arraycopy(pairs.get(i), 0, both, window.length, pairs.get(i).length);
      window = distinct(both, both.length);
      i = step < 0 ? textBefore[i] : textAfter[i + 1];
    }
    return window;
  }
}
