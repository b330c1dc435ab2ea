package org.zhengpu.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengpu.lexicon.BylineGrammar;
import org.zhengpu.model.MappedText;
import org.zhengpu.segment.Block.Kind;

class PageBlocksTest {

  private static PageBlocks paragraphs(int... blanks) {
    return new PageBlocks(Arrays.stream(blanks)
        .mapToObj(n -> new Block(Kind.BODY, MappedText.of("豆腐坊的灯亮了。"), n, 0, List.of())).toList(),
        PageGrammar.load(), new BylineFinder(BylineGrammar.load()));
  }

  @Test
  void isApart_furtherThanMostParagraphs_holds() {
    PageBlocks page = paragraphs(0, 0, 0, 0, 0, 0, 1, 0);

    assertThat(page.isApart(6)).isTrue();
    assertThat(page.isApart(7)).isFalse();
  }

  @Test
  void isApart_asFarAsMostParagraphs_doesNotHold() {
    assertThat(paragraphs(0, 1, 1, 0, 1, 1, 1).isApart(2)).isFalse();
  }

  @Test
  void isApart_fewParagraphs_doesNotHold() {
    assertThat(paragraphs(0, 0, 3).isApart(2)).isFalse();
  }
}
