package org.zhengpu.entity.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengpu.model.Span;

/** Holds the decoder to all sequences of labels of a short sentence, written out one by one. */
class LatticeTest {

  private static final int LENGTH = 4;

  private final LabelSet labels = new LabelSet(List.of("PER", "LOC"));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void best_randomScores_theBestOfAllLawfulSequences(long seed) {
    Case random = new Case(seed);
    int[] best = random.sequences.stream().max(Comparator.comparingDouble(random::score)).orElseThrow();
    assertThat(random.lattice.best()).containsExactly(best);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void label_randomScores_itsShareOfAllSequences(long seed) {
    Case random = new Case(seed);
    for (int label = 0; label < labels.size(); label++) {
      int sought = label;
      assertThat(random.lattice.marginals().label(2, label))
          .isCloseTo(random.share(s -> s[2] == sought), within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void transition_randomScores_itsShareOfAllSequences(long seed) {
    Case random = new Case(seed);
    assertThat(random.lattice.marginals().transition(1, 1, 2))
        .isCloseTo(random.share(s -> s[0] == 1 && s[1] == 2), within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void name_randomScores_shareOfSequencesWithExactlyThatName(long seed) {
    Case random = new Case(seed);
    assertThat(random.lattice.marginals().name(new Span(1, 4), 1))
        .isCloseTo(random.share(s -> s[1] == 5 && s[2] == 6 && s[3] == 7), within(1e-6));
    assertThat(random.lattice.marginals().name(new Span(2, 3), 0))
        .isCloseTo(random.share(s -> s[2] == 4), within(1e-6));
  }

  /** Random scores, and all lawful sequences under them. */
  private final class Case {
    private final float[] scores = new float[LENGTH * labels.size()];
    private final Transitions transitions;
    private final Lattice lattice;
    private final List<int[]> sequences = new ArrayList<>();

    Case(long seed) {
      Random chance = new Random(seed);
      float[] between = new float[labels.size() * labels.size()];
      for (int i = 0; i < between.length; i++) {
        between[i] = (float) chance.nextGaussian();
      }
      for (int i = 0; i < scores.length; i++) {
        scores[i] = (float) chance.nextGaussian() * 2;
      }
      transitions = new Transitions(labels, between);
      lattice = new Lattice(labels, transitions, scores);
      collect(new int[LENGTH], 0);
    }

    private void collect(int[] sequence, int at) {
      if (at == LENGTH) {
        if (labels.mayEnd(sequence[LENGTH - 1])) {
          sequences.add(sequence.clone());
        }
        return;
      }
      for (int label = 0; label < labels.size(); label++) {
        sequence[at] = label;
        boolean lawful = at == 0 ? labels.mayStart(label) : follows(sequence[at - 1], label);
        if (lawful) {
          collect(sequence, at + 1);
        }
      }
    }

    private boolean follows(int before, int label) {
      return Arrays.stream(labels.before(label)).anyMatch(b -> b == before);
    }

    double score(int[] sequence) {
      double sum = scores[sequence[0]];
      for (int at = 1; at < LENGTH; at++) {
        sum += scores[at * labels.size() + sequence[at]] + transitions.score(sequence[at - 1], sequence[at]);
      }
      return sum;
    }

    double share(Predicate<int[]> wanted) {
      double some = sequences.stream().filter(wanted).mapToDouble(s -> Math.exp(score(s))).sum();
      return some / sequences.stream().mapToDouble(s -> Math.exp(score(s))).sum();
    }
  }
}
