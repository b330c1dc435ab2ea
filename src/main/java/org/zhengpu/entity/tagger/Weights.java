package org.zhengpu.entity.tagger;

import java.util.Arrays;

/**
 * What each feature says for or against each label: a hash table from a feature's key to a sparse row of weights of one
 * byte each, read where it lies. Takes some ten bytes a feature and two a weight. Immutable once filled, may then be
 * shared.
 */
public final class Weights {

  private static final int EMPTY = -1;

  private final float unit;
  private final int[] keys;
  private final int[] rows;
  private final byte[] data;

  /**
   * @param unit what a weight of 1 is worth
   * @param features the keys, each once, ascending as unsigned numbers
   * @param data for each feature in this order: how many weights, then label and weight of each
   */
  Weights(float unit, int[] features, byte[] data) {
    this.unit = unit;
    this.data = data;
    int capacity = Integer.highestOneBit(Math.max(4, features.length * 3 / 2)) * 2;
    keys = new int[capacity];
    rows = new int[capacity];
    Arrays.fill(rows, EMPTY);
    int row = 0;
    for (int feature : features) {
      int slot = slot(feature);
      keys[slot] = feature;
      rows[slot] = row;
      row += 1 + 2 * Byte.toUnsignedInt(data[row]);
    }
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = (key ^ key >>> 15) & mask;
    while (rows[slot] != EMPTY && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Adds up what the features of one character say for each label. */
  void add(int[] features, float[] sums) {
    for (int feature : features) {
      int row = rows[slot(feature)];
      if (row != EMPTY) {
        addRow(row, sums);
      }
    }
  }

  private void addRow(int row, float[] sums) {
    int end = row + 1 + 2 * Byte.toUnsignedInt(data[row]);
    for (int at = row + 1; at < end; at += 2) {
      sums[data[at]] += data[at + 1] * unit;
    }
  }
}
