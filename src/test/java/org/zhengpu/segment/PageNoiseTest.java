package org.zhengpu.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageNoiseTest {

  private static final PageNoise NOISE = PageNoise.load();

  @ParameterizedTest
  @ValueSource(strings = {"A2 要闻 责编：张三", "综合 03", "— 2 —"})
  void isOnPaper_folio_holds(String line) {
    assertThat(NOISE.isOnPaper(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"□ 通讯员 白杨", "● 简讯 ●", "■ 白杨 柳青"})
  void isOnPaper_ornamentBesideWords_doesNotHold(String line) {
    assertThat(NOISE.isOnPaper(line)).isFalse();
  }
}
