package org.zhengpu.entity.tagger.feature;

/**
 * Makes one number of a template and what it saw. With a million features in four thousand million numbers few share
 * one, and a feature that no training has seen meets a stored one once in four thousand times.
 */
final class Hash {

  private static final long FIRST = 0x9e3779b97f4a7c15L;
  private static final long SECOND = 0xff51afd7ed558ccdL;

  private Hash() {}

  static int of(int template, long value) {
    long mixed = (value + template * FIRST) * SECOND;
    mixed = (mixed ^ mixed >>> 32) * FIRST;
    return (int) (mixed ^ mixed >>> 32);
  }
}
