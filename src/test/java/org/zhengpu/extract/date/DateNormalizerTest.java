package org.zhengpu.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LexiconLoader;

class DateNormalizerTest {

  private final DateNormalizer dates = new DateNormalizer();

  static List<Row> cases() {
    return LexiconLoader.rows("cases/extract/dates.tsv", 3);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void find_case_readsTheDates(Row row) {
    LocalDate issue = row.get(0).equals("-") ? null : LocalDate.parse(row.get(0));
    assertThat(dates.find(row.get(1), issue).stream()
        .map(d -> d.date().isKnown() ? d.date().toString() : "?").collect(Collectors.joining(" ")))
        .as("%s on %s", row.get(1), row.get(0))
        .isEqualTo(row.get(2));
  }

  @Test
  void find_interval_spansAllItsWords() {
    String text = "定于8月20日至22日举办";
    assertThat(dates.find(text, LocalDate.of(2022, 7, 5)))
        .extracting(d -> d.span().of(text)).containsExactly("8月20日至22日");
  }
}
