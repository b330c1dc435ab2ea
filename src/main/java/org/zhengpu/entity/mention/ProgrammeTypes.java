package org.zhengpu.entity.mention;

import java.util.Arrays;
import java.util.List;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;

/**
 * The nouns in which names of programmes end, each with the uses for which it is telling enough: {@code quoted},
 * {@code plain} and others. Immutable, may be shared.
 */
final class ProgrammeTypes {

  private final List<LexiconLoader.Row> rows = LexiconLoader.rows("lexicon/programme-types.tsv", 2);

  /** The nouns for a use, each once. */
  List<String> nouns(String use) {
    return rows.stream().filter(row -> Arrays.asList(row.get(1).split(" ")).contains(use))
        .map(row -> row.get(0)).distinct().toList();
  }

  /** The same as alternatives of a regular expression. */
  String alternatives(String use) {
    return LongestFirst.alternatives(nouns(use));
  }

  /** What cuts a noun short that seems to be one: 中心 in 项目中心. */
  static Gazetteer<Boolean> breaks() {
    Gazetteer.Builder<Boolean> breaks = Gazetteer.builder();
    LexiconLoader.words("lexicon/programme-type-breaks.tsv").forEach(word -> breaks.add(word, true));
    return breaks.build();
  }

  Gazetteer<Boolean> gazetteer(String use) {
    Gazetteer.Builder<Boolean> gazetteer = Gazetteer.builder();
    nouns(use).forEach(noun -> gazetteer.add(noun, true));
    return gazetteer.build();
  }
}
