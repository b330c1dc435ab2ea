package org.zhengpu.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.WordList;
import org.zhengpu.lexicon.LexiconLoader;

/** How deep in the order of divisions a place is, told by the end of its name. Immutable, may be shared. */
public final class PlaceLevels {

  public static final int COUNTY = 3;
  public static final int VILLAGE = 5;
  public static final int SITE = 6;

  private final Map<String, Integer> levels = new HashMap<>();
  private final WordList ends;

  public PlaceLevels() {
    for (Row row : LexiconLoader.rows("grammar/place-levels.tsv", 2)) {
      levels.put(row.get(0), Integer.valueOf(row.get(1)));
    }
    ends = new WordList(levels.keySet());
  }

  /** From 1, a province, to 5, a village; 6 for any other place. */
  public int of(String name) {
    return ends.end(name) ? levels.get(name.substring(endOf(name))) : SITE;
  }

  /** Where the longest end begins that tells the level of a name that has one. */
  private int endOf(String name) {
    int begin = 1;
    while (!levels.containsKey(name.substring(begin))) {
      begin++;
    }
    return begin;
  }

  /** The name without the end that tells its level: 河湾 of 河湾镇. */
  public Optional<String> stem(String name) {
    return ends.end(name) ? Optional.of(name.substring(0, endOf(name))) : Optional.empty();
  }

  public boolean isDivision(String name) {
    return ends.end(name) && of(name) < SITE;
  }
}
