package org.zhengpu.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerTest {

  @ParameterizedTest
  @CsvSource({"model.person,TAGGER", "division.name,GAZETTEER", "standard.unit,GAZETTEER", "known.all,GAZETTEER",
      "person.title,GRAMMARS", "head.place,GRAMMARS", "person.again,SECOND_PASS"})
  void of_rule_isTheLayerThatItBelongsTo(String rule, Layer layer) {
    assertThat(Layer.of(rule)).isEqualTo(layer);
  }
}
