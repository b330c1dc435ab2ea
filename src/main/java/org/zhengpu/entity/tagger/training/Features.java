package org.zhengpu.entity.tagger.training;

import java.util.Arrays;
import org.zhengpu.entity.tagger.feature.Board;
import org.zhengpu.entity.tagger.feature.Facts;

/**
 * The facts about a sentence, turned over: for each character the features that bear on it, each a fact's key with the
 * distance from the fact to the cell that it bears on. What tagging looks up once for several characters, training
 * counts and weighs for each.
 */
final class Features {

  private Features() {}

  /** The features of each character. */
  static long[][] of(Facts facts) {
    long[][] characters = cells(facts.characters());
    long[][] words = cells(facts.words());
    long[][] features = new long[facts.length()][];
    for (int at = 0; at < features.length; at++) {
      features[at] = join(characters[facts.cell(at)], words[facts.place(at)]);
    }
    return features;
  }

  private static long[][] cells(Board board) {
    int[] counts = new int[board.size()];
    for (int fact = 0; fact < board.count(); fact++) {
      for (int cell = board.from(fact); cell <= board.to(fact); cell++) {
        counts[cell]++;
      }
    }
    long[][] features = Arrays.stream(counts).mapToObj(long[]::new).toArray(long[][]::new);
    for (int fact = 0; fact < board.count(); fact++) {
      for (int cell = board.from(fact); cell <= board.to(fact); cell++) {
        counts[cell]--;
        features[cell][counts[cell]] = feature(board.key(fact), cell - board.cell(fact));
      }
    }
    return features;
  }

  private static long[] join(long[] some, long[] others) {
    long[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  /** Ordered by key, as an unsigned number, then by distance. */
  private static long feature(int key, int distance) {
    return Integer.toUnsignedLong(key) << Byte.SIZE | distance - Byte.MIN_VALUE;
  }

  /** The key of a feature's fact. */
  static int key(long feature) {
    return (int) (feature >> Byte.SIZE);
  }

  /** How many cells lie between a feature's fact and the cell that it bears on. */
  static int distance(long feature) {
    return (int) (feature & 0xff) + Byte.MIN_VALUE;
  }
}
