package org.zhengpu.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhengpu.PlainSentences;
import org.zhengpu.eval.gold.GoldDocuments;
import org.zhengpu.eval.gold.GoldPage;
import org.zhengpu.eval.gold.Sheet;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.Relation;
import org.zhengpu.model.RelationType;
import org.zhengpu.model.Span;

class ScorerTest {

  private static final String PAGE = "云岭县水利局检修水闸\n5月3日，县水利局局长方可舟带队到青石镇检修水闸。青石镇农机站参加。";
  private static final String GOLD = """
      {"file": "p.txt", "source": "云岭报", "date": "2023-05-05", "scope": "云南省/云岭县", "articles": [
        {"id": "p-1", "title": "云岭县水利局检修水闸", "starts": "5月3日，县水利局", "ends": "农机站参加。", "kind": "news",
         "entities": [
           {"type": "Agency", "name": "云岭县水利局", "aliases": ["县水利局"]},
           {"type": "Person", "name": "方可舟"},
           {"type": "Place", "name": "青石镇"},
           {"type": "Organization", "name": "青石镇农机站", "optional": true}],
         "posts": [{"person": "方可舟", "title": "局长", "org": "云岭县水利局"}],
         "events": [{"type": "inspection", "label": "检修水闸", "date": "2023-05-03", "organizers": [],
           "leads": ["方可舟"], "participants": ["青石镇农机站"], "places": ["青石镇"], "programmes": []}],
         "relations": [{"s": "青石镇农机站", "p": "locatedIn", "o": "青石镇"}]}]}
      """;
  private static final Evidence EVIDENCE = new Evidence(new Span(0, 1), "test", 1);
  private static final EntityId LEADER = new EntityId(EntityType.PERSON, "方可舟", "");
  private static final EntityId STATION = new EntityId(EntityType.ORGANIZATION, "青石镇农机站", "");
  private static final EntityId TOWN = new EntityId(EntityType.PLACE, "青石镇", "");

  private final Scorer scorer = new Scorer();
  private GoldPage gold;
  private Document document;

  @BeforeEach
  void readGold() throws IOException {
    gold = GoldPage.parse(GOLD);
    document = new GoldDocuments(new PlainSentences()).of(gold, PAGE).get(0);
  }

  private Scores score(Document... documents) {
    return scorer.score(List.of(new Sheet(gold, PAGE)), List.of(documents));
  }

  @Test
  void score_goldItself_isPerfect() {
    Scores scores = score(document);
    assertThat(scores.row("article").f1()).isOne();
    assertThat(scores.row("entity").f1()).isOne();
    assertThat(scores.row("post").f1()).isOne();
    assertThat(scores.titles().value()).isOne();
    assertThat(scores.canonical()).isEqualTo(new Scores.Share(3, 3));
  }

  @Test
  void score_optionalEntityMissed_costsNothing() {
    List<Entity> fewer = document.entities().stream().filter(e -> !e.id().equals(STATION)).toList();
    assertThat(score(document.withEntities(fewer)).row("entity").f1()).isOne();
  }

  @Test
  void score_secondEntityForOneThing_isAnError() {
    Document twice = document.plusEntities(List.of(
        Entity.named(new EntityId(EntityType.AGENCY, "县水利局", ""), List.of(), List.of())));
    assertThat(score(twice).row("Agency").precision()).isEqualTo(0.5);
  }

  @Test
  void score_eventOfOtherType_countsSlotsOnly() {
    Event event = new Event(EventType.MEETING, "检修", EventDate.of("2023-05-03"),
        Map.of(EventRole.LEAD, List.of(LEADER), EventRole.PLACE, List.of(TOWN)), EVIDENCE);
    Scores scores = score(document.withEvents(List.of(event)));
    assertThat(scores.row("event").f1()).isZero();
    assertThat(scores.row("slot").precision()).isOne();
    assertThat(scores.row("slot").recall()).isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void score_eventOnOtherDay_isMissedAndSuperfluous() {
    Event event = new Event(EventType.INSPECTION, "检修", EventDate.of("2023-05-04"),
        Map.of(EventRole.LEAD, List.of(LEADER)), EVIDENCE);
    assertThat(score(document.withEvents(List.of(event))).row("event"))
        .isEqualTo(new Scores.Row("event", 0, 0, 0, 1, 1));
  }

  @Test
  void score_relationFoundAndOneTooMany_halvesPrecision() {
    Document related = document.withRelations(List.of(
        new Relation(STATION, RelationType.LOCATED_IN, TOWN, EVIDENCE),
        new Relation(TOWN, RelationType.LOCATED_IN, STATION, EVIDENCE)));
    assertThat(score(related).row("relation").precision()).isEqualTo(0.5);
    assertThat(score(related).row("relation").recall()).isOne();
  }

  @Test
  void score_nothing_missesEverything() {
    assertThat(score().rows()).extracting(Scores.Row::f1).containsOnly(0.0);
    assertThat(score().row("entity").gold()).isEqualTo(3);
  }
}
