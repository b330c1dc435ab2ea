package org.zhengpu.entity.tagger;

import java.util.List;

/**
 * A trained model: from the features of a sentence's characters to the scores of their labels. Immutable, may be
 * shared.
 *
 * @param labels the labels it tells apart
 * @param transitions the scores of one label following another
 * @param weights what each feature says for each label
 * @param sources what it was trained on, for people
 */
public record SequenceModel(LabelSet labels, Transitions transitions, Weights weights, List<String> sources) {

  public SequenceModel {
    sources = List.copyOf(sources);
  }

  /** The labels of a sentence, given the features of each of its characters. */
  Lattice lattice(int[][] features) {
    float[][] scores = new float[features.length][labels.size()];
    for (int at = 0; at < features.length; at++) {
      weights.add(features[at], scores[at]);
    }
    return new Lattice(labels, transitions, scores);
  }
}
