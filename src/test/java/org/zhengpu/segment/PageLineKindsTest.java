package org.zhengpu.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhengpu.lexicon.BylineGrammar;
import org.zhengpu.lexicon.LexiconLoader;

/** What single lines are, against {@code cases/segment/lines.tsv}. */
class PageLineKindsTest {

  private static final PageNoise NOISE = PageNoise.load();
  private static final PageGrammar GRAMMAR = PageGrammar.load();
  private static final BylineFinder BYLINES = new BylineFinder(BylineGrammar.load());

  @TestFactory
  Stream<DynamicTest> line_byItself_isOfItsKind() {
    return LexiconLoader.rows("cases/segment/lines.tsv", 2).stream().map(row ->
        DynamicTest.dynamicTest(row.get(0), () -> assertThat(kind(row.get(0))).isEqualTo(row.get(1))));
  }

  private static String kind(String line) {
    if (BYLINES.ofLine(line).isPresent()) {
      return "byline";
    }
    return NOISE.isNoise(line) ? "noise" : GRAMMAR.isMarked(line) || GRAMMAR.isColumn(line) ? "marked" : "text";
  }
}
