package org.zhengpu.entity.tagger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zhengpu.model.Span;

/**
 * All lawful sequences of labels of one sentence, each with its score: the sum of the scores of its labels and of the
 * transitions between them. Tells the best one (Viterbi), and how probable labels, transitions and whole names are
 * (forward-backward, after Lafferty, McCallum and Pereira 2001). Made for one sentence; not for sharing between
 * threads.
 */
public final class Lattice {

  /** Below this a label is as good as impossible: e to the power of -30. */
  private static final float LEAST = -30;
  /** A way less probable than this adds nothing to what follows. */
  private static final double LEAST_SHARE = 1e-9;

  private final LabelSet labels;
  private final Transitions transitions;
  private final float[] scores;
  private final int size;
  private final int length;
  private @Nullable Marginals marginals;

  /**
   * @param scores for each character the score of each label: {@code character * labels + label}
   */
  public Lattice(LabelSet labels, Transitions transitions, float[] scores) {
    this.labels = labels;
    this.transitions = transitions;
    this.scores = scores;
    this.size = labels.size();
    this.length = scores.length / size;
  }

  /** The labels of the best sequence; of equally good ones that with the lower numbers. */
  public int[] best() {
    if (length == 0) {
      return new int[0];
    }
    float[] sums = new float[scores.length];
    byte[] from = new byte[scores.length];
    Arrays.fill(sums, 0, size, Float.NEGATIVE_INFINITY);
    for (int label : labels.starts()) {
      sums[label] = scores[label];
    }
    for (int row = size; row < sums.length; row += size) {
      start(sums, row, from);
      goOn(sums, row, from);
    }
    return trace(bestEnd(sums, sums.length - size), from);
  }

  /** The best ways to labels that start something: from those ends that what follows can still make the best. */
  private void start(float[] sums, int row, byte[] from) {
    int previous = row - size;
    float least = sums[previous + bestEnd(sums, previous)] - transitions.spread();
    for (int label : labels.starts()) {
      sums[row + label] = Float.NEGATIVE_INFINITY;
    }
    for (int end : labels.ends()) {
      if (sums[previous + end] >= least) {
        for (int label : labels.starts()) {
          offer(sums, from, row, label, end);
        }
      }
    }
    for (int label : labels.starts()) {
      sums[row + label] += scores[row + label];
    }
  }

  /** The best ways to labels that go on with a name. */
  private void goOn(float[] sums, int row, byte[] from) {
    for (int type = 0; type < labels.types().size(); type++) {
      int middle = labels.middle(type);
      for (int label = middle; label <= middle + 1; label++) {
        sums[row + label] = Float.NEGATIVE_INFINITY;
        offer(sums, from, row, label, middle - 1);
        offer(sums, from, row, label, middle);
        sums[row + label] += scores[row + label];
      }
    }
  }

  private void offer(float[] sums, byte[] from, int row, int label, int before) {
    float sum = sums[row - size + before] + transitions.score(before, label);
    if (sum > sums[row + label]) {
      sums[row + label] = sum;
      from[row + label] = (byte) before;
    }
  }

  private int bestEnd(float[] sums, int row) {
    int best = LabelSet.OUTSIDE;
    for (int label : labels.ends()) {
      best = sums[row + label] > sums[row + best] ? label : best;
    }
    return best;
  }

  private int[] trace(int last, byte[] from) {
    int[] path = new int[length];
    path[length - 1] = last;
    for (int at = length - 1; at > 0; at--) {
      path[at - 1] = from[at * size + path[at]];
    }
    return path;
  }

  /** The probabilities that the scores amount to. */
  public Marginals marginals() {
    if (marginals == null) {
      marginals = new Marginals();
    }
    return marginals;
  }

  /** How probable labels and names are. All sums are scaled so that those of the forward pass add up to one. */
  public final class Marginals {
    private final double[] own = new double[scores.length];
    private final double[] forward = new double[scores.length];
    private final double[] backward = new double[scores.length];
    private final double[] scale = new double[length];
    private final double[] shares = new double[size];

    private Marginals() {
      for (int at = 0; at < length; at++) {
        int row = at * size;
        if (at == 0) {
          first();
        } else {
          start(row);
          goOn(row);
        }
        weigh(row);
        scale[at] = normalize(row);
      }
      if (length > 0) {
        last((length - 1) * size);
      }
      for (int at = length - 2; at >= 0; at--) {
        share((at + 1) * size, 1 / scale[at + 1]);
        startBack(at * size);
        goOnBack(at * size);
      }
    }

    private void first() {
      for (int label : labels.starts()) {
        forward[label] = 1;
      }
    }

    private void start(int row) {
      int previous = row - size;
      for (int end : labels.ends()) {
        double share = forward[previous + end];
        if (share > LEAST_SHARE) {
          for (int label : labels.starts()) {
            forward[row + label] += share * transitions.factor(end, label);
          }
        }
      }
    }

    private void goOn(int row) {
      int previous = row - size;
      for (int type = 0; type < labels.types().size(); type++) {
        int middle = labels.middle(type);
        double begun = forward[previous + middle - 1];
        double going = forward[previous + middle];
        if (begun + going > LEAST_SHARE) {
          for (int label = middle; label <= middle + 1; label++) {
            forward[row + label] =
                begun * transitions.factor(middle - 1, label) + going * transitions.factor(middle, label);
          }
        }
      }
    }

    /** Multiplies what leads to labels by what speaks for them. */
    private void weigh(int row) {
      float most = scores[row];
      for (int i = row; i < row + size; i++) {
        most = scores[i] > most ? scores[i] : most;
      }
      for (int i = row; i < row + size; i++) {
        if (forward[i] > 0) {
          own[i] = Exponential.of(Math.max(LEAST, scores[i] - most));
          forward[i] *= own[i];
        }
      }
    }

    /** Makes the sums of a character add up to one; returns what they added up to. */
    private double normalize(int row) {
      double total = 0;
      for (int i = row; i < row + size; i++) {
        total += forward[i];
      }
      double factor = 1 / total;
      for (int i = row; i < row + size; i++) {
        forward[i] *= factor;
      }
      return total;
    }

    /** Shares out what ends lawfully, so that everything adds up to one. */
    private void last(int row) {
      double total = 0;
      for (int label : labels.ends()) {
        total += forward[row + label];
      }
      for (int label : labels.ends()) {
        backward[row + label] = 1 / total;
      }
    }

    private void share(int row, double factor) {
      for (int label = 0; label < size; label++) {
        shares[label] = own[row + label] * backward[row + label] * factor;
      }
    }

    private void startBack(int row) {
      for (int end : labels.ends()) {
        if (forward[row + end] > LEAST_SHARE) {
          for (int label : labels.starts()) {
            backward[row + end] += shares[label] * transitions.factor(end, label);
          }
        }
      }
    }

    private void goOnBack(int row) {
      for (int type = 0; type < labels.types().size(); type++) {
        int middle = labels.middle(type);
        for (int label = middle - 1; label <= middle; label++) {
          if (forward[row + label] > 0) {
            backward[row + label] = shares[middle] * transitions.factor(label, middle)
                + shares[middle + 1] * transitions.factor(label, middle + 1);
          }
        }
      }
    }

    /** How probable it is that the character at {@code at} has the label. */
    public double label(int at, int label) {
      return forward[at * size + label] * backward[at * size + label];
    }

    /** How probable it is that the character at {@code at}, not the first, has the label and the one before it another. */
    public double transition(int at, int before, int label) {
      return forward[(at - 1) * size + before] * factor(before, label, at) * backward[at * size + label];
    }

    private double factor(int before, int label, int at) {
      return transitions.factor(before, label) * own[at * size + label] / scale[at];
    }

    /** How probable it is that exactly {@code span} is a name of the type with this number. */
    public double name(Span span, int type) {
      int label = labels.label(type, span, span.begin());
      double product = forward[span.begin() * size + label];
      for (int at = span.begin() + 1; at < span.end(); at++) {
        int next = labels.label(type, span, at);
        product *= factor(label, next, at);
        label = next;
      }
      return Math.min(1, product * backward[(span.end() - 1) * size + label]);
    }
  }
}
