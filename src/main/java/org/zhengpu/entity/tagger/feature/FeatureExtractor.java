package org.zhengpu.entity.tagger.feature;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;

/**
 * Tells what a model sees of a sentence.
 *
 * <table>
 * <caption>The facts</caption>
 * <tr><td>characters</td><td>each one, and pairs, threes and fours of neighbours; their types</td></tr>
 * <tr><td>quotations</td><td>the marks of quotation or of a title around, and how far off they are</td></tr>
 * <tr><td>name roles</td><td>what HanLP's person dictionary says of the characters</td></tr>
 * <tr><td>words</td><td>the most probable words by HanLP's dictionary, their tags, pairs of neighbours</td></tr>
 * <tr><td>entries</td><td>entries of HanLP's dictionaries and divisions that begin, end or go on here</td></tr>
 * <tr><td>labels</td><td>those that another model gave here, for a model that stands on it</td></tr>
 * </table>
 *
 * <p>May be shared between threads.
 */
public final class FeatureExtractor {

  /** The name of this set of features; a model made with another cannot be used with it. */
  public static final String VERSION = "facts-4";

  /** How many empty characters stand at either end. */
  static final int MARGIN = 4;
  /** The label before the first character and after the last. */
  static final int EDGE = 0xff;

  private static final int FACTS_OF_CHARACTER = 15;
  private static final int ALL_CHINESE = 0x44444;

  private final Dictionary words = new Dictionary(CoreDictionary.trie);
  private final Dictionary more = new Dictionary(CustomDictionary.DEFAULT.dat);
  private final NameRoles roles = new NameRoles();
  private final DivisionNames divisions;

  public FeatureExtractor(DivisionNames divisions) {
    this.divisions = divisions;
  }

  /** The facts about a sentence, without labels. */
  public Facts extract(String sentence) {
    char[] folded = Characters.fold(sentence);
    Entries entries = new Entries(folded.length);
    Words cut = new Words(folded, words);
    cut.find(entries);
    entries.find(more, folded);
    divisions.find(sentence, (begin, end, level) -> entries.add(begin, end - begin, Category.DIVISIONS + level));
    char[] padded = new char[folded.length + 2 * MARGIN];
    Board board = new Board(folded.length, FACTS_OF_CHARACTER * padded.length);
    for (int at = 0; at < folded.length; at++) {
      padded[at + MARGIN] = Characters.digitless(folded[at]);
    }
    characters(padded, board);
    types(padded, board);
    roles(padded, board);
    new QuotationView(sentence).tell(board);
    entries.tell(board);
    return new Facts(padded, board, cut.board(), cut.places());
  }

  private static void characters(char[] chars, Board board) {
    for (int at = MARGIN - 1; at <= chars.length - MARGIN; at++) {
      int cell = at - MARGIN;
      long four = (long) chars[at] << 48 | (long) chars[at + 1] << 32 | (long) chars[at + 2] << 16 | chars[at + 3];
      board.add(Template.CHARACTER, cell, chars[at]);
      board.add(Template.PAIR, cell, four >>> 32);
      board.add(Template.THREE, cell, four >>> 16);
      board.add(Template.FOUR, cell, four);
      board.add(Template.AROUND, cell, chars[at] << 16 | chars[at + 2]);
    }
  }

  /** Types of five characters in a row, where not all are Chinese. */
  private static void types(char[] chars, Board board) {
    int five = 0;
    for (int at = MARGIN; at < chars.length - 2; at++) {
      int cell = at - MARGIN;
      five = five << 4 & 0xfffff | Characters.type(chars[at]);
      if (five != ALL_CHINESE) {
        board.add(Template.TYPES, cell - 2, five);
        board.add(Template.TYPE_PAIR, cell - 1, five & 0xff);
      }
    }
  }

  private void roles(char[] chars, Board board) {
    int four = 0;
    for (int at = MARGIN; at < chars.length - 2; at++) {
      int cell = at - MARGIN;
      four = four << 5 & 0xfffff | roles.of(chars[at]);
      if (four != 0) {
        board.add(Template.ROLES_PAIR, cell - 1, four & 0x3ff);
        board.add(Template.ROLES_FOUR, cell - 3, four);
      }
    }
  }
}
