package org.zhengpu.entity.tagger;

/**
 * The scores of one label following another. Unlawful transitions are never asked for. Immutable, may be shared.
 */
public final class Transitions {

  private final int labels;
  private final float[] scores;
  private final double[] factors;

  /**
   * @param scores for each label before, the score of each label after: {@code before * labels + after}
   */
  public Transitions(int labels, float[] scores) {
    if (scores.length != labels * labels) {
      throw new IllegalArgumentException(scores.length + " transitions are not those of " + labels + " labels");
    }
    this.labels = labels;
    this.scores = scores.clone();
    this.factors = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      factors[i] = StrictMath.exp(scores[i]);
    }
  }

  float score(int before, int label) {
    return scores[before * labels + label];
  }

  /** The score as a factor of likelihood: e to its power. */
  double factor(int before, int label) {
    return factors[before * labels + label];
  }

  /** A copy of all scores. */
  float[] scores() {
    return scores.clone();
  }
}
