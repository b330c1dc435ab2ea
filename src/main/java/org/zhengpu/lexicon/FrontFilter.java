package org.zhengpu.lexicon;

/**
 * What words begin with, by which most places of a text can be passed over without a look at the words: their first two
 * characters, and their first three. May be shared between threads once no word is added any more.
 */
final class FrontFilter {

  /** Stands behind words of one or two characters. */
  private static final char END = '\0';
  private static final int SPREAD = 0x85EBCA6B; // odd, so that no two third characters fall together

  private final KeyFilter pairs = new KeyFilter();
  private final KeyFilter threes = new KeyFilter();
  private boolean hasShortest;

  void add(String word) {
    int pair = pair(word.charAt(0), word.length() > 1 ? word.charAt(1) : END);
    pairs.add(pair);
    threes.add(three(pair, word.length() > 2 ? word.charAt(2) : END));
    hasShortest |= word.length() == 1;
  }

  /** False where none of the words begins at {@code offset}; nearly always true only where one may. */
  boolean mayBegin(CharSequence text, int offset) {
    if (offset + 1 >= text.length()) {
      return mayBeShortest(text, offset);
    }
    int pair = pair(text.charAt(offset), text.charAt(offset + 1));
    return pairs.mayContain(pair) && (threes.mayContain(three(pair, END))
            || offset + 2 < text.length() && threes.mayContain(three(pair, text.charAt(offset + 2))))
        || mayBeShortest(text, offset);
  }

  private boolean mayBeShortest(CharSequence text, int offset) {
    return hasShortest && offset < text.length() && pairs.mayContain(pair(text.charAt(offset), END));
  }

  private static int pair(char first, char second) {
    return first << Character.SIZE | second;
  }

  private static int three(int pair, char third) {
    return pair ^ third * SPREAD;
  }
}
