package org.zhengpu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengpu.eval.GoldPages;
import org.zhengpu.eval.Scorer;
import org.zhengpu.eval.Scores;
import org.zhengpu.eval.gold.Sheet;
import org.zhengpu.extract.event.EventExtractor;
import org.zhengpu.extract.relation.RelationExtractor;
import org.zhengpu.model.Document;

/** What the extractors reach on gold entities and posts: the floor below which a change is a loss. */
class GoldScoreTest {

  @Test
  void annotate_goldEntities_reachesTheFloor() {
    List<Sheet> sheets = GoldPages.sheets();
    EventExtractor events = new EventExtractor();
    RelationExtractor relations = new RelationExtractor();
    List<Document> documents =
        GoldPages.documents(sheets).stream().map(events::annotate).map(relations::annotate).toList();
    Scores scores = new Scorer().score(sheets, documents);
    assertThat(scores.row("event").f1()).isGreaterThan(0.85);
    assertThat(scores.row("slot").f1()).isGreaterThan(0.75);
    assertThat(scores.row("relation").f1()).isGreaterThan(0.68);
  }
}
