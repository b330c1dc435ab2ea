package org.zhengpu.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PunctuationTest {

  @ParameterizedTest
  @ValueSource(strings = {"水渠修好了。", "“水来了！”", "要做到：", "水渠修好了。（见下图）", "“水来了！”（柳河镇 白杨）"})
  void endsSentence_stop_holds(String text) {
    assertThat(Punctuation.endsSentence(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"水渠修到田", "水渠修到田（东段）", "（东段）"})
  void endsSentence_midSentence_doesNotHold(String text) {
    assertThat(Punctuation.endsSentence(text)).isFalse();
  }
}
