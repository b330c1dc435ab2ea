package org.zhengpu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhengpu.model.Byline;

class BylineGrammarTest {

  private static final BylineGrammar GRAMMAR = BylineGrammar.load();

  @TestFactory
  Stream<DynamicTest> parse_text_givesNamesWithRoles() {
    return LexiconLoader.rows("cases/lexicon/bylines.tsv", 2).stream().map(row ->
        DynamicTest.dynamicTest(row.get(0), () -> assertThat(printed(row.get(0))).isEqualTo(row.get(1))));
  }

  private static String printed(String text) {
    List<Byline> none = List.of();
    String names = GRAMMAR.parse(text).orElse(none).stream().map(Byline::printed).collect(Collectors.joining(";"));
    return names.isEmpty() ? "-" : names;
  }

  @Test
  void parse_longText_isNoByline() {
    assertThat(GRAMMAR.parse("记者 张三 ".repeat(100))).isEmpty();
  }
}
