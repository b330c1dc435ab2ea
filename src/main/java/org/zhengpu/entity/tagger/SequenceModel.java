package org.zhengpu.entity.tagger;

import java.util.List;
import org.zhengpu.entity.tagger.feature.Facts;

/**
 * A trained model: from the facts about a sentence to the scores of its characters' labels. Immutable, may be shared.
 *
 * @param labels the labels it tells apart
 * @param transitions the scores of one label following another
 * @param weights what each feature says for each label
 * @param unit what a weight of 1 is worth
 * @param sources what it was trained on, for people
 */
public record SequenceModel(
    LabelSet labels, Transitions transitions, Weights weights, float unit, List<String> sources) {

  public SequenceModel {
    sources = List.copyOf(sources);
  }

  /** The labels of a sentence. */
  Lattice lattice(Facts facts) {
    return new Lattice(labels, transitions, scores(facts));
  }

  /** For each character the score of each label. */
  float[] scores(Facts facts) {
    long[] characters = weights.sums(facts.characters());
    long[] words = weights.sums(facts.words());
    float[] scores = new float[facts.length() * labels.size()];
    for (int at = 0; at < facts.length(); at++) {
      weights.unpack(characters, facts.cell(at), words, facts.place(at), unit, scores, at * labels.size());
    }
    return scores;
  }
}
