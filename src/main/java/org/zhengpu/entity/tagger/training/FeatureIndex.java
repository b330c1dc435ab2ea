package org.zhengpu.entity.tagger.training;

import java.util.Arrays;

/** Numbers the features that training sees and counts them. Not for sharing between threads. */
final class FeatureIndex {

  static final int UNKNOWN = -1;

  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private long[] keys = new long[1 << 16];
  private int[] numbers = filled(1 << 16);
  private int[] counts = new int[1 << 15];
  private int size;

  /** How many features there are. */
  int size() {
    return size;
  }

  /** Counts a feature once more. */
  void count(long key) {
    int slot = slot(key);
    if (numbers[slot] == UNKNOWN) {
      slot = add(key, slot);
    }
    counts[numbers[slot]]++;
  }

  private int add(long key, int slot) {
    int free = slot;
    if (size * 2 > keys.length) {
      grow();
      free = slot(key);
    }
    keys[free] = key;
    numbers[free] = size;
    size++;
    if (size == counts.length) {
      counts = Arrays.copyOf(counts, 2 * size);
    }
    return free;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key * SPREAD >>> 32) & mask;
    while (numbers[slot] != UNKNOWN && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[2 * oldKeys.length];
    numbers = filled(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != UNKNOWN) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }

  private static int[] filled(int length) {
    int[] numbers = new int[length];
    Arrays.fill(numbers, UNKNOWN);
    return numbers;
  }

  /** The features that were counted at least {@code least} times, numbered anew. */
  FeatureIndex frequent(int least) {
    FeatureIndex kept = new FeatureIndex();
    for (long key : keysInOrder()) {
      if (counts[number(key)] >= least) {
        kept.count(key);
      }
    }
    return kept;
  }

  /** The number of a feature, or {@link #UNKNOWN}. */
  int number(long key) {
    return numbers[slot(key)];
  }

  /** The keys, the one numbered 0 first. */
  long[] keysInOrder() {
    long[] ordered = new long[size];
    for (int i = 0; i < keys.length; i++) {
      if (numbers[i] != UNKNOWN) {
        ordered[numbers[i]] = keys[i];
      }
    }
    return ordered;
  }

  /** The numbers of those of some features that are known. */
  int[] numbers(long[] features) {
    return Arrays.stream(features).mapToInt(this::number).filter(number -> number != UNKNOWN).toArray();
  }
}
