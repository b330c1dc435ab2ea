package org.zhengpu.entity.tagger.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotationViewTest {

  @Test
  void sort_insideAndOutside_onlyInsideTold() {
    assertThat(new QuotationView("办“好事”了").sort).containsExactly(0, 0, 1, 1, 0, 0);
  }

  @Test
  void before_insideTitle_distanceToTheOpeningMark() {
    assertThat(new QuotationView("《山村夜话》").before).containsExactly(0, 0, 1, 2, 3, 0);
  }

  @Test
  void after_noClosingMark_far() {
    assertThat(new QuotationView("“好事").after).containsExactly(12, 12, 12);
  }

  @Test
  void sort_unclosedMarkAndFullStop_endsThere() {
    assertThat(new QuotationView("“好。事").sort).containsExactly(0, 1, 0, 0);
  }
}
