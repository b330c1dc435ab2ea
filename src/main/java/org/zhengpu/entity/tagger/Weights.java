package org.zhengpu.entity.tagger;

import java.util.Arrays;
import org.zhengpu.entity.tagger.feature.Board;

/**
 * What each feature says for or against each label of each cell that it bears on: a hash table from a feature's key to
 * a row of weights of one byte each, added up for all facts about a sentence. Takes some sixteen bytes a feature and two
 * to eight a weight. Immutable, may be shared.
 *
 * <p>Nearly all the time of tagging goes in here. Hence
 * <ul>
 *   <li>key and row share a slot of 64 bits, and the rows of all facts are sought before the first is read, so that the
 *       processor fetches many at a time;
 *   <li>four sums of 16 bits share a number of 64: one for each place in names of a type, and the one of the label
 *       outside of names, alone in the highest. One addition adds to all four, see {@link #unpack};
 *   <li>the few rows of frequent features, which have a weight for most labels, lie there ready to be added so; all
 *       others are sparse: a byte that says how many weights follow, and for each how many lanes lie between it and the
 *       one before, and the weight.
 * </ul>
 */
public final class Weights {

  private static final long EMPTY = -1;
  private static final int NONE = -1;
  private static final int LANES = 4;
  private static final int LANE = 3; // that of the label outside of names
  private static final int REACH = 4; // no row begins more cells before its own
  private static final int MOST = 255; // fits a byte

  private final int groups;
  private final long[] slots;
  private byte[] sparse;
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
    sparse = new byte[2 * rows.length];
    dense = new long[1 << 16];
    for (int row = 0, number = 0; row < rows.length; row += 1 + rows[row], number++) {
      int[] lanes = lanes(rows, row, labels);
      put(features[number], isDense(lanes) ? addDense(lanes) : addSparse(lanes));
    }
    sparse = Arrays.copyOf(sparse, sparseSize);
    dense = Arrays.copyOf(dense, denseSize);
  }

  /**
   * One weight as models store it.
   *
   * @param distance from the first label of the feature's cell: cells times the number of labels, plus the label
   */
  public static int pack(int distance, int weight) {
    return distance << Byte.SIZE | weight & 0xff;
  }

  /** The weights of a row, each with its lane counted from the first of the cells that a row may reach. */
  private int[] lanes(int[] rows, int row, int labels) {
    int[] lanes = new int[rows[row]];
    for (int i = 0; i < lanes.length; i++) {
      int distance = REACH * labels + (rows[row + 1 + i] >> Byte.SIZE);
      int cell = distance / labels;
      lanes[i] = pack(cell * groups * LANES + distance - cell * labels + LANE, rows[row + 1 + i]);
    }
    return lanes;
  }

  private static boolean isDense(int[] lanes) {
    return lanes.length > 0 && group(lanes[lanes.length - 1]) - group(lanes[0]) < lanes.length
        || lanes.length > MOST / 2;
  }

  private int addDense(int[] lanes) {
    int first = group(lanes[0]);
    int length = group(lanes[lanes.length - 1]) - first + 1;
    while (denseSize + 1 + length > dense.length) {
      dense = Arrays.copyOf(dense, 2 * dense.length);
    }
    int begin = denseSize;
    dense[begin] = (long) first << 32 | length;
    for (int lane : lanes) {
      dense[begin + 1 + group(lane) - first] += moved((byte) lane, lane >> Byte.SIZE);
    }
    denseSize += 1 + length;
    return NONE - 1 - begin;
  }

  private int addSparse(int[] lanes) {
    int begin = sparseSize;
    sparseSize++;
    int before = 0;
    for (int lane : lanes) {
      for (; (lane >> Byte.SIZE) - before > MOST; before += MOST) {
        addWeight(MOST, 0);
      }
      addWeight((lane >> Byte.SIZE) - before, lane);
      before = lane >> Byte.SIZE;
    }
    sparse[begin] = (byte) ((sparseSize - begin) / 2);
    return begin;
  }

  private void addWeight(int gap, int weight) {
    if (sparseSize + 2 > sparse.length) {
      sparse = Arrays.copyOf(sparse, 2 * sparse.length + 2);
    }
    sparse[sparseSize] = (byte) gap;
    sparse[sparseSize + 1] = (byte) weight;
    sparseSize += 2;
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
    int[] rows = rows(board);
    long[] heads = heads(rows);
    long[] sums = new long[board.size() * groups];
    for (int fact = 0; fact < rows.length; fact++) {
      int first = (board.cell(fact) - REACH) * groups;
      if (rows[fact] >= 0) {
        addSparse(rows[fact], (int) heads[fact], sums, first * LANES);
      } else if (rows[fact] != NONE) {
        addDense(NONE - 1 - rows[fact], heads[fact], sums, first);
      }
    }
    return sums;
  }

  /**
   * The row of each fact. All first slots are read before any is looked at, and so are {@link #heads}: where nothing
   * waits for what was read, the processor fetches many at a time.
   */
  private int[] rows(Board board) {
    long[] firsts = new long[board.count()];
    for (int fact = 0; fact < firsts.length; fact++) {
      firsts[fact] = slots[home(board.key(fact))];
    }
    int[] rows = new int[firsts.length];
    for (int fact = 0; fact < rows.length; fact++) {
      int key = board.key(fact);
      rows[fact] = (int) (firsts[fact] >> 32) == key ? (int) firsts[fact] : find(key);
    }
    return rows;
  }

  /** What stands at the head of each row: its length, and of a dense one its first cell. */
  private long[] heads(int[] rows) {
    long[] heads = new long[rows.length];
    for (int fact = 0; fact < rows.length; fact++) {
      int row = rows[fact];
      heads[fact] = row >= 0 ? sparse[row] : row == NONE ? 0 : dense[NONE - 1 - row];
    }
    return heads;
  }

  /** The row of a key; {@link #NONE} if there is none, below that if it is dense. */
  private int find(int key) {
    int slot = home(key);
    while ((int) (slots[slot] >> 32) != key && slots[slot] != EMPTY) {
      slot = slot + 1 & slots.length - 1;
    }
    return (int) slots[slot];
  }

  private void addSparse(int row, int head, long[] sums, int first) {
    int end = row + 1 + 2 * (head & 0xff);
    int lane = first;
    for (int at = row + 1; at < end; at += 2) {
      lane += Byte.toUnsignedInt(sparse[at]);
      sums[lane >> 2] += moved(sparse[at + 1], lane);
    }
  }

  private void addDense(int row, long head, long[] sums, int first) {
    int from = first + (int) (head >> 32);
    int length = (int) head;
    for (int i = 0; i < length; i++) {
      sums[from + i] += dense[row + 1 + i];
    }
  }

  private static int group(int lane) {
    return lane >> Byte.SIZE + 2;
  }

  /** A weight moved to its lane; what it borrows from the lanes above is given back by {@link #unpack}. */
  private static long moved(byte weight, int lane) {
    return (long) weight << (lane & LANES - 1) * Short.SIZE;
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
