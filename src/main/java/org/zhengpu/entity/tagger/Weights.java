package org.zhengpu.entity.tagger;

import java.util.Arrays;

/**
 * What each feature says for or against each label: a hash table from a feature's key to a sparse row of weights of one
 * byte each, read where it lies. Takes some sixteen bytes a feature and two a weight. Immutable, may be shared.
 *
 * <p>Nearly all the time of tagging goes into waiting for this table's memory. Hence key and row share a slot of 64
 * bits, a row of one or two weights lies in the slot itself, and the slots of a character's features are all fetched
 * before the first is looked at.
 *
 * <table>
 * <caption>A slot</caption>
 * <tr><td>high 32 bits</td><td>the feature's key</td></tr>
 * <tr><td>low 32 bits, the highest of them 0</td><td>where the row begins in the data</td></tr>
 * <tr><td>low 32 bits, the highest of them 1</td><td>one bit unused, then twice 7 bits of label and 8 of weight</td></tr>
 * </table>
 */
public final class Weights {

  private static final long EMPTY = -1;
  private static final int INLINE = 1 << 31;
  private static final int LABEL_BITS = 7;
  private static final int PAIR_BITS = LABEL_BITS + 8;

  private final float unit;
  private final long[] slots;
  private final byte[] data;

  /**
   * @param unit what a weight of 1 is worth
   * @param features the keys, each once
   * @param data for each feature in this order: how many weights, then label and weight of each
   */
  Weights(float unit, int[] features, byte[] data) {
    this.unit = unit;
    this.data = data;
    slots = new long[Integer.highestOneBit(Math.max(4, features.length * 3 / 2)) * 2];
    Arrays.fill(slots, EMPTY);
    int row = 0;
    for (int feature : features) {
      int count = Byte.toUnsignedInt(data[row]);
      int place = count > 2 ? row : INLINE | pair(row, 0, count) | pair(row, 1, count) << PAIR_BITS;
      put(feature, place);
      row += 1 + 2 * count;
    }
  }

  /** The label and the weight of the first or second pair; 0 where there is none. */
  private int pair(int row, int number, int count) {
    int at = row + 1 + 2 * number;
    return number < count ? data[at] << 8 | Byte.toUnsignedInt(data[at + 1]) : 0;
  }

  private void put(int key, int place) {
    int slot = home(key);
    while (slots[slot] != EMPTY) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = (long) key << 32 | Integer.toUnsignedLong(place);
  }

  private int home(int key) {
    return (key ^ key >>> 15) & slots.length - 1;
  }

  /** Adds up what the features of one character say for each label. */
  void add(int[] features, float[] sums) {
    long[] fetched = new long[features.length];
    for (int i = 0; i < features.length; i++) {
      fetched[i] = slots[home(features[i])];
    }
    for (int i = 0; i < features.length; i++) {
      long found = (int) (fetched[i] >> 32) == features[i] ? fetched[i] : probe(features[i]);
      if (found != EMPTY) {
        addRow((int) found, sums);
      }
    }
  }

  private long probe(int key) {
    int slot = home(key);
    while (slots[slot] != EMPTY && (int) (slots[slot] >> 32) != key) {
      slot = slot + 1 & slots.length - 1;
    }
    return slots[slot];
  }

  private void addRow(int place, float[] sums) {
    if (place < 0) {
      addPair(place, sums);
      addPair(place >> PAIR_BITS, sums);
      return;
    }
    int end = place + 1 + 2 * Byte.toUnsignedInt(data[place]);
    for (int at = place + 1; at < end; at += 2) {
      sums[data[at]] += data[at + 1] * unit;
    }
  }

  /** A pair that is not there adds nothing to the first label. */
  private void addPair(int bits, float[] sums) {
    sums[bits >> 8 & (1 << LABEL_BITS) - 1] += (byte) bits * unit;
  }
}
