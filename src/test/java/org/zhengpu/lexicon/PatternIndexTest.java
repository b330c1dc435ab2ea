package org.zhengpu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.Span;

class PatternIndexTest {

  private static final String TEXT = "召开成立大会，成立大会召开。";
  private static final PatternIndex<String> INDEX =
      new PatternIndex<>(List.of("成立", "召开[^，]{0,5}会", "大会(?!召)", "(?i)a区"), SkippingPattern::compile);

  private final PatternScan<String> scan = INDEX.scan(TEXT);

  @Test
  void in_part_matchesExpressionByExpression() {
    assertThat(texts(scan.in(new Span(0, TEXT.length())))).containsExactly("成立", "成立", "召开成立大会", "大会");
  }

  @Test
  void in_part_seesNoMoreThanThePart() {
    assertThat(texts(scan.in(new Span(7, 11)))).containsExactly("成立", "大会");
  }

  @Test
  void amid_part_seesWhatStandsBehind() {
    assertThat(texts(scan.amid(new Span(7, 11)))).containsExactly("成立");
  }

  @Test
  void amid_part_endsWithThePart() {
    assertThat(texts(scan.amid(new Span(0, 5)))).containsExactly("成立");
  }

  @Test
  void in_patternWhoseBeginningCannotBeTold_isFound() {
    String text = "到A区去";
    assertThat(INDEX.scan(text).in(new Span(0, 4))).extracting(match -> match.span().of(text)).containsExactly("A区");
  }

  private static List<String> texts(List<PatternScan.Match<String>> matches) {
    return matches.stream().map(match -> match.span().of(TEXT)).toList();
  }
}
