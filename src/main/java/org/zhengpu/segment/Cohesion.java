package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhengpu.segment.Block.Kind;

/**
 * What the texts of a page have in common, told from their pairs of neighbouring characters: each pair of the page has
 * a number, and each block is the set of the numbers of its pairs. Immutable.
 */
final class Cohesion {

  /** How many texts on either side are compared. */
  private static final int WINDOW = 3;

  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final List<BitSet> pairs = new ArrayList<>();
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

  private BitSet pairs(String text) {
    BitSet found = new BitSet();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (TextCleaner.isHan(text.charAt(i)) && TextCleaner.isHan(text.charAt(i + 1))) {
        found.set(numbers.computeIfAbsent(text.charAt(i) << 16 | text.charAt(i + 1), pair -> numbers.size()));
      }
    }
    return found;
  }

  /** How telling each pair of characters is: the less, the more texts of the page it stands in. */
  private double[] rarities(List<Block> blocks) {
    double[] rarities = new double[numbers.size()];
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).is(Kind.BODY)) {
        pairs.get(i).stream().forEach(pair -> rarities[pair]++);
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
    BitSet shared = new BitSet();
    texts.forEach(text -> shared.or(pairs.get(text)));
    shared.and(pairs.get(block));
    return shared.isEmpty() ? 0 : (double) shared.cardinality() / pairs.get(block).cardinality();
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

  private static double cosine(BitSet before, BitSet behind, double[] rarities) {
    double norm = Math.sqrt(sum(before, rarities) * sum(behind, rarities));
    before.and(behind);
    return norm == 0 ? 0 : sum(before, rarities) / norm;
  }

  private static double sum(BitSet some, double[] rarities) {
    double sum = 0;
    for (int pair = some.nextSetBit(0); pair >= 0; pair = some.nextSetBit(pair + 1)) {
      sum += rarities[pair];
    }
    return sum;
  }

  private BitSet window(int text, int step) {
    BitSet window = new BitSet();
    for (int i = text, n = 0; i >= 0 && n < WINDOW; n++) {
      window.or(pairs.get(i));
      i = step < 0 ? textBefore[i] : textAfter[i + 1];
    }
    return window;
  }
}
