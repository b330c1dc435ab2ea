package org.zhengpu.extract.date;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.Span;

/** The words that stand for dates, read from {@code grammar/dates.tsv}. Immutable, may be shared. */
final class DateWords {

  private final Gazetteer<Word> words;
  private final BitSet first = new BitSet();
  private final List<String> lasting = new ArrayList<>();

  /** What the number of a word counts; the file says more. */
  enum Unit { DAY, MONTH, YEAR, SAME, HALF, QUARTER, PERIOD, NONE, SINCE, LASTING, LASTWEEK, THISWEEK }

  /** The meaning of a word: 昨日 is a day, -1. */
  record Word(Unit unit, int from, int to) {}

  /** A word where it stands. */
  record Found(Span span, Word word) {}

  DateWords() {
    Gazetteer.Builder<Word> builder = Gazetteer.builder();
    for (Row row : LexiconLoader.rows("grammar/dates.tsv", 3)) {
      Word word = word(row);
      builder.add(row.get(0), word);
      first.set(row.get(0).charAt(0));
      if (word.unit() == Unit.LASTING) {
        lasting.add(row.get(0));
      }
    }
    words = builder.build();
  }

  private static Word word(Row row) {
    try {
      Unit unit = Unit.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      String number = row.get(2);
      int dash = number.indexOf('-', 1);
      return number.isEmpty() ? new Word(unit, 0, 0)
          : dash < 0 ? new Word(unit, Integer.parseInt(number), 0)
          : new Word(unit, Integer.parseInt(number.substring(0, dash)), Integer.parseInt(number.substring(dash + 1)));
    } catch (IllegalArgumentException e) {
      throw row.error("no unit or number: " + row.cells());
    }
  }

  boolean mayBeginWith(char c) {
    return first.get(c);
  }

  /** The longest word that begins at {@code offset}. */
  Optional<Found> at(String text, int offset) {
    return words.longestAt(text, offset).map(match -> new Found(match.span(), match.values().get(0)));
  }

  /** Whether a word of that unit begins at {@code offset}. */
  boolean isAt(String text, int offset, Unit unit) {
    return at(text, offset).map(found -> found.word().unit() == unit).orElse(false);
  }

  /** Where the first word stands that tells how long something lasts; -1 where none does. */
  int firstLasting(String text) {
    return lasting.stream().mapToInt(text::indexOf).filter(at -> at >= 0).min().orElse(-1);
  }
}
