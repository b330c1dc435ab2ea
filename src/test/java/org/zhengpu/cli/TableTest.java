package org.zhengpu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void toString_chineseAndLatin_alignsByCells() {
    Table table = new Table("name", "n").right(1).row("区长", 3).row("mayor", 12);

    assertThat(table).hasToString("""
        name    n
        ─────  ──
        区长    3
        mayor  12
        """);
  }

  @Test
  void row_longCell_isCutByCells() {
    Table table = new Table("t").widest(5).row("一二三四");

    assertThat(table.toString()).endsWith("一二…\n");
  }

  @Test
  void row_controlCharacters_neverReachTheTerminal() {
    assertThat(new Table("t").row("a\u001b[31mb\nc").toString()).contains("a[31mb c").doesNotContain("\u001b");
  }

  @Test
  void width_combiningMark_takesNoCell() {
    assertThat(Table.width("e\u0301")).isEqualTo(1);
    assertThat(Table.width("𠮷")).isEqualTo(2);
  }
}
