package org.zhengpu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredWordsTest {

  @ParameterizedTest
  @CsvSource({
    "召开, 召开", "召开|举行, 举行 召开", "(?:召|公)开, 公开 召开", "由.{2}主办, 由>主办", "(?<s>县)政府, 县政府",
    "[区县]委, 区委 县委", "县?委, 委", "召开了?会, 召开了会 召开会", "签(?:约|署协议), 签约 签署协议",
    "启动(?!仪式), 启动", "(?<=在)会上|^会后, 会上 会后", "(?:县|市)+长, 县 市>长", "县{2}长, 县>长", "'县{0,2}长', 长",
    "由(?:\\d+家)?承办.*的, 由>承办>的", "由.+(?:主办|联合.+), 由>主办 联合", "\\Q（县）\\E长, （县）长", "县\\.长, 县.长",
    "\\p{IsHan}{2}镇, 镇", "会(?:议)?(?![员长]), 会", "[^，县]{3}会|.会, 会"
  })
  void of_expression_whatEveryMatchHoldsInOrder(String expression, String expected) {
    assertThat(words(expression)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "(?i)kai", "县?", "县*", "[一-龥]", "[^县]", "召开|.{2}", "(?:召开)?", "(?!召开)", "召开|", "\\d", "𠮷?", "\\u53bf", "(?:县|)"
  })
  void of_expressionThatTellsNone_nothing(String expression) {
    assertThat(words(expression)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "在(?=.{2}下), 在>下", "在(?!.{2}下), 在", "(?<=县)在, 在", "到(?=.)|在(?=.{2}(?:务工|上学)), 上学 到 务工",
    "(?:在(?=.下))?会, 会"
  })
  void from_expression_whatStandsBehindCountsToo(String expression, String expected) {
    assertThat(RequiredWords.from(expression).stream().map(set -> String.join(" ", set)))
        .containsExactly(expected.split(">"));
  }

  @ParameterizedTest
  @CsvSource({
    "召开, 召开", "召开|举行, 举行 召开", "(?:召|公)开.会, 公开 召开", "(?<s>县)政府, 县政府", "县?委.*, 县委 委", "签约?, 签",
    "(?<=在)会上|^会后, 会上 会后", "(?!会)(?:县|市)+长, 县 市", "由(?:\\d+家)?承办, 由", "(?:举办|.会)?由.*, ''", "县*委, 县 委",
    "(?:向.{2})?(?:市|县)*报告, 县 向 市 报", ".*会, ''"
  })
  void beginnings_expression_withWhatEveryMatchBegins(String expression, String expected) {
    assertThat(String.join(" ", RequiredWords.beginnings(expression))).isEqualTo(expected);
  }

  private static String words(String expression) {
    return RequiredWords.of(expression).stream().map(set -> String.join(" ", set)).collect(Collectors.joining(">"));
  }
}
