package org.zhengpu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.Span;

class LookoutTest {

  private static final String TEXT = "水利局和水利局工会召开大会";

  private final Lookout lookout = new Lookout();
  private final SoughtNames<Integer> names = lookout.<Integer>names().add("水利局", 1).add("水利局工会", 2).add("会", 3).build();
  private final SoughtPattern pattern = lookout.pattern("水.局|召(?=开)|大");

  @Test
  void matches_nameInsideAnother_givesTheLongest() {
    assertThat(names.matches(TEXT)).extracting(Gazetteer.Match::name).containsExactly("水利局", "水利局工会", "会");
  }

  @Test
  void starts_names_areWhereTwoCharactersOfOneStand() {
    assertThat(names.starts("水利部的会")).containsExactly(0, 4);
  }

  @Test
  void starts_pattern_areWhereItsFirstCharactersStand() {
    assertThat(pattern.starts(TEXT)).containsExactly(0, 4, 9, 11);
  }

  @Test
  void starts_noneInText_areNone() {
    assertThat(pattern.starts("县政府")).isEmpty();
  }

  @Test
  void all_pattern_givesMatchesFromLeftToRight() {
    assertThat(pattern.all(TEXT)).extracting(span -> span.of(TEXT)).containsExactly("水利局", "水利局", "召", "大");
  }

  @Test
  void find_fromAnOffset_givesTheNextMatch() {
    Matcher matcher = pattern.matcher(TEXT);
    assertThat(pattern.find(matcher, TEXT, 5)).isTrue();
    assertThat(matcher.start()).isEqualTo(9);
  }

  @Test
  void all_textWithStartsAlone_givesNone() {
    assertThat(pattern.all("召回水泥")).isEmpty();
  }

  @Test
  void mayBeginIn_partWithoutStart_isFalse() {
    assertThat(List.of(pattern.mayBeginIn(TEXT, new Span(5, 9)), pattern.mayBeginIn(TEXT, new Span(5, 10))))
        .containsExactly(false, true);
  }

  @Test
  void pattern_thatMayBeginAnywhere_isRefused() {
    assertThatThrownBy(() -> lookout.pattern(".局")).isInstanceOf(IllegalArgumentException.class);
  }
}
