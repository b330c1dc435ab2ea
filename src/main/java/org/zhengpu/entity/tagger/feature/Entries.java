package org.zhengpu.entity.tagger.feature;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;

/**
 * Every entry of the dictionaries and of the gazetteer that stands in one sentence, whether or not it is a word there:
 * for each character the categories of entries that begin, end or go on there, as bits and with their lengths. Made for
 * one sentence.
 */
final class Entries {

  private static final int LONGEST = 6;

  final int[] begins;
  final int[] ends;
  final int[] inside;
  private final byte[] lengths;

  Entries(int length) {
    begins = new int[length];
    ends = new int[length];
    inside = new int[length];
    lengths = new byte[3 * Category.ALL * length];
  }

  void find(Dictionary dictionary, char[] text) {
    DoubleArrayTrie<Attribute>.Searcher searcher = dictionary.search(text);
    while (searcher.next()) {
      add(searcher.begin, searcher.length, dictionary.category(searcher.index));
    }
  }

  /** Adds an entry; single characters are none. */
  void add(int begin, int length, int category) {
    if (length > 1) {
      int end = begin + length - 1;
      int known = Math.min(length, LONGEST);
      mark(begins, begin, 0, category, known);
      mark(ends, end, 1, category, known);
      for (int at = begin + 1; at < end; at++) {
        mark(inside, at, 2, category, known);
      }
    }
  }

  private void mark(int[] bits, int at, int kind, int category, int length) {
    bits[at] |= 1 << category;
    int slot = slot(kind, at, category);
    lengths[slot] = (byte) Math.max(lengths[slot], length);
  }

  private static int slot(int kind, int at, int category) {
    return (3 * at + kind) * Category.ALL + category;
  }

  /** Adds what is known of each character to a board. */
  void tell(Board board) {
    for (int at = 0; at < begins.length; at++) {
      tell(board, Template.BEGINS, begins[at], 0, at);
      tell(board, Template.ENDS, ends[at], 1, at);
      tell(board, Template.INSIDE, inside[at], 2, at);
      long all = (long) begins[at] << 2 * Category.ALL | (long) ends[at] << Category.ALL | inside[at];
      board.add(Template.ENTRIES, at, all);
      long before = at > 0 ? ends[at - 1] : 0;
      board.add(Template.BOUNDARY, at, before << Category.ALL | begins[at]);
      board.add(Template.LENGTHS, at, lengths(at) << Category.ALL | before);
    }
  }

  private void tell(Board board, Template template, int categories, int kind, int at) {
    for (int left = categories; left != 0; left &= left - 1) {
      int category = Integer.numberOfTrailingZeros(left);
      board.add(template, at, category << 4 | lengths[slot(kind, at, category)]);
    }
  }

  private long lengths(int at) {
    long known = 0;
    for (int category = 0; category < Category.NAMES; category++) {
      known = known << 3 | lengths[slot(0, at, category)];
    }
    return known;
  }
}
