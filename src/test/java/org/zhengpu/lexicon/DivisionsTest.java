package org.zhengpu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.model.Level;
import org.zhengpu.model.Scope;

class DivisionsTest {

  private static final Divisions DIVISIONS = Divisions.load();

  static Stream<Row> resolved() {
    return cases("resolve");
  }

  static Stream<Row> found() {
    return cases("matches");
  }

  /** Like a lexicon, but a row may begin with an empty scope. */
  private static Stream<Row> cases(String name) {
    return Cases.rows("cases/divisions/" + name + ".tsv", 3);
  }

  @ParameterizedTest
  @MethodSource("resolved")
  void resolve_inAScope_isTheDivisionMeant(Row row) {
    assertThat(DIVISIONS.resolve(row.get(1), Scope.parse(row.get(0))).map(Division::key).orElse("-"))
        .isEqualTo(row.get(2));
  }

  @ParameterizedTest
  @MethodSource("found")
  void matches_inAText_areTheDivisionsItNames(Row row) {
    String found = DIVISIONS.matches(row.get(1), Scope.parse(row.get(0))).stream()
        .map(match -> match.text() + "=" + match.division().name())
        .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(row.get(2));
  }

  @Test
  void matches_villages_areFoundInTheirOwnCounty() {
    Division village = DIVISIONS.matches("走进枫源村", Scope.parse("浙江省/绍兴市/诸暨市")).get(0).division();

    assertThat(village.level()).isEqualTo(Level.VILLAGE);
    assertThat(village.key()).isEqualTo("浙江省/绍兴市/诸暨市/枫桥镇/枫源村");
    assertThat(village.code()).startsWith("330681").hasSize(12);
    assertThat(DIVISIONS.matches("走进枫源村", Scope.parse("甘肃省/定西市"))).isEmpty();
  }

  @Test
  void at_ofAScope_hasCodeAndLevel() {
    assertThat(DIVISIONS.at(Scope.parse("江苏省/徐州市/沛县")))
        .hasValueSatisfying(d -> assertThat(d.code() + " " + d.level()).isEqualTo("320322 COUNTY"));
    assertThat(DIVISIONS.at(Scope.parse("云山省/临湖市")).map(Division::level)).hasValue(Level.CITY);
    assertThat(DIVISIONS.at(Scope.UNKNOWN)).isEmpty();
  }
}
