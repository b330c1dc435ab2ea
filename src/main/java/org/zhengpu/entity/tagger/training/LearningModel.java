package org.zhengpu.entity.tagger.training;

import org.zhengpu.entity.tagger.LabelSet;
import org.zhengpu.entity.tagger.Lattice;
import org.zhengpu.entity.tagger.Transitions;

/**
 * A model while it is trained: dense weights, each with the sum of the squares of its gradients, by which AdaGrad
 * (Duchi, Hazan and Singer 2011) slows it down. Not for sharing between threads.
 */
final class LearningModel {

  /** A smaller gradient moves nothing worth the time. */
  private static final float LEAST_GRADIENT = 0.003f;
  private static final float START = 0.05f;
  private static final float START_OF_TRANSITIONS = 1;

  private final LabelSet labels;
  private final int size;
  private final float[] weights;
  private final float[] squares;
  private final float[] transitions;
  private final float[] transitionSquares;
  private final float[] weightSums;
  private final float[] transitionSums;
  private int summed;

  LearningModel(LabelSet labels, int features) {
    this.labels = labels;
    this.size = labels.size();
    weights = new float[Math.multiplyExact(features, size)];
    squares = new float[weights.length];
    transitions = new float[size * size];
    transitionSquares = new float[size * size];
    weightSums = new float[weights.length];
    transitionSums = new float[size * size];
  }

  int size() {
    return size;
  }

  float weight(int feature, int label) {
    return weights[feature * size + label];
  }

  float[] transitions() {
    return transitions.clone();
  }

  /** Notes the weights as they are now for {@link #average}. */
  void note() {
    add(weights, weightSums);
    add(transitions, transitionSums);
    summed++;
  }

  private static void add(float[] some, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += some[i];
    }
  }

  /** Replaces all weights with the means of those noted: the steps of chance cancel out (Polyak and Juditsky 1992). */
  void average() {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weightSums[i] / summed;
    }
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = transitionSums[i] / summed;
    }
  }

  /** Moves towards the right labels of one sentence; returns the negative log-likelihood they had before, roughly. */
  double learn(Example example, float rate) {
    int[] right = example.labels();
    Lattice lattice = new Lattice(labels, new Transitions(labels, transitions), scores(example.features()));
    Lattice.Marginals marginals = lattice.marginals();
    float[] expected = new float[transitions.length];
    double loss = 0;
    for (int at = 0; at < right.length; at++) {
      loss -= StrictMath.log(Math.max(1e-12, marginals.label(at, right[at])));
      move(example.features()[at], marginals, at, right[at], rate);
      if (at > 0) {
        expect(expected, marginals, at);
        expected[right[at - 1] * size + right[at]] -= 1;
      }
    }
    moveTransitions(expected, rate);
    return loss;
  }

  private float[] scores(int[][] features) {
    float[] scores = new float[features.length * size];
    for (int at = 0; at < features.length; at++) {
      for (int feature : features[at]) {
        int row = feature * size;
        for (int label = 0; label < size; label++) {
          scores[at * size + label] += weights[row + label];
        }
      }
    }
    return scores;
  }

  private void move(int[] features, Lattice.Marginals marginals, int at, int right, float rate) {
    for (int label = 0; label < size; label++) {
      float gradient = (float) ((label == right ? 1 : 0) - marginals.label(at, label));
      if (Math.abs(gradient) >= LEAST_GRADIENT) {
        float square = gradient * gradient;
        for (int feature : features) {
          int weight = feature * size + label;
          squares[weight] += square;
          weights[weight] += rate * gradient / (float) Math.sqrt(squares[weight] + START);
        }
      }
    }
  }

  private void expect(float[] expected, Lattice.Marginals marginals, int at) {
    for (int label = 0; label < size; label++) {
      for (int before : labels.before(label)) {
        expected[before * size + label] += (float) marginals.transition(at, before, label);
      }
    }
  }

  private void moveTransitions(float[] expected, float rate) {
    for (int i = 0; i < expected.length; i++) {
      if (expected[i] != 0) {
        transitionSquares[i] += expected[i] * expected[i];
        transitions[i] -= rate * expected[i] / (float) Math.sqrt(transitionSquares[i] + START_OF_TRANSITIONS);
      }
    }
  }
}
