package org.zhengpu.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.apache.jena.riot.out.NodeFmtLib;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ParameterTypeTest {

  @TestFactory
  Stream<DynamicTest> term_ofEachCase_isAsListed() {
    return Cases.rows("parameters.tsv", 3).stream()
        .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> check(row)));
  }

  private static void check(String[] row) {
    ParameterType type = ParameterType.of(row[0]);
    if (row[2].equals("!")) {
      assertThatThrownBy(() -> type.term(row[1])).isInstanceOf(QueryProblem.class)
          .hasMessage("takes " + type.expected() + ", not \"" + row[1] + "\"");
    } else {
      assertThat(NodeFmtLib.strTTL(type.term(row[1]))).isEqualTo(row[2]);
    }
  }

  @Test
  void term_ofEmptyText_isEmptyLiteral() {
    assertThat(NodeFmtLib.strTTL(ParameterType.DATE.term(" "))).isEqualTo("\"\"");
    assertThat(NodeFmtLib.strTTL(ParameterType.NAME.term(""))).isEqualTo("\"\"@zh");
  }

  @Test
  void term_ofLineFeed_staysInside() {
    assertThat(NodeFmtLib.strTTL(ParameterType.TEXT.term("a\n} b"))).isEqualTo("\"a\\n} b\"");
  }

  @Test
  void term_tooLong_isRefused() {
    assertThatThrownBy(() -> ParameterType.TEXT.term("长".repeat(1001))).hasMessageContaining("1000 characters");
  }

  @Test
  void of_unknownType_listsTypes() {
    assertThatThrownBy(() -> ParameterType.of("number"))
        .hasMessage("there is no parameter type \"number\"; there are text, name, iri, date, month, int");
  }
}
