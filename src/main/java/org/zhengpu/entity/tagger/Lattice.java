package org.zhengpu.entity.tagger;

import java.util.Arrays;
import org.zhengpu.model.Span;

/**
 * All lawful sequences of labels of one sentence, each with its score: the sum of the scores of its labels and of the
 * transitions between them. Tells the best one (Viterbi), and how probable labels, transitions and whole names are
 * (forward-backward, after Lafferty, McCallum and Pereira 2001). Made for one sentence; not for sharing between
 * threads.
 */
public final class Lattice {

  /** Below this a label is as good as impossible: e to the power of -30. */
  private static final double LEAST = -30;

  private final LabelSet labels;
  private final Transitions transitions;
  private final float[][] scores;
  private final int size;

  /**
   * @param scores for each character the score of each label
   */
  public Lattice(LabelSet labels, Transitions transitions, float[][] scores) {
    this.labels = labels;
    this.transitions = transitions;
    this.scores = scores;
    this.size = labels.size();
  }

  /** The labels of the best sequence; of equally good ones that with the lower numbers. */
  public int[] best() {
    int length = scores.length;
    if (length == 0) {
      return new int[0];
    }
    float[] sums = new float[size];
    for (int label = 0; label < size; label++) {
      sums[label] = labels.mayStart(label) ? scores[0][label] : Float.NEGATIVE_INFINITY;
    }
    byte[][] from = new byte[length][size];
    for (int at = 1; at < length; at++) {
      sums = step(sums, scores[at], from[at]);
    }
    return trace(lastLabel(sums), from);
  }

  private float[] step(float[] sums, float[] own, byte[] from) {
    float[] next = new float[size];
    for (int label = 0; label < size; label++) {
      float best = Float.NEGATIVE_INFINITY;
      for (int before : labels.before(label)) {
        float sum = sums[before] + transitions.score(before, label);
        if (sum > best) {
          best = sum;
          from[label] = (byte) before;
        }
      }
      next[label] = best + own[label];
    }
    return next;
  }

  private int lastLabel(float[] sums) {
    int best = LabelSet.OUTSIDE;
    for (int label = 1; label < size; label++) {
      if (labels.mayEnd(label) && sums[label] > sums[best]) {
        best = label;
      }
    }
    return best;
  }

  private static int[] trace(int last, byte[][] from) {
    int[] path = new int[from.length];
    path[path.length - 1] = last;
    for (int at = path.length - 1; at > 0; at--) {
      path[at - 1] = from[at][path[at]];
    }
    return path;
  }

  /** The probabilities that the scores amount to. */
  public Marginals marginals() {
    return new Marginals();
  }

  /** How probable labels and names are. All sums are scaled so that those of the forward pass add up to one. */
  public final class Marginals {
    private final double[][] own = new double[scores.length][];
    private final double[][] forward = new double[scores.length][];
    private final double[][] backward = new double[scores.length][];
    private final double[] scale = new double[scores.length];

    private Marginals() {
      for (int at = 0; at < scores.length; at++) {
        own[at] = exponentials(scores[at]);
        forward[at] = at == 0 ? first() : forward(at);
        scale[at] = normalize(forward[at]);
      }
      for (int at = scores.length - 1; at >= 0; at--) {
        backward[at] = at == scores.length - 1 ? last() : backward(at);
      }
    }

    private double[] exponentials(float[] row) {
      float most = row[0];
      for (float score : row) {
        most = Math.max(most, score);
      }
      double[] result = new double[size];
      for (int label = 0; label < size; label++) {
        result[label] = StrictMath.exp(Math.max(LEAST, row[label] - most));
      }
      return result;
    }

    private double[] first() {
      double[] sums = own[0].clone();
      for (int label = 0; label < size; label++) {
        sums[label] *= labels.mayStart(label) ? 1 : 0;
      }
      return sums;
    }

    private double[] forward(int at) {
      double[] sums = new double[size];
      double[] previous = forward[at - 1];
      for (int label = 0; label < size; label++) {
        double sum = 0;
        for (int before : labels.before(label)) {
          sum += previous[before] * transitions.factor(before, label);
        }
        sums[label] = sum * own[at][label];
      }
      return sums;
    }

    /** Shares out what ends lawfully, so that everything adds up to one. */
    private double[] last() {
      double[] sums = new double[size];
      double total = 0;
      for (int label = 0; label < size; label++) {
        sums[label] = labels.mayEnd(label) ? 1 : 0;
        total += sums[label] * forward[scores.length - 1][label];
      }
      divide(sums, total);
      return sums;
    }

    private double[] backward(int at) {
      double[] sums = new double[size];
      for (int label = 0; label < size; label++) {
        double share = own[at + 1][label] * backward[at + 1][label] / scale[at + 1];
        for (int before : labels.before(label)) {
          sums[before] += share * transitions.factor(before, label);
        }
      }
      return sums;
    }

    /** How probable it is that the character at {@code at} has the label. */
    public double label(int at, int label) {
      return forward[at][label] * backward[at][label];
    }

    /** How probable it is that the character at {@code at}, not the first, has the label and the one before it another. */
    public double transition(int at, int before, int label) {
      return forward[at - 1][before] * transitions.factor(before, label) * own[at][label] * backward[at][label]
          / scale[at];
    }

    /** How probable it is that exactly {@code span} is a name of the type with this number. */
    public double name(Span span, int type) {
      int label = labels.label(type, span, span.begin());
      double product = forward[span.begin()][label];
      for (int at = span.begin() + 1; at < span.end(); at++) {
        int next = labels.label(type, span, at);
        product *= transitions.factor(label, next) * own[at][next] / scale[at];
        label = next;
      }
      return Math.min(1, product * backward[span.end() - 1][label]);
    }
  }

  private static double normalize(double[] sums) {
    double total = Arrays.stream(sums).sum();
    divide(sums, total);
    return total;
  }

  private static void divide(double[] sums, double by) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= by;
    }
  }
}
