package org.zhengpu.entity.tagger.training;

/**
 * How a model is trained.
 *
 * @param passes how often the sentences are gone through
 * @param rate how far a weight moves at first
 * @param dropout the share of features left out at random at each step
 * @param cutoff how often a feature must occur to count
 * @param prune weights smaller than this are dropped at the end
 * @param seed what all chance comes from: the same seed, the same model
 */
public record TrainingOptions(int passes, float rate, float dropout, int cutoff, float prune, long seed) {

  public static final TrainingOptions STANDARD = new TrainingOptions(8, 0.2f, 0.3f, 2, 0.06f, 1);

  public TrainingOptions withSeed(long other) {
    return new TrainingOptions(passes, rate, dropout, cutoff, prune, other);
  }
}
