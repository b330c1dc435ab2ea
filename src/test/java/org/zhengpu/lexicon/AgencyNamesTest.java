package org.zhengpu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.model.Scope;
import org.zhengpu.rdf.AgencyScheme;

class AgencyNamesTest {

  private static final AgencyNames NAMES = new AgencyNames(AgencyScheme.load(), Divisions.load());
  private static final Scope COUNTY = Scope.parse("江苏省/徐州市/沛县");

  static Stream<Row> forms() {
    return Cases.rows("cases/agencies/resolve.tsv", 3);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void resolve_aForm_isTheFullName(Row row) {
    String names = NAMES.resolve(row.get(1), Scope.parse(row.get(0))).stream()
        .map(AgencyName::name).collect(Collectors.joining(" "));
    assertThat(names).isEqualTo(row.get(2));
  }

  @Test
  void resolve_aUnit_knowsItsSuperior() {
    assertThat(NAMES.resolve("县司法局公共法律服务中心", COUNTY)).containsExactly(
        new AgencyName("沛县司法局公共法律服务中心", COUNTY, "government", "沛县司法局", "", ""));
  }

  @Test
  void resolve_aStationOfATown_hasItsSuperiorInTheCounty() {
    assertThat(NAMES.resolve("龙固派出所", COUNTY)).extracting(AgencyName::superior).containsExactly("沛县公安局");
  }

  @Test
  void resolve_aBodyOfANamesake_hasItsPathAsContext() {
    assertThat(NAMES.resolve("区政府", Scope.parse("福建省/福州市/鼓楼区"))).extracting(AgencyName::context)
        .containsExactly("福建省/福州市");
  }

  @Test
  void explicit_aFormWithoutDivision_isNone() {
    assertThat(NAMES.explicit("文明办", COUNTY)).isEmpty();
    assertThat(NAMES.explicit("县文明办", COUNTY)).hasSize(1);
  }

  @Test
  void expand_putsTheDivisionInPlaceOfTheUnitWord() {
    assertThat(NAMES.expand("县文化馆", COUNTY).map(AgencyName::name)).hasValue("沛县文化馆");
    assertThat(NAMES.expand("徐州市沛县文化馆", COUNTY).map(AgencyName::name)).hasValue("沛县文化馆");
    assertThat(NAMES.expand("东方双语学校", COUNTY)).isEmpty();
  }

  @Test
  void counterpart_ofABureau_isTheSameBureauOfTheUnit() {
    AgencyName bureau = NAMES.resolve("县水利局", COUNTY).get(0);

    assertThat(NAMES.counterpart("市局", Stream.of(bureau), COUNTY).map(AgencyName::name)).hasValue("徐州市水利局");
    assertThat(NAMES.counterpart("市委", Stream.of(bureau), COUNTY)).isEmpty();
  }

  @Test
  void spellOut_aMassBodyOfAnOrganization_isWrittenOut() {
    assertThat(NAMES.spellOut("沛县中医院关工委")).isEqualTo("沛县中医院关心下一代工作委员会");
    assertThat(NAMES.spellOut("沛县中医院工会")).isEqualTo("沛县中医院工会");
  }

  @Test
  void standardName_ofABody_isFilledIn() {
    assertThat(NAMES.standardName("government", "沛县")).hasValue("沛县人民政府");
    assertThat(NAMES.standardName("cppcc", "沛县")).hasValue("中国人民政治协商会议沛县委员会");
    assertThat(NAMES.standardName("no-such-body", "沛县")).isEmpty();
  }
}
