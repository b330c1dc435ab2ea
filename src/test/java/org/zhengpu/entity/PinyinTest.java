package org.zhengpu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengpu.model.Pronunciation;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({"江绍华, jiang shao hua", "重庆市, chong qing shi", "A区, a qu", "绿城, lv cheng", "𠮷小川, 𠮷 xiao chuan"})
  void syllables_ofName_areRead(String name, String expected) {
    assertThat(String.join(" ", new Pinyin().syllables(name))).isEqualTo(expected);
  }

  @Test
  void installed_isPinyin() {
    assertThat(Pronunciation.installed()).isInstanceOf(Pinyin.class);
  }
}
