package org.zhengpu.entity.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/** What becomes of a model's proposals beside those of the grammars. */
class OverlapPolicyTest {

  private static final String TEXT = "青石县鑫海食品有限公司经理王强";

  private final Mention county = mention(0, 3, EntityType.PLACE, "division.name", 0.9);
  private final Mention company = mention(0, 11, EntityType.ORGANIZATION, "model.body", 0.95);

  @Test
  void resolve_modelCompletesWhatBeginsWithADivision_theWholeNameStays() {
    assertThat(OverlapPolicy.resolve(List.of(county, company))).containsExactly(company);
  }

  @Test
  void resolve_modelCrossesAGrammar_theGrammarStays() {
    Mention body = mention(3, 11, EntityType.ORGANIZATION, "head.alone", 0.8);
    Mention crossing = mention(7, 13, EntityType.ORGANIZATION, "model.body", 0.99);
    assertThat(OverlapPolicy.resolve(List.of(body, crossing))).containsExactly(body);
  }

  @Test
  void resolve_modelHoldsABodyOfAGrammar_theGrammarStays() {
    Mention body = mention(3, 11, EntityType.ORGANIZATION, "head.alone", 0.8);
    assertThat(OverlapPolicy.resolve(List.of(body, company))).containsExactly(body);
  }

  @Test
  void resolve_modelInsideAGrammar_goes() {
    Mention body = mention(0, 11, EntityType.ORGANIZATION, "head.alone", 0.8);
    Mention part = mention(3, 5, EntityType.PERSON, "model.person", 0.99);
    assertThat(OverlapPolicy.resolve(List.of(body, part))).containsExactly(body);
  }

  @Test
  void resolve_modelElsewhere_stays() {
    Mention person = mention(13, 15, EntityType.PERSON, "model.person", 0.95);
    assertThat(OverlapPolicy.resolve(List.of(county, person))).containsExactly(county, person);
  }

  private static Mention mention(int begin, int end, EntityType type, String rule, double confidence) {
    Span span = new Span(begin, end);
    return new Mention(span, span.of(TEXT), type, rule, confidence);
  }
}
