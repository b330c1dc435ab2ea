package org.zhengpu.entity.tagger.training;

import java.util.Arrays;
import java.util.Random;

/**
 * A sentence as training sees it.
 *
 * @param features the numbers of the features of each character
 * @param labels the right label of each character
 */
record Example(int[][] features, int[] labels) {

  /** This with a share of the features left out. */
  Example thinned(float dropout, Random chance) {
    int[][] kept = new int[features.length][];
    for (int at = 0; at < kept.length; at++) {
      kept[at] = thinned(features[at], dropout, chance);
    }
    return new Example(kept, labels);
  }

  private static int[] thinned(int[] all, float dropout, Random chance) {
    int[] kept = new int[all.length];
    int count = 0;
    for (int feature : all) {
      if (chance.nextFloat() >= dropout) {
        kept[count] = feature;
        count++;
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
