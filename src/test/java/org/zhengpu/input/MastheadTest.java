package org.zhengpu.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.PageInfo;

class MastheadTest {

  @TestFactory
  Stream<DynamicTest> read_page_tellsPaperDateAndNumber() {
    Masthead masthead = new Masthead();
    return LexiconLoader.rows("cases/input/mastheads.tsv", 4).stream().map(row ->
        DynamicTest.dynamicTest(row.get(0), () -> {
      PageInfo info = masthead.read(row.get(0).replace("\\n", "\n"));
      assertThat(Stream.of(told(info.source()), info.date() == null ? "-" : info.date().toString(), told(info.page())))
          .containsExactlyElementsOf(row.cells().subList(1, 4));
    }));
  }

  private static String told(String text) {
    return text.isEmpty() ? "-" : text;
  }
}
