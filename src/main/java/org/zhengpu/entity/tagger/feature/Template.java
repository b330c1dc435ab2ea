package org.zhengpu.entity.tagger.feature;

/**
 * The sorts of facts, each with the cells that a fact of the sort bears on: from {@code first} to {@code last}, counted
 * from the cell where it stands. A pair of characters bears on the two before it, on its own, and on the two after it;
 * a word on all places in it and in the words beside it.
 */
enum Template {
  CHARACTER(-3, 3),
  PAIR(-2, 3),
  THREE(-1, 3),
  FOUR(0, 3),
  AROUND(1, 2),
  TYPES(0, 0),
  TYPE_PAIR(0, 1),
  QUOTATION_BEFORE(0, 0),
  QUOTATION_AFTER(0, 0),
  ROLES_PAIR(0, 1),
  ROLES_FOUR(1, 2),
  BEGINS(0, 0),
  ENDS(0, 0),
  INSIDE(0, 0),
  ENTRIES(0, 0),
  BOUNDARY(-1, 0),
  LENGTHS(0, 0),
  LABEL(-1, 1),
  LABEL_PAIR(-1, 2),
  LABEL_CHARACTER(0, 0),
  LABEL_NEXT(0, 0),
  LABEL_BEFORE(0, 0),
  WORD(-1, 1, Words.PLACES),
  WORD_PAIR(-1, 2, Words.PLACES),
  WORD_TAIL(-1, 1, Words.PLACES),
  TAG_PAIR(0, 1, Words.PLACES),
  TAG_THREE(0, 0, Words.PLACES);

  final int first;
  final int last;

  Template(int first, int last) {
    this(first, last, 1);
  }

  /** What bears on things of several cells each. */
  Template(int first, int last, int cells) {
    this.first = first * cells;
    this.last = last * cells + cells - 1;
  }
}
