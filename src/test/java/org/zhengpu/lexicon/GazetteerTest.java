package org.zhengpu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GazetteerTest {

  private final Gazetteer<Integer> names =
      Gazetteer.<Integer>builder().add("河口", 1).add("河口区", 2).add("河口区", 3).add("区政府", 4).build();

  @Test
  void matches_nestedNames_takesTheLongest() {
    assertThat(names.matches("到河口区政府和河口")).extracting(Gazetteer.Match::name).containsExactly("河口区", "河口");
  }

  @Test
  void allAt_givesEveryLength() {
    assertThat(names.allAt("河口区政府", 0)).extracting(Gazetteer.Match::name).containsExactly("河口", "河口区");
  }

  @Test
  void get_homonyms_areAllKept() {
    assertThat(names.get("河口区")).containsExactly(2, 3);
    assertThat(names.get("河")).isEmpty();
  }
}
