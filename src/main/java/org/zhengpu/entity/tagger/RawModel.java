package org.zhengpu.entity.tagger;

import java.util.List;

/**
 * The numbers of a model as they are stored. Whoever makes one does not change the arrays afterwards.
 *
 * @param sources what it was trained on, for people
 * @param types the types of names it finds
 * @param transitions for each label before, the score of each label after
 * @param unit what a weight of 1 is worth
 * @param features the keys of the features, ascending as unsigned numbers
 * @param rows the weights of each feature in this order, as {@link Weights} reads them
 */
public record RawModel(
    List<String> sources, List<String> types, float[] transitions, float unit, int[] features, int[] rows) {

  /** The model that these numbers amount to. */
  public SequenceModel toModel() {
    LabelSet labels = new LabelSet(types);
    return new SequenceModel(
        labels, new Transitions(labels, transitions), new Weights(labels.size(), features, rows), unit, sources);
  }
}
