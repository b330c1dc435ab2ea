package org.zhengpu.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhengpu.lexicon.LexiconLoader.Row;

/** Words that name a division by its relation to the paper: 我区, 全市, 高新区. Immutable, may be shared. */
final class RelativeDivisions {

  private static final String COUNTRY = "国";

  private final Gazetteer<Row> words;
  private final Gazetteer<List<String>> zones;

  RelativeDivisions() {
    Gazetteer.Builder<Row> builder = Gazetteer.builder();
    LexiconLoader.rows("lexicon/relative-divisions.tsv", 5).forEach(row -> builder.add(row.get(0), row));
    words = builder.build();
    Gazetteer.Builder<List<String>> fullForms = Gazetteer.builder();
    LexiconLoader.rows("lexicon/development-zones.tsv", 2)
        .forEach(row -> fullForms.add(row.get(0), List.of(row.get(1).split("\\|"))));
    zones = fullForms.build();
  }

  /** The unit that a word names: of 我区, 区. */
  Optional<String> unitOf(String word) {
    return words.get(word).stream().map(row -> row.get(1)).findFirst();
  }

  boolean isCountry(String unit) {
    return unit.equals(COUNTRY);
  }

  /** What the full name of a zone may end in: of 高新区, 高新技术产业开发区. */
  Optional<List<String>> zone(String word) {
    return zones.get(word).stream().findFirst();
  }

  /** Where words of either sort end that begin a form. */
  IntStream ends(String form) {
    return IntStream.concat(words.endsAt(form, 0), zones.endsAt(form, 0));
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
