package org.zhengpu.entity.tagger.feature;

/**
 * What a model sees of one sentence: facts about its characters, and facts about its words. Of a word, the characters
 * at its places are the cells: the first, the inner ones, the last, or the only one. Made for one sentence; not for
 * sharing between threads.
 */
public final class Facts {

  private final char[] characters;
  private final Board board;
  private final Board words;
  private final int[] places;

  Facts(char[] characters, Board board, Board words, int[] places) {
    this.characters = characters;
    this.board = board;
    this.words = words;
    this.places = places;
  }

  /** How many characters the sentence has. */
  public int length() {
    return places.length;
  }

  /** The facts about characters. */
  public Board characters() {
    return board;
  }

  /** The facts about words. */
  public Board words() {
    return words;
  }

  /** The cell of a character among the characters. */
  public int cell(int at) {
    return Board.FRONT + at;
  }

  /** The cell of a character among the words. */
  public int place(int at) {
    return Board.FRONT + places[at];
  }

  /**
   * Adds the labels that another model gave.
   *
   * @param level which of the models below it is, from 0
   * @param labels what it gave to each character
   */
  public void add(int level, int[] labels) {
    for (int at = -1; at < length(); at++) {
      long own = label(labels, at);
      long here = characters[at + FeatureExtractor.MARGIN];
      long next = characters[at + 1 + FeatureExtractor.MARGIN];
      board.add(Template.LABEL_PAIR, level, at, own << 8 | label(labels, at + 1));
      board.add(Template.LABEL, level, at, own);
      board.add(Template.LABEL_CHARACTER, level, at, here << 8 | own);
      board.add(Template.LABEL_NEXT, level, at, (here << 16 | next) << 8 | own);
      board.add(Template.LABEL_BEFORE, level, at + 1, (here << 16 | next) << 8 | label(labels, at + 1));
    }
  }

  private static int label(int[] labels, int at) {
    return at < 0 || at >= labels.length ? FeatureExtractor.EDGE : labels[at];
  }
}
