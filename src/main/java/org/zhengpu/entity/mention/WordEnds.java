package org.zhengpu.entity.mention;

import java.util.BitSet;
import java.util.List;

/** Some words of which one may end at an offset of a text. Immutable, may be shared. */
final class WordEnds {

  private final List<String> words;
  private final BitSet last = new BitSet();

  WordEnds(List<String> words) {
    this.words = words;
    words.forEach(word -> last.set(word.charAt(word.length() - 1)));
  }

  /** Where the longest of the words begins that ends at an offset; the offset itself where none does. */
  int begin(String text, int end) {
    int begin = end;
    if (end > 0 && last.get(text.charAt(end - 1))) {
      for (String word : words) {
        int at = end - word.length();
        begin = at < begin && text.startsWith(word, at) ? at : begin;
      }
    }
    return begin;
  }
}
