package org.zhengpu.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhengpu.lexicon.LexiconLoader.Row;

/** What divisions were called before. Immutable, may be shared. */
final class FormerNames {

  private final List<Row> suffixes = LexiconLoader.rows("lexicon/former-suffixes.tsv", 3);
  private final Map<String, String> codes = new LinkedHashMap<>();

  FormerNames() {
    LexiconLoader.rows("lexicon/former-divisions.tsv", 2).forEach(row -> codes.put(row.get(0), row.get(1)));
  }

  /** Former names that are on the list, each with the code of what the division is now. */
  Map<String, String> listed() {
    return codes;
  }

  /** Former names that follow from a change of the last word: 茌平区 was 茌平县, 菏泽市 was 菏泽地区. */
  List<String> of(Division division, String stem) {
    return suffixes.stream()
        .filter(row -> row.get(0).equals(division.level().name()) && division.name().endsWith(row.get(1)))
        .map(row -> stem + row.get(2))
        .filter(name -> !name.equals(division.name()))
        .toList();
  }
}
