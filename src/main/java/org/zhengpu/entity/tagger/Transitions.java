package org.zhengpu.entity.tagger;

/**
 * The scores of one label following another. Unlawful transitions are never asked for. Immutable, may be shared.
 */
public final class Transitions {

  private final int labels;
  private final float[] scores;
  private final double[] factors;
  private final float spread;

  /**
   * @param scores for each label before, the score of each label after: {@code before * labels + after}
   */
  public Transitions(LabelSet labels, float[] scores) {
    if (scores.length != labels.size() * labels.size()) {
      throw new IllegalArgumentException(scores.length + " transitions are not those of " + labels.size() + " labels");
    }
    this.labels = labels.size();
    this.scores = scores.clone();
    factors = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      factors[i] = Exponential.of(scores[i]);
    }
    spread = spread(labels);
  }

  private float spread(LabelSet set) {
    float spread = 0;
    for (int label : set.starts()) {
      float least = Float.POSITIVE_INFINITY;
      float most = Float.NEGATIVE_INFINITY;
      for (int before : set.ends()) {
        least = Math.min(least, score(before, label));
        most = Math.max(most, score(before, label));
      }
      spread = Math.max(spread, most - least);
    }
    return spread;
  }

  float score(int before, int label) {
    return scores[before * labels + label];
  }

  /** The score as a factor of likelihood: e to its power. */
  double factor(int before, int label) {
    return factors[before * labels + label];
  }

  /** How much one end of a name can gain on another by what may follow both. */
  float spread() {
    return spread;
  }
}
