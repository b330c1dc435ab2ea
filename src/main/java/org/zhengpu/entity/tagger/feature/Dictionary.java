package org.zhengpu.entity.tagger.feature;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;

/**
 * One of HanLP's dictionaries: for each entry, known by its number, its category, its tag, and how improbable it is.
 * Immutable, may be shared.
 */
final class Dictionary {

  private final DoubleArrayTrie<Attribute> entries;
  private final byte[] categories;
  private final int[] tags;
  private final float[] costs;
  private final double total;

  Dictionary(DoubleArrayTrie<Attribute> entries) {
    this.entries = entries;
    categories = new byte[entries.size()];
    tags = new int[entries.size()];
    costs = new float[entries.size()];
    total = StrictMath.log(frequency(entries));
    for (int entry = 0; entry < costs.length; entry++) {
      Attribute attribute = entries.getValueAt(entry);
      String tag = attribute.nature[0].toString();
      categories[entry] = (byte) Category.of(tag);
      tags[entry] = tag.hashCode();
      costs[entry] = costOf(attribute.totalFrequency);
    }
  }

  private static long frequency(DoubleArrayTrie<Attribute> entries) {
    long sum = 1;
    for (int entry = 0; entry < entries.size(); entry++) {
      sum += entries.getValueAt(entry).totalFrequency;
    }
    return sum;
  }

  /** The negative logarithm of the probability of a word that is seen so often. */
  float costOf(int frequency) {
    return (float) (total - StrictMath.log(frequency + 1));
  }

  /** Goes through all entries in a text, from left to right. */
  DoubleArrayTrie<Attribute>.Searcher search(char[] text) {
    return entries.getSearcher(text, 0);
  }

  int category(int entry) {
    return categories[entry];
  }

  int tag(int entry) {
    return tags[entry];
  }

  float cost(int entry) {
    return costs[entry];
  }
}
