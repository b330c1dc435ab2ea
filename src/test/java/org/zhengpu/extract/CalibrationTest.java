package org.zhengpu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhengpu.extract.relation.RelationExtractor;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.model.Document;

class CalibrationTest {

  private final Calibration calibration = new Calibration();

  private static double listed(String rule) {
    return LexiconLoader.rows("grammar/confidences.tsv", 4).stream().filter(row -> row.get(0).equals(rule))
        .mapToDouble(row -> Double.parseDouble(row.get(3))).findFirst().orElseThrow();
  }

  @Test
  void annotate_ruleThatIsListed_takesItsConfidence() {
    Document document = new RelationExtractor().annotate(MarkedText.document("", "【B县水利局】推出“【G河长热线】”。"));
    assertThat(calibration.annotate(document).relations()).filteredOn(r -> r.evidence().rule().equals("runs.does"))
        .singleElement().satisfies(r -> assertThat(r.evidence().confidence()).isEqualTo(listed("runs.does")));
  }

  @Test
  void annotate_ruleThatIsNot_keepsItsOwn() {
    Document document = MarkedText.document("", "【B县水利局】推出“【G河长热线】”。");
    assertThat(calibration.annotate(document).mentions()).isEqualTo(document.mentions());
  }

  @Test
  void annotate_entities_keepTheirMentions() {
    Document document = calibration.annotate(MarkedText.document("", "【B县水利局】推出“【G河长热线】”。"));
    assertThat(document.mentions()).allMatch(mention -> document.entityOf(mention).isPresent());
  }

  @Test
  void table_confidences_areWithinWhatIsConfirmed() {
    for (Row row : LexiconLoader.rows("grammar/confidences.tsv", 4)) {
      int statements = Integer.parseInt(row.get(1));
      int confirmed = Integer.parseInt(row.get(2));
      assertThat(confirmed).as(row.get(0)).isBetween(0, statements);
      assertThat(Double.parseDouble(row.get(3))).as(row.get(0)).isBetween(0.3, 0.97);
    }
  }
}
