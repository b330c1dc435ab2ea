package org.zhengpu.entity.tagger;

import java.util.Arrays;
import org.zhengpu.entity.tagger.feature.Board;

/**
 * What each feature says for or against each label of each cell that it bears on: a hash table from a feature's key to
 * a row of weights of one byte each, added up for all facts about a sentence. Takes some twelve bytes a feature and
 * four to eight a weight. Immutable, may be shared.
 *
 * <p>Nearly all the time of tagging goes in here. Hence
 * <ul>
 *   <li>key and row share a slot of 64 bits, and the rows of all facts are sought before the first is read, so that the
 *       processor fetches several at a time;
 *   <li>four sums of 16 bits share a number of 64: one for each place in names of a type, and the one of the label
 *       outside of names, alone in the highest. One addition adds to all four, see {@link #unpack};
 *   <li>the few rows of frequent features, which have a weight for most labels, lie there ready to be added so; all
 *       others are sparse.
 * </ul>
 */
public final class Weights {

  private static final long EMPTY = -1;
  private static final int NONE = -1;
  private static final int LANES = 4;
  private static final int LANE = 3; // that of the label outside of names

  private final int groups;
  private final long[] slots;
  private int[] sparse;
  private long[] dense;
  private int sparseSize;
  private int denseSize;

  /**
   * @param labels how many labels there are
   * @param features the keys, each once
   * @param rows for each feature in this order how many weights follow, then these, as {@link #pack} makes them
   */
  Weights(int labels, int[] features, int[] rows) {
    groups = (labels + LANE) / LANES;
    slots = new long[Integer.highestOneBit(Math.max(4, features.length * 4 / 3)) * 2];
    Arrays.fill(slots, EMPTY);
    sparse = new int[rows.length];
    dense = new long[1 << 16];
    int row = 0;
    for (int feature : features) {
      put(feature, addRow(rows, row, labels));
      row += 1 + rows[row];
    }
    sparse = Arrays.copyOf(sparse, sparseSize);
    dense = Arrays.copyOf(dense, denseSize);
  }

  /**
   * One weight as models store it.
   *
   * @param distance from the first label of the feature's cell: so many cells times the number of labels, plus the label
   */
  public static int pack(int distance, int weight) {
    return distance << Byte.SIZE | weight & 0xff;
  }

  private int addRow(int[] rows, int row, int labels) {
    int begin = sparseSize;
    int end = row + 1 + rows[row];
    sparse[sparseSize++] = rows[row];
    for (int at = row + 1; at < end; at++) {
      int distance = rows[at] >> Byte.SIZE;
      int cell = Math.floorDiv(distance, labels);
      int lane = cell * groups * LANES + distance - cell * labels + LANE;
      sparse[sparseSize++] = pack(lane, rows[at]);
    }
    return isDense(begin) ? addDense(begin) : begin;
  }

  private boolean isDense(int row) {
    return sparse[row] > 0 && group(sparse[row + sparse[row]]) - group(sparse[row + 1]) < sparse[row];
  }

  private int addDense(int row) {
    int first = group(sparse[row + 1]);
    int length = group(sparse[row + sparse[row]]) - first + 1;
    if (denseSize + 1 + length > dense.length) {
      dense = Arrays.copyOf(dense, 2 * dense.length);
    }
    int begin = denseSize;
    dense[begin] = (long) first << 32 | length;
    for (int at = row + 1; at <= row + sparse[row]; at++) {
      dense[begin + 1 + group(sparse[at]) - first] += lanes(sparse[at]);
    }
    denseSize += 1 + length;
    sparseSize = row;
    return NONE - 1 - begin;
  }

  private void put(int key, int row) {
    int slot = home(key);
    while (slots[slot] != EMPTY) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = (long) key << 32 | Integer.toUnsignedLong(row);
  }

  private int home(int key) {
    return (key ^ key >>> 15) & slots.length - 1;
  }

  /** How many sums of four a cell has. */
  int groups() {
    return groups;
  }

  /** Adds up what the facts of a board say for each label of each cell. */
  long[] sums(Board board) {
    int[] found = new int[board.count()];
    for (int fact = 0; fact < found.length; fact++) {
      found[fact] = find(board.key(fact));
    }
    long[] sums = new long[board.size() * groups];
    for (int fact = 0; fact < found.length; fact++) {
      if (found[fact] >= 0) {
        addSparse(found[fact], sums, board.cell(fact) * groups);
      } else if (found[fact] != NONE) {
        addDense(NONE - 1 - found[fact], sums, board.cell(fact) * groups);
      }
    }
    return sums;
  }

  /** The row of a key; {@link #NONE} if there is none, below that if it is dense. */
  private int find(int key) {
    int slot = home(key);
    while ((int) (slots[slot] >> 32) != key && slots[slot] != EMPTY) {
      slot = slot + 1 & slots.length - 1;
    }
    return (int) slots[slot];
  }

  private void addSparse(int row, long[] sums, int cell) {
    int end = row + 1 + sparse[row];
    for (int at = row + 1; at < end; at++) {
      sums[cell + group(sparse[at])] += lanes(sparse[at]);
    }
  }

  private void addDense(int row, long[] sums, int cell) {
    int first = cell + (int) (dense[row] >> 32);
    int length = (int) dense[row];
    for (int i = 0; i < length; i++) {
      sums[first + i] += dense[row + 1 + i];
    }
  }

  private static int group(int weight) {
    return weight >> Byte.SIZE + 2;
  }

  /** A weight moved to its lane; borrows from the lanes above are given back by {@link #unpack}. */
  private static long lanes(int weight) {
    return (long) (byte) weight << (weight >> 4 & 0x30);
  }

  /** Writes the sums of one cell, label by label, each times the worth of a weight of 1. */
  void unpack(long[] sums, int cell, long[] more, int place, float unit, float[] scores, int row) {
    scores[row] = (sums[cell * groups] + more[place * groups] >> LANE * Short.SIZE) * unit;
    for (int group = 1; group < groups; group++) {
      long four = sums[cell * groups + group] + more[place * groups + group];
      int label = row + 1 + (group - 1) * LANES;
      for (int lane = 0; lane < LANES; lane++) {
        short own = (short) four;
        scores[label + lane] = own * unit;
        four = four - own >> Short.SIZE;
      }
    }
  }
}
