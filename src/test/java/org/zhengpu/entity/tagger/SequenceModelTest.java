package org.zhengpu.entity.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhengpu.entity.tagger.feature.Board;
import org.zhengpu.entity.tagger.feature.DivisionNames;
import org.zhengpu.entity.tagger.feature.FeatureExtractor;
import org.zhengpu.entity.tagger.feature.Facts;

/** Holds the quick sums, four in a number, to sums added one by one. */
class SequenceModelTest {

  private static final List<String> TYPES = List.of("LOC", "PER");
  private static final LabelSet LABELS = new LabelSet(TYPES);

  private final Facts facts = new FeatureExtractor(DivisionNames.NONE).extract("王强到青石村，“一户一策”话振兴。");

  @Test
  void scores_rowsWithFewWeights_sumsOfAllFactsThatBearOnACharacter() {
    assertSums(0.05);
  }

  @Test
  void scores_rowsWithNearlyAllWeights_sumsOfAllFactsThatBearOnACharacter() {
    assertSums(0.9);
  }

  private void assertSums(double filled) {
    int[] keys = keys();
    int[][] rows = rows(keys.length, filled);
    int[] joined = Arrays.stream(rows)
        .flatMapToInt(row -> Arrays.stream(join(row))).toArray();
    SequenceModel model = new RawModel(
        List.of(), TYPES, new float[LABELS.size() * LABELS.size()], 0.5f, keys, joined).toModel();
    float[] expected = new float[facts.length() * LABELS.size()];
    for (int at = 0; at < facts.length(); at++) {
      add(facts.characters(), facts.cell(at), keys, rows, expected, at);
      add(facts.words(), facts.place(at), keys, rows, expected, at);
    }
    assertThat(model.scores(facts)).containsExactly(expected);
  }

  private int[] keys() {
    List<Integer> keys = new ArrayList<>();
    for (Board board : List.of(facts.characters(), facts.words())) {
      for (int fact = 0; fact < board.count(); fact++) {
        keys.add(board.key(fact));
      }
    }
    return keys.stream().distinct().mapToInt(Integer::intValue).toArray();
  }

  private static int[][] rows(int count, double filled) {
    Random chance = new Random(7);
    int[][] rows = new int[count][];
    for (int row = 0; row < count; row++) {
      List<Integer> weights = new ArrayList<>();
      for (int distance = -4 * LABELS.size(); distance < 12 * LABELS.size(); distance++) {
        if (chance.nextDouble() < filled) {
          weights.add(Weights.pack(distance, chance.nextInt(255) - 127));
        }
      }
      rows[row] = weights.stream().mapToInt(Integer::intValue).toArray();
    }
    return rows;
  }

  private static int[] join(int[] row) {
    int[] joined = new int[row.length + 1];
    joined[0] = row.length;
    System.arraycopy(row, 0, joined, 1, row.length);
    return joined;
  }

  private static void add(Board board, int cell, int[] keys, int[][] rows, float[] sums, int at) {
    for (int fact = 0; fact < board.count(); fact++) {
      int key = board.key(fact);
      int row = 0;
      while (keys[row] != key) {
        row++;
      }
      for (int weight : rows[row]) {
        int label = (weight >> 8) - (cell - board.cell(fact)) * LABELS.size();
        if (label >= 0 && label < LABELS.size()) {
          sums[at * LABELS.size() + label] += (byte) weight * 0.5f;
        }
      }
    }
  }
}
