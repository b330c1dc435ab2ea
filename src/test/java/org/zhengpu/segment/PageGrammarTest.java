package org.zhengpu.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageGrammarTest {

  private static final PageGrammar GRAMMAR = PageGrammar.load();

  @ParameterizedTest
  @ValueSource(strings = {"【简讯】", "〔要闻简报〕", "● 简讯 ●"})
  void isColumn_nameBetweenOrnaments_holds(String line) {
    assertThat(GRAMMAR.isColumn(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"编者按：本报今起开设专栏。", "编者按 本报今起开设专栏。", "开栏的话：田野里有故事。", "按：这封来信值得一读。"})
  void isNote_editorSpeaks_holds(String paragraph) {
    assertThat(GRAMMAR.isNote(paragraph)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"按照方案，水渠年底修到田边。", "引言部分由他执笔。"})
  void isNote_textProper_doesNotHold(String paragraph) {
    assertThat(GRAMMAR.isNote(paragraph)).isFalse();
  }

  @Test
  void isTurn_whoSpeaks_holds() {
    assertThat(GRAMMAR.isTurn("问：水渠什么时候修好？")).isTrue();
    assertThat(GRAMMAR.isTurn("记者：水渠什么时候修好？")).isTrue();
    assertThat(GRAMMAR.isTurn("记者走进水渠工地")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"本报通讯员 白杨 柳青", "本报通讯员白杨"})
  void dateline_byline_isNone(String line) {
    assertThat(GRAMMAR.dateline(line)).isEmpty();
  }
}
