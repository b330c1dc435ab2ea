package org.zhengpu.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScopeTest {

  private final Scope district = Scope.parse("山东省/聊城市/东昌府区");

  @Test
  void unit_inADistrict_isTheDeepestDivisionOfThatName() {
    assertThat(district.unit("区")).hasValue("东昌府区");
    assertThat(district.unit("市")).hasValue("聊城市");
    assertThat(district.unit("省")).hasValue("山东省");
    assertThat(district.unit("县")).isEmpty();
  }

  @Test
  void unit_inACountyLevelCity_isTheCountyLevelCity() {
    assertThat(Scope.parse("山东省/聊城市/临清市").unit("市")).hasValue("临清市");
  }

  @Test
  void unit_province_isTheAutonomousRegion() {
    assertThat(Scope.parse("广西壮族自治区/桂林市").unit("省")).hasValue("广西壮族自治区");
  }

  @Test
  void parse_blank_isUnknown() {
    assertThat(Scope.parse(" ")).isEqualTo(Scope.UNKNOWN);
    assertThat(Scope.UNKNOWN.unit("区")).isEmpty();
  }
}
