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

  @Test
  void starts_wordNeededBehindIsMissing_none() {
    PatternIndex<String> index = new PatternIndex<>(List.of("召开[^，]{0,5}会"), SkippingPattern::compile);
    assertThat(index.scan("会召开").starts(new Span(0, 3))).isEmpty();
    assertThat(index.scan("召开会").starts(new Span(0, 3))).extracting(PatternScan.Start::offset).containsExactly(0);
  }

  @Test
  void in_textWithBlanks_matchesWhatIsLeftAndBlanks() {
    PatternWords words = new PatternWords("␀");
    PatternIndex<String> index = new PatternIndex<>(words, List.of("成立", "召开(?:大会|␀)"), SkippingPattern::compile);
    PatternScan<String> blanked = index.scan(words.in("成立，召开会议，成立"), "␀␀，召开␀␀，成立");
    assertThat(blanked.in(new Span(0, 10))).extracting(match -> match.span().begin()).containsExactly(8, 3);
  }

  private static List<String> texts(List<PatternScan.Match<String>> matches) {
    return matches.stream().map(match -> match.span().of(TEXT)).toList();
  }
}
