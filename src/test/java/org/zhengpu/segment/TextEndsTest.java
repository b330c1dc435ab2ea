package org.zhengpu.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengpu.lexicon.BylineGrammar;
import org.zhengpu.model.MappedText;
import org.zhengpu.segment.Block.Kind;

class TextEndsTest {

  private static final TextEnds ENDS = new TextEnds(PageGrammar.load(), new BylineFinder(BylineGrammar.load()));

  private static Block text(String text) {
    return new Block(Kind.BODY, MappedText.of(text), 0, 0, List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "水渠修好了。", "水渠修到田边（记者 白杨）", "水渠修到（下转第二版）", "水渠招工，联系电话：0555-1234567"})
  void isOpen_textThatIsOver_doesNotHold(String text) {
    assertThat(ENDS.isOpen(text(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"水渠修到田", "水渠长1200", "水渠修到田（约三里）"})
  void isOpen_midSentence_holds(String text) {
    assertThat(ENDS.isOpen(text(text))).isTrue();
  }
}
