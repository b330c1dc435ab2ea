package org.zhengpu.eval.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextComparisonTest {

  @ParameterizedTest
  @CsvSource({"abcd,bcde,0.75", "private,privates,0.93333", "ab,cd,0", "qabxcd,abycdf,0.66667", "'','',1"})
  void ratio_knownPairs_isThatOfRatcliffAndObershelp(String a, String b, double expected) {
    assertThat(TextComparison.ratio(a, b)).isCloseTo(expected, within(0.0001));
  }

  @Test
  void norm_widthQuotesAndBlanks_areFolded() {
    assertThat(TextComparison.norm("“Ａ２ 区”（新）·路")).isEqualTo("A2区新路");
  }

  @Test
  void grams_shortText_isOneGram() {
    assertThat(TextComparison.grams("新桥通车")).containsExactly("新桥通车");
  }

  @Test
  void jaccard_sameAndOther_areOneAndZero() {
    assertThat(TextComparison.jaccard(TextComparison.grams("今日新桥通车了"), TextComparison.grams("今日新桥通车了"))).isOne();
    assertThat(TextComparison.jaccard(TextComparison.grams("今日新桥通车"), TextComparison.grams("明天修路"))).isZero();
  }
}
