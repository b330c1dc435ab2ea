package org.zhengpu.lexicon;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.zhengpu.lexicon.LexiconLoader.Row;

/** Words that name a division by its relation to the paper: 我区, 全市, 高新区. Immutable, may be shared. */
final class RelativeDivisions {

  private static final String COUNTRY = "国";

  /**
   * A word for a development zone.
   *
   * @param endings what the full name may end in
   * @param city what it ends in usually, in a city
   * @param county the same in a county
   */
  record Zone(List<String> endings, String city, String county) {

    private static Zone of(Row row) {
      List<String> endings = List.of(row.get(1).split("\\|"));
      String city = endings.contains(row.get(0)) ? row.get(0) : endings.get(0);
      return new Zone(endings, city, row.get(2).isEmpty() ? city : row.get(2));
    }
  }

  private final Gazetteer<Row> words;
  private final Gazetteer<Zone> zones;

  RelativeDivisions() {
    Gazetteer.Builder<Row> builder = Gazetteer.builder();
    LexiconLoader.rows("lexicon/relative-divisions.tsv", 5).forEach(row -> builder.add(row.get(0), row));
    words = builder.build();
    Gazetteer.Builder<Zone> fullForms = Gazetteer.builder();
    LexiconLoader.rows("lexicon/development-zones.tsv", 3).forEach(row -> fullForms.add(row.get(0), Zone.of(row)));
    zones = fullForms.build();
  }

  /** The unit that a word names: of 我区, 区. */
  Optional<String> unitOf(String word) {
    return words.get(word).stream().map(row -> row.get(1)).findFirst();
  }

  boolean isCountry(String unit) {
    return unit.equals(COUNTRY);
  }

  /** What a word tells of a zone: of 高新区, 高新技术产业开发区. */
  Optional<Zone> zone(String word) {
    return zones.get(word).stream().findFirst();
  }

  /** Where the longest zone word ends that begins at an offset; -1 for none. */
  int zoneEnd(String text, int offset) {
    return zones.longestAt(text, offset).map(match -> match.span().end()).orElse(-1);
  }

  /** Adds to {@code ends} where words of either sort end that begin a form. */
  void addEnds(String form, BitSet ends) {
    words.addEnds(form, ends);
    zones.addEnds(form, ends);
  }

  /** The word at an offset, unless its neighbours tell that it is part of another: 安全区, 全市场. */
  Optional<Gazetteer.Match<Row>> at(String text, int offset) {
    return words.longestAt(text, offset).filter(match -> stands(text, match));
  }

  private static boolean stands(String text, Gazetteer.Match<Row> match) {
    Row row = match.values().get(0);
    int begin = match.span().begin();
    int end = match.span().end();
    return (begin == 0 || row.get(2).indexOf(text.charAt(begin - 1)) < 0)
        && (end == text.length() || row.get(3).indexOf(text.charAt(end)) < 0);
  }
}
