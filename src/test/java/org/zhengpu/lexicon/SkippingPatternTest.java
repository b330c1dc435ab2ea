package org.zhengpu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.Span;

class SkippingPatternTest {

  private static final String TEXT = "记者从县水利局了解到，3月12日，\n市委书记、区长率队到𠮷祥村调研；1235个项目开工。开工（Kaigong）仪式";

  @ParameterizedTest
  @ValueSource(strings = {
    "调研|开工(?!仪)", "^记者|^从", "(?<!市)委|(?<=书)记", "\\d+[月日个]", "[0-4]+", "[一-丁市]", "[^，。]{3}工", ".开工", "(?i)kAI",
    "到?𠮷祥", "(?:县|区)?(?<x>长|局)", "(?:^|[，。；])市", "\\p{IsHan}{2}日", "\\Q（K\\E", "仪式$", "\\s市", "\\bK", "\\u5f00工", "无"
  })
  void all_anyExpression_asTheMatcherFindsIt(String expression) {
    Span region = new Span(3, TEXT.length() - 2);
    SkippingPattern pattern = SkippingPattern.compile(expression);
    assertThat(pattern.all(TEXT)).isEqualTo(found(expression, new Span(0, TEXT.length()), false));
    assertThat(pattern.all(TEXT, region)).isEqualTo(found(expression, region, false));
    assertThat(pattern.allAmid(TEXT, region)).isEqualTo(found(expression, region, true));
    assertThat(pattern.first(TEXT, region).stream().toList())
        .isEqualTo(found(expression, region, false).stream().limit(1).toList());
  }

  private static List<Span> found(String expression, Span region, boolean around) {
    Matcher matcher = Pattern.compile(expression).matcher(TEXT).region(region.begin(), region.end())
        .useTransparentBounds(around);
    List<Span> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
    return found;
  }

  @Test
  void nextStart_otherCharacters_areSkipped() {
    assertThat(SkippingPattern.compile("开工|调研").nextStart(TEXT, 0, TEXT.length())).isEqualTo(TEXT.indexOf("调研"));
  }

  @Test
  void nextStart_firstCharacterAlone_isNoStart() {
    assertThat(SkippingPattern.compile("区委").nextStart("区长", 0, 2)).isEqualTo(2);
  }

  @Test
  void find_fromInsideAMatch_findsTheNext() {
    SkippingPattern pattern = SkippingPattern.compile("开工");
    Matcher matcher = pattern.matcher(TEXT);
    assertThat(pattern.find(matcher, TEXT, TEXT.indexOf("开工") + 1)).isTrue();
    assertThat(matcher.start()).isEqualTo(TEXT.lastIndexOf("开工"));
  }
}
