package org.zhengpu.store.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', '', true", "'', '', 2024-05-01, true", "2024, '', '', false", "2024-05, 2024-05, 2024-05-31, true",
    "2024-05, 2024-05, 2024-06-01, false", "2024-05-02, '', 2024-05-01, false", "2024-05-02, '', 2024-05, true",
    "'', 2024, 2024-12-31, true", "'', 2023, 2024-01-01, false"})
  void holds_date(String from, String to, String date, boolean expected) {
    assertThat(new Period(from, to).holds(date)).isEqualTo(expected);
  }
}
