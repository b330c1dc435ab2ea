package org.zhengpu.entity.tagger.training;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.zhengpu.entity.tagger.RawModel;

/** Drops the small weights of a trained model and rounds the others to one byte each. */
final class ModelPruner {

  private static final float STEPS = 127;
  /** Larger weights are cut to this, lest a few of them make all others coarse. */
  private static final float MOST = 4;

  private final float least;

  /**
   * @param least the smallest weight that is kept
   */
  ModelPruner(float least) {
    this.least = least;
  }

  RawModel prune(LearningModel model, int[] keys, List<String> types, List<String> sources) {
    float unit = unit(model, keys.length);
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    int[] kept = IntStream.range(0, keys.length).boxed()
        .sorted(Comparator.comparingLong(feature -> Integer.toUnsignedLong(keys[feature])))
        .filter(feature -> write(model, feature, unit, rows))
        .mapToInt(feature -> keys[feature]).toArray();
    return new RawModel(sources, types, model.transitions(), unit, kept, rows.toByteArray());
  }

  private static float unit(LearningModel model, int features) {
    float most = 0.01f;
    for (int feature = 0; feature < features; feature++) {
      for (int label = 0; label < model.size(); label++) {
        most = Math.max(most, Math.abs(model.weight(feature, label)));
      }
    }
    return Math.min(MOST, most) / STEPS;
  }

  private boolean write(LearningModel model, int feature, float unit, ByteArrayOutputStream rows) {
    byte[] row = new byte[2 * model.size()];
    int count = 0;
    for (int label = 0; label < model.size(); label++) {
      float weight = model.weight(feature, label);
      int rounded = Math.round(Math.max(-STEPS, Math.min(STEPS, weight / unit)));
      if (Math.abs(weight) >= least && rounded != 0) {
        row[2 * count] = (byte) label;
        row[2 * count + 1] = (byte) rounded;
        count++;
      }
    }
    if (count > 0) {
      rows.write(count);
      rows.write(row, 0, 2 * count);
    }
    return count > 0;
  }
}
