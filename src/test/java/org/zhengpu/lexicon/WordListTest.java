package org.zhengpu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordListTest {

  private static final WordList WORDS = new WordList(List.of("走进", "到", "来到"));

  @Test
  void beginsAt_wordThere_isTold() {
    assertThat(WORDS.beginsAt("他们走进校园", 2)).isTrue();
    assertThat(WORDS.beginsAt("他们走进校园", 3)).isFalse();
    assertThat(WORDS.beginsAt("他们走", 2)).isFalse();
  }

  @Test
  void endsAt_wordBefore_isTold() {
    assertThat(WORDS.endsAt("他们来到校园", 4)).isTrue();
    assertThat(WORDS.endsAt("他们来到校园", 3)).isFalse();
    assertThat(WORDS.endsAt("进校园", 1)).isFalse();
  }

  @Test
  void longestEndingAt_severalEndThere_theLongest() {
    assertThat(WORDS.longestEndingAt("他们来到校园", 4)).isEqualTo(2);
    assertThat(WORDS.longestEndingAt("他们遇到校园", 4)).isEqualTo(3);
    assertThat(WORDS.longestEndingAt("他们走出校园", 4)).isEqualTo(4);
  }

  @Test
  void end_nameThatIsAWordItself_isNone() {
    assertThat(WORDS.end("直到")).isTrue();
    assertThat(WORDS.end("到")).isFalse();
  }

  @Test
  void isIn_wordAnywhere_isTold() {
    assertThat(WORDS.isIn("他们走进校园")).isTrue();
    assertThat(WORDS.isIn("他们走出校园")).isFalse();
  }
}
