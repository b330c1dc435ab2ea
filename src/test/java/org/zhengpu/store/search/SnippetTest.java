package org.zhengpu.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "县里调研春耕 | 春耕 | 春耕",
    "ＡＢＣ公司捐款 | abc公司 | ＡＢＣ公司",
    "𠮷小川与𠮷田 | 𠮷 | 𠮷 𠮷",
    "春耕春耕 | 春耕 | 春耕 春耕",
    "等等…… | ... | … …",
    "无此词 | 春耕 | ''",
  })
  void marks_phrase_areWhereItStands(String text, String phrase, String expected) {
    assertThat(Snippet.marks(text, List.of(phrase)).stream().map(m -> text.substring(m.begin(), m.end()))
        .collect(Collectors.joining(" "))).isEqualTo(expected);
  }

  @Test
  void of_longText_isCutAroundTheMark() {
    String text = "前".repeat(300) + "春耕" + "后".repeat(300);

    Snippet snippet = Snippet.of("text", text, List.of("春耕"));

    Snippet.Mark mark = snippet.marks().get(0);
    assertThat(snippet.text().substring(mark.begin(), mark.end())).isEqualTo("春耕");
    assertThat(snippet.text()).startsWith("…").endsWith("…").hasSizeLessThan(130);
  }
}
