package org.zhengpu.entity.tagger.feature;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;

/**
 * Every entry of the dictionaries and of the gazetteer that stands in one sentence, whether or not the segmenter chose
 * it: for each character the categories of entries that begin, end or go on there, with their lengths. Made for one
 * sentence.
 */
final class DictionaryView {

  /** Categories of HanLP's tags, then one for each level of divisions. */
  static final int CATEGORIES = 16;

  /** The categories of names and titles come first; the rest are ordinary words. */
  static final int NAMES = 6;

  private static final int PERSON = 0;
  private static final int PLACE = 1;
  private static final int UNIT_NOUN = 2;
  private static final int BODY = 3;
  private static final int TITLE = 4;
  private static final int PROPER = 5;
  private static final int NOUN = 6;
  private static final int VERB = 7;
  private static final int NUMBER = 8;
  private static final int ADJECTIVE = 9;
  private static final int POSITION = 10;
  private static final int OTHER = 11;
  private static final int DIVISIONS = 12;
  private static final int LONGEST = 6;

  final byte[][] begins;
  final byte[][] ends;
  final byte[][] inside;

  DictionaryView(char[] folded, String text, DivisionNames divisions) {
    begins = new byte[folded.length][CATEGORIES];
    ends = new byte[folded.length][CATEGORIES];
    inside = new byte[folded.length][CATEGORIES];
    find(CoreDictionary.trie, folded);
    find(CustomDictionary.DEFAULT.dat, folded);
    divisions.find(text, (begin, end, level) -> mark(begin, end - begin, DIVISIONS + level));
  }

  private void find(DoubleArrayTrie<CoreDictionary.Attribute> entries, char[] text) {
    DoubleArrayTrie<CoreDictionary.Attribute>.Searcher searcher = entries.getSearcher(text, 0);
    while (searcher.next()) {
      if (searcher.length > 1) {
        mark(searcher.begin, searcher.length, category(searcher.value.nature[0]));
      }
    }
  }

  private void mark(int begin, int length, int category) {
    byte known = (byte) Math.min(length, LONGEST);
    raise(begins[begin], category, known);
    raise(ends[begin + length - 1], category, known);
    for (int at = begin + 1; at < begin + length - 1; at++) {
      raise(inside[at], category, known);
    }
  }

  private static void raise(byte[] row, int category, byte length) {
    if (row[category] < length) {
      row[category] = length;
    }
  }

  /** The categories present in a row, as bits. */
  static int bits(byte[] row) {
    int bits = 0;
    for (int category = 0; category < CATEGORIES; category++) {
      bits |= row[category] > 0 ? 1 << category : 0;
    }
    return bits;
  }

  private static int category(Nature nature) {
    String tag = nature.toString();
    return switch (tag.charAt(0)) {
      case 'n' -> noun(tag);
      case 'v' -> VERB;
      case 'm', 'q', 't' -> NUMBER;
      case 'a' -> ADJECTIVE;
      case 'f', 's' -> POSITION;
      default -> OTHER;
    };
  }

  private static int noun(String tag) {
    if (tag.equals("nis")) {
      return UNIT_NOUN;
    }
    return switch (tag.length() < 2 ? ' ' : tag.charAt(1)) {
      case 'r' -> PERSON;
      case 's' -> PLACE;
      case 't', 'i' -> BODY;
      case 'n' -> TITLE;
      case 'z' -> PROPER;
      default -> NOUN;
    };
  }
}
