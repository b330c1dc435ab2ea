package org.zhengpu.entity.tagger.feature;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import java.util.List;

/**
 * What each character does in people's names, after the counts of HanLP's person dictionary: whether it is seen as a
 * surname, mostly a surname, the first or the second character of a given name, mostly one of these. Immutable, may be
 * shared.
 */
final class NameRoles {

  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';
  private static final int SEEN = 3;

  private final byte[] roles = new byte[LAST - FIRST + 1];

  NameRoles() {
    for (char c = FIRST; c <= LAST; c++) {
      EnumItem<NR> item = PersonDictionary.dictionary.get(String.valueOf(c));
      roles[c - FIRST] = item == null ? 0 : roles(item);
    }
  }

  private static byte roles(EnumItem<NR> item) {
    int all = item.labelMap.values().stream().mapToInt(Integer::intValue).sum();
    int surname = item.getFrequency(NR.B);
    int first = item.getFrequency(NR.C);
    int second = item.getFrequency(NR.D);
    int only = item.getFrequency(NR.E);
    List<Boolean> answers = List.of(
        surname >= SEEN && surname * 20 > all, surname * 3 > all,
        (first + only) * 8 > all, (second + only) * 8 > all, (first + second + only) * 2 > all);
    int bits = 0;
    for (boolean answer : answers) {
      bits = bits << 1 | (answer ? 1 : 0);
    }
    return (byte) bits;
  }

  /** The roles of a character, as five bits. */
  int of(char c) {
    return c >= FIRST && c <= LAST ? roles[c - FIRST] : 0;
  }
}
