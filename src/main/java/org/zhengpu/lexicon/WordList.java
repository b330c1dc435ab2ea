package org.zhengpu.lexicon;

import java.util.Collection;

/** Some words, to be looked for at one place of a text or at the end of a name. Immutable, may be shared. */
public final class WordList {

  private final Trie words = new Trie();
  private final Trie reversed = new Trie();

  public WordList(Collection<String> all) {
    for (String word : all) {
      words.add(word);
      reversed.add(new StringBuilder(word).reverse().toString());
    }
  }

  /** Whether one of the words is in a text. */
  public boolean isIn(String text) {
    int at = 0;
    while (at < text.length() && !beginsAt(text, at)) {
      at++;
    }
    return at < text.length();
  }

  /** Whether one of the words begins at an offset. */
  public boolean beginsAt(String text, int offset) {
    if (!words.mayBegin(text, offset)) {
      return false;
    }
    int node = Trie.ROOT;
    for (int at = offset; at < text.length() && (node = words.next(node, text.charAt(at))) != Trie.NONE; at++) {
      if (words.word(node) != Trie.NONE) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the words ends at an offset. */
  public boolean endsAt(String text, int offset) {
    return endsAt(text, 0, offset);
  }

  /** Where the longest of the words begins that ends at an offset; the offset itself where none does. */
  public int longestEndingAt(String text, int offset) {
    int begin = offset;
    int node = Trie.ROOT;
    for (int at = offset - 1; at >= 0 && (node = reversed.next(node, text.charAt(at))) != Trie.NONE; at--) {
      begin = reversed.word(node) == Trie.NONE ? begin : at;
    }
    return begin;
  }

  /** Whether a name ends in one of the words, behind something else. */
  public boolean end(String name) {
    return endsAt(name, 1, name.length());
  }

  private boolean endsAt(String text, int begin, int end) {
    int node = Trie.ROOT;
    for (int at = end - 1; at >= begin && (node = reversed.next(node, text.charAt(at))) != Trie.NONE; at--) {
      if (reversed.word(node) != Trie.NONE) {
        return true;
      }
    }
    return false;
  }
}
