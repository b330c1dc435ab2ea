package org.zhengpu.extract.event;

import java.util.List;
import org.zhengpu.lexicon.LexiconLoader;

/** Tells the whole name of a person from a surname with a word of address, 刘阿姨, or without a name, 刘某. Immutable. */
final class WholeNames {

  private static final String UNTOLD = "某";
  private static final int SURNAME = 2;

  private final List<String> address = LexiconLoader.rows("lexicon/person-address.tsv", 2).stream()
      .filter(row -> row.get(1).equals("surname")).map(row -> row.get(0)).toList();

  boolean isWhole(String name) {
    return !name.contains(UNTOLD)
        && address.stream().noneMatch(word -> name.endsWith(word) && name.length() <= word.length() + SURNAME);
  }
}
