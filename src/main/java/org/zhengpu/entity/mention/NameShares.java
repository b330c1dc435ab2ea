package org.zhengpu.entity.mention;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large a share of what a word does in and around people's names each role has, from the counts of HanLP's person
 * dictionary: surname (B), first and second character of a given name (C, D), the only character of one (E), the word
 * after a name (L). The shares of single characters are computed beforehand. Immutable, may be shared.
 */
final class NameShares {

  /** The share of what the dictionary has never seen in a role. */
  static final double UNSEEN = 0.004;
  /** The share of a character so rare that it hardly stands but in names. */
  static final double RARE = 0.3;

  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';
  private static final List<NR> ROLES = List.of(NR.B, NR.C, NR.D, NR.E, NR.L);

  private final BitSet known = new BitSet();
  private final Map<NR, double[]> ofCharacters = new EnumMap<>(NR.class);

  NameShares() {
    ROLES.forEach(role -> ofCharacters.put(role, new double[LAST - FIRST + 1]));
    for (char c = FIRST; c <= LAST; c++) {
      EnumItem<NR> item = item(String.valueOf(c));
      known.set(c, item != null);
      for (NR role : ROLES) {
        shares(role)[c - FIRST] = share(item, role);
      }
    }
  }

  private double[] shares(NR role) {
    return ofCharacters.getOrDefault(role, new double[0]);
  }

  private static @Nullable EnumItem<NR> item(String word) {
    return PersonDictionary.dictionary.get(word);
  }

  private static double share(@Nullable EnumItem<NR> item, NR role) {
    if (item == null) {
      return UNSEEN;
    }
    double all = 0;
    for (int count : item.labelMap.values()) {
      all += count;
    }
    return Math.max(UNSEEN, item.getFrequency(role) / all);
  }

  /** Whether the dictionary has a character. */
  boolean knows(char c) {
    return isCommon(c) ? known.get(c) : item(String.valueOf(c)) != null;
  }

  private static boolean isCommon(char c) {
    return c >= FIRST && c <= LAST;
  }

  /** The share of a role in the uses of the word at {@code begin} to {@code end} of a text. */
  double of(String text, int begin, int end, NR role) {
    if (end - begin == 1 && isCommon(text.charAt(begin))) {
      return shares(role)[text.charAt(begin) - FIRST];
    }
    EnumItem<NR> item = item(text.substring(begin, end));
    boolean rare = item == null && end - begin == 2 && text.codePointCount(begin, end) == 1;
    return rare ? RARE : share(item, role); // 𬭚
  }
}
