package org.zhengpu.entity.mention;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.BitSet;

/**
 * Which characters are often words of their own, as 里 and 做 are and 勒 is not, by the counts of HanLP's dictionary.
 * Immutable, may be shared.
 */
final class SingleWords {

  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';
  private static final int OFTEN = 100;

  private final BitSet common = new BitSet();

  SingleWords() {
    for (char c = FIRST; c <= LAST; c++) {
      CoreDictionary.Attribute word = CoreDictionary.get(String.valueOf(c));
      common.set(c, word != null && word.totalFrequency > OFTEN);
    }
  }

  boolean isCommon(char c) {
    return common.get(c);
  }
}
