package org.zhengpu.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengpu.store.query.CannedQuery.Parameter;

class CannedQueryParserTest {

  private static final String BODY = "SELECT ?s WHERE { ?s ?p $x . FILTER (?p != $y) }";

  @Test
  void parse_fullHeader_readsAll() {
    CannedQuery query = CannedQueryParser.parse("q", """
        # title: One thing
        # title@zh: 一件事
        # description: What it answers.
        # description@zh: 回答什么。
        # any other comment
        # param: x | name | required | The thing | or two
        # param: y | date | default=2031-03-09 |
        """ + BODY);

    assertThat(query.title()).isEqualTo("One thing");
    assertThat(query.titleZh()).isEqualTo("一件事");
    assertThat(query.description()).isEqualTo("What it answers.");
    assertThat(query.descriptionZh()).isEqualTo("回答什么。");
    assertThat(query.parameters()).isEqualTo(List.of(
        new Parameter("x", ParameterType.NAME, true, "", "The thing | or two"),
        new Parameter("y", ParameterType.DATE, false, "2031-03-09", "")));
  }

  @Test
  void parse_noHeader_isNamedAfterFile() {
    CannedQuery query = CannedQueryParser.parse("mine", "\uFEFFASK { ?s ?p ?o }");

    assertThat(query.title()).isEqualTo("mine");
    assertThat(query.parameters()).isEmpty();
  }

  @Test
  void parse_commentBelowHeader_isNoHeader() {
    assertThat(CannedQueryParser.parse("q", "ASK {}\n# title: late").title()).isEqualTo("q");
  }

  @Test
  void parse_brokenParameter_namesFileAndLine() {
    assertRefused("# title: t\n# param: x | name\n" + BODY, "q.rq:2: a parameter is");
    assertRefused("# param: x | number | required | d\n" + BODY, "q.rq:1: parameter x: there is no parameter type");
    assertRefused("# param: x | date | optional | d\n" + BODY, "q.rq:1: a parameter is \"required\" or");
    assertRefused("# param: x | date | default=soon | d\n" + BODY, "q.rq:1: parameter x: takes a date");
    assertRefused("# param: x y | date | required | d\n" + BODY, "q.rq:1: \"x y\" is not a name");
    assertRefused("# param: x | text | required | d\n# param: x | text | required | d\n" + BODY, "q.rq:2: \"x\"");
  }

  @Test
  void parse_brokenSparql_namesFileAndLine() {
    assertRefused("# title: t\nSELECT ?s\nWHERE { ?s ?p }", "q.rq:3: ");
    assertRefused("", "q.rq:1: ");
  }

  @Test
  void parse_parameterThatCannotWork_isRefused() {
    assertRefused("# param: z | text | required | d\n" + BODY, "parameter z does not occur");
    assertRefused("# param: s | text | required | d\n" + BODY, "s is both a parameter and a column");
    assertRefused("# param: x | text | required | d\nASK { BIND (1 AS ?x) }", "where no value can stand");
  }

  @Test
  void parse_twoHavings_isRefused() {
    assertRefused("SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(?o) > 1) (COUNT(?p) > 1)", "join the HAVING");
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> CannedQueryParser.parse("q", text))
        .isInstanceOf(QueryProblem.class).hasMessageContaining(message);
  }
}
