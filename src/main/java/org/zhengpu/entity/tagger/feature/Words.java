package org.zhengpu.entity.tagger.feature;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import java.util.Arrays;

/**
 * The most probable words of one sentence by the frequencies of a dictionary alone (Viterbi over all entries in it);
 * digits and letters in a row are one word, and so is a character that no entry covers. Quick and rough: what
 * neighbouring words make of it, the model learns. Made for one sentence.
 */
final class Words {

  /** The places of a word: first, inner, last, only. */
  static final int PLACES = 4;

  private static final int INNER = 1;
  private static final int LAST = 2;
  private static final int ONLY = 3;
  private static final int LONG = 8;
  private static final int UNKNOWN = -1;
  private static final int RUN_FREQUENCY = 1000;

  private final char[] text;
  private final Dictionary dictionary;
  private final float[] costs;
  private final int[] begins;
  private final int[] entries;

  Words(char[] text, Dictionary dictionary) {
    this.text = text;
    this.dictionary = dictionary;
    costs = new float[text.length + 1];
    begins = new int[text.length + 1];
    entries = new int[text.length + 1];
    Arrays.fill(costs, 1, costs.length, Float.POSITIVE_INFINITY);
  }

  /** Finds the cheapest way through; tells of each entry on the way. */
  void find(Entries found) {
    float unknown = dictionary.costOf(0);
    float run = dictionary.costOf(RUN_FREQUENCY);
    DoubleArrayTrie<Attribute>.Searcher searcher = dictionary.search(text);
    boolean more = searcher.next();
    for (int at = 0; at < text.length; at++) {
      int end = runEnd(at);
      offer(at, end, UNKNOWN, end > at + 1 ? run : unknown);
      for (; more && searcher.begin == at; more = searcher.next()) {
        offer(at, at + searcher.length, searcher.index, dictionary.cost(searcher.index));
        found.add(at, searcher.length, dictionary.category(searcher.index));
      }
    }
  }

  private int runEnd(int begin) {
    int type = Characters.type(text[begin]);
    int end = begin + 1;
    while (type <= Characters.LETTER && end < text.length && Characters.type(text[end]) == type) {
      end++;
    }
    return end;
  }

  private void offer(int begin, int end, int entry, float cost) {
    if (costs[begin] + cost < costs[end]) {
      costs[end] = costs[begin] + cost;
      begins[end] = begin;
      entries[end] = entry;
    }
  }

  /** The cells of the characters on a board of words. */
  int[] places() {
    int[] places = new int[text.length];
    int word = count();
    for (int end = text.length; end > 0; end = begins[end]) {
      word--;
      int begin = begins[end];
      Arrays.fill(places, begin, end, PLACES * word + INNER);
      places[begin] = PLACES * word;
      places[end - 1] = PLACES * word + (end == begin + 1 ? ONLY : LAST);
    }
    return places;
  }

  private int count() {
    int count = 0;
    for (int end = text.length; end > 0; end = begins[end]) {
      count++;
    }
    return count;
  }

  /** A board that tells of the words, the empty ones at both ends included. */
  Board board() {
    int count = count();
    int[] hashes = new int[count + 4];
    int[] tags = new int[count + 4];
    int word = count + 2;
    Board board = new Board(PLACES * count, 5 * count + 10);
    for (int end = text.length; end > 0; end = begins[end]) {
      word--;
      hashes[word] = hash(begins[end], end);
      tags[word] = entries[end] == UNKNOWN ? Characters.type(text[begins[end]]) : dictionary.tag(entries[end]);
      int length = Math.min(end - begins[end], LONG);
      board.add(Template.WORD_TAIL, cell(word), text[end - 1] | (long) length << Character.SIZE);
    }
    for (word = 1; word < count + 3; word++) {
      board.add(Template.WORD, cell(word), hashes[word]);
      board.add(Template.WORD_PAIR, cell(word), join(hashes[word], hashes[word + 1]));
      board.add(Template.TAG_PAIR, cell(word), join(tags[word], tags[word + 1]));
      board.add(Template.TAG_THREE, cell(word), join(tags[word - 1], tags[word]) * 31 + tags[word + 1]);
    }
    return board;
  }

  private static int cell(int word) {
    return PLACES * (word - 2);
  }

  private static long join(int one, int other) {
    return (long) one << 32 ^ other & 0xffffffffL;
  }

  /** Of a long word only that it is long. */
  private int hash(int begin, int end) {
    int hash = LONG;
    for (int at = begin; at < end && end - begin <= LONG; at++) {
      hash = 31 * hash + text[at];
    }
    return hash;
  }
}
