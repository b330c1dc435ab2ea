package org.zhengpu.entity.tagger.training;

import java.util.Arrays;
import java.util.List;
import org.zhengpu.entity.tagger.RawModel;
import org.zhengpu.entity.tagger.Weights;

/**
 * Drops the small weights of a trained model, rounds the others to one byte each, and gathers those of one fact in one
 * row. Made for one model.
 */
final class ModelPruner {

  private static final float STEPS = 127;
  /** Larger weights are cut to this, lest a few of them make all others coarse. */
  private static final float MOST = 4;

  private final LearningModel model;
  private final FeatureIndex index;
  private final float least;
  private final float unit;
  private final int[] keys;
  private int[] rows = new int[1 << 16];
  private int kept;
  private int filled;

  /**
   * @param index the features of the model
   * @param least the smallest weight that is kept
   */
  ModelPruner(LearningModel model, FeatureIndex index, float least) {
    this.model = model;
    this.index = index;
    this.least = least;
    keys = new int[index.size()];
    unit = unit();
  }

  private float unit() {
    float most = 0.01f;
    for (int feature = 0; feature < index.size(); feature++) {
      for (int label = 0; label < model.size(); label++) {
        most = Math.max(most, Math.abs(model.weight(feature, label)));
      }
    }
    return Math.min(MOST, most) / STEPS;
  }

  RawModel prune(List<String> types, List<String> sources) {
    long[] features = index.keysInOrder();
    Arrays.sort(features);
    for (int from = 0, to; from < features.length; from = to) {
      to = from;
      while (to < features.length && Features.key(features[to]) == Features.key(features[from])) {
        to++;
      }
      addRow(features, from, to);
    }
    return new RawModel(
        sources, types, model.transitions(), unit, Arrays.copyOf(keys, kept), Arrays.copyOf(rows, filled));
  }

  /** The row of one fact: what it says to each cell that it bears on. */
  private void addRow(long[] features, int from, int to) {
    int row = filled;
    add(0);
    for (int i = from; i < to; i++) {
      addWeights(index.number(features[i]), Features.distance(features[i]) * model.size());
    }
    rows[row] = filled - row - 1;
    if (rows[row] == 0) {
      filled = row;
    } else {
      keys[kept] = Features.key(features[from]);
      kept++;
    }
  }

  private void addWeights(int feature, int distance) {
    for (int label = 0; label < model.size(); label++) {
      float weight = model.weight(feature, label);
      int rounded = Math.round(Math.max(-STEPS, Math.min(STEPS, weight / unit)));
      if (Math.abs(weight) >= least && rounded != 0) {
        add(Weights.pack(distance + label, rounded));
      }
    }
  }

  private void add(int number) {
    if (filled == rows.length) {
      rows = Arrays.copyOf(rows, 2 * filled);
    }
    rows[filled] = number;
    filled++;
  }
}
