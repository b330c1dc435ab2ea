package org.zhengpu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.Span;

class PatternSetTest {

  private static final PatternSet<String> SET =
      new PatternSet<>(List.of("召开.{0,5}会", "成立", "(?i)a区"), SkippingPattern::compile);

  @Test
  void among_sentence_thoseWhoseWordsItHoldsInOrder() {
    assertThat(among("召开成立大会")).containsExactly("召开.{0,5}会", "成立", "(?i)a区");
  }

  @Test
  void among_patternWhoseWordsCannotBeTold_isAlwaysThere() {
    assertThat(among("天气晴朗")).containsExactly("(?i)a区");
  }

  @Test
  void among_onlyFirstCharacters_isLeftOut() {
    assertThat(among("召集成员")).doesNotContain("召开.{0,5}会", "成立");
  }

  @Test
  void among_onlyLastWord_isLeftOut() {
    assertThat(among("大会召开")).doesNotContain("召开.{0,5}会");
  }

  @Test
  void among_lastWordAgainBehind_isThere() {
    assertThat(among("大会召开，会上")).contains("召开.{0,5}会");
  }

  @Test
  void among_endsBehindTheRegion_isLeftOut() {
    assertThat(SET.among("成立成立", new Span(1, 3))).doesNotContain("成立");
  }

  @Test
  void among_outsideOfTheRegion_isLeftOut() {
    assertThat(SET.among("中心成立", new Span(0, 2))).doesNotContain("成立");
  }

  private static List<String> among(String text) {
    return SET.among(text, new Span(0, text.length()));
  }
}
