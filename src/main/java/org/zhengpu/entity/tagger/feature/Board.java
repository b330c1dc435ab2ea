package org.zhengpu.entity.tagger.feature;

import java.util.Arrays;

/**
 * Facts about a row of cells, each as a number made by hashing, and the cell where it stands. A fact is told once and
 * bears on several cells around, so a model looks it up once. Made for one sentence; not for sharing between threads.
 */
public final class Board {

  /**
   * Room at the front and at the end that no fact reaches over, not even one that a model takes for another since both
   * have the same key.
   */
  static final int FRONT = 8;
  private static final int END = 16;

  private static final Template[] TEMPLATES = Template.values();

  private final int size;
  private int[] keys;
  private int[] cells;
  private byte[] templates;
  private int count;

  /**
   * @param size how many cells there are
   * @param facts how many facts are expected
   */
  Board(int size, int facts) {
    this.size = FRONT + size + END;
    keys = new int[facts];
    cells = new int[facts];
    templates = new byte[facts];
  }

  /** How many cells there are, with the room at both ends. */
  public int size() {
    return size;
  }

  /** How many facts there are. */
  public int count() {
    return count;
  }

  /** The key of a fact. */
  public int key(int fact) {
    return keys[fact];
  }

  /** The cell where a fact stands. */
  public int cell(int fact) {
    return cells[fact];
  }

  /** The first cell that a fact bears on. */
  public int from(int fact) {
    return cells[fact] + TEMPLATES[templates[fact]].first;
  }

  /** The last cell that a fact bears on. */
  public int to(int fact) {
    return cells[fact] + TEMPLATES[templates[fact]].last;
  }

  void add(Template template, int cell, long value) {
    add(template, 0, cell, value);
  }

  /**
   * @param variant tells facts of one template apart
   */
  void add(Template template, int variant, int cell, long value) {
    if (count == keys.length) {
      grow();
    }
    keys[count] = Hash.of(template.ordinal() | variant << Byte.SIZE, value);
    cells[count] = FRONT + cell;
    templates[count] = (byte) template.ordinal();
    count++;
  }

  private void grow() {
    int more = 2 * count + 16;
    keys = Arrays.copyOf(keys, more);
    cells = Arrays.copyOf(cells, more);
    templates = Arrays.copyOf(templates, more);
  }
}
