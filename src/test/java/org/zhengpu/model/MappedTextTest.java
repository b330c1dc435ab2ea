package org.zhengpu.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MappedTextTest {

  private final MappedText page = MappedText.of("本 报 讯\n新闻");

  @Test
  void slice_keepsPointingAtTheSource() {
    assertThat(page.slice(6, 8).origin().source(new Span(0, 2))).isEqualTo(new Span(6, 8));
  }

  @Test
  void build_ofPieces_mapsEachCharacterBack() {
    MappedText closedUp = MappedText.builder().append(page, 0, 1).append(page, 2, 3).append(page, 4, 5).build();

    assertThat(closedUp.text()).isEqualTo("本报讯");
    assertThat(closedUp.origin().source(new Span(0, 3))).isEqualTo(new Span(0, 5));
    assertThat(closedUp.origin().source(3)).isEqualTo(5);
  }

  @Test
  void strip_blanksAtBothEnds_areLeftOut() {
    assertThat(MappedText.of(" 　新闻\n").strip().text()).isEqualTo("新闻");
    assertThat(MappedText.of(" \n").strip().isEmpty()).isTrue();
  }
}
