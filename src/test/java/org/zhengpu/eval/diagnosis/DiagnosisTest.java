package org.zhengpu.eval.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengpu.eval.Sluice;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Post;
import org.zhengpu.model.Relation;
import org.zhengpu.model.RelationType;

class DiagnosisTest {

  private static List<String> causes(String what, Document... documents) {
    return Diagnosis.of(Sluice.align(documents)).byCause().stream().map(Diagnosis.Group::cause)
        .filter(cause -> cause.what().equals(what)).map(Cause::toString).toList();
  }

  @Test
  void of_whatTheGoldSays_findsNothing() {
    assertThat(Diagnosis.of(Sluice.align(Sluice.document())).faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "PERSON | 局长方可舟 | entity: found too long (Person)",
    "PERSON | 可舟       | entity: found too short (Person)",
    "PERSON | 可舟带队   | entity: found with shifted boundaries (Person)",
    "PLACE  | 方可舟     | entity: found with another type (Person → Place)"
  })
  void of_personFoundOtherwise_isOneFault(EntityType type, String words, String cause) {
    assertThat(causes("entity", Sluice.with(Sluice.LEADER, type, words))).containsExactly(cause);
  }

  @Test
  void of_personNotFound_explainsWhatHangsOnIt() {
    Document spoilt = Sluice.without(Sluice.LEADER).withPosts(List.of()).withEvents(List.of());
    assertThat(causes("entity", spoilt)).containsExactly("entity: not found (Person)");
    assertThat(causes("post", spoilt)).containsExactly("post: its person was not found");
    assertThat(causes("slot", spoilt)).contains("slot: its event was missed (lead)");
  }

  @Test
  void of_placeNamedByItself_isNotFound() {
    assertThat(causes("entity", Sluice.without(Sluice.TOWN))).containsExactly("entity: not found (Place)");
  }

  @Test
  void of_placeInsideOtherNamesOnly_isHidden() {
    Document spoilt = Sluice.without(Sluice.TOWN);
    Entity leader = spoilt.entity(Sluice.LEADER).orElseThrow();
    List<Mention> mentions = new ArrayList<>(leader.mentions());
    mentions.addAll(Sluice.named(spoilt, EntityType.PERSON, "方可舟带队到青石镇").mentions());
    List<Entity> entities = new ArrayList<>(spoilt.entities());
    entities.replaceAll(e -> e.equals(leader) ? Entity.named(Sluice.LEADER, List.of(), mentions) : e);
    mentions.addAll(spoilt.mentions());
    assertThat(causes("entity", spoilt.withMentions(mentions).withEntities(entities)))
        .containsExactly("entity: hidden in a longer name (Place)");
  }

  @Test
  void of_entityThatIsNone_namesItsRule() {
    Document document = Sluice.document();
    assertThat(causes("entity", document.plusEntities(List.of(Sluice.named(document, EntityType.PLACE, "水闸")))))
        .containsExactly("entity: spurious Place (test.name)");
  }

  @Test
  void of_secondNodeForOneThing_saysSo() {
    Document document = Sluice.document();
    assertThat(causes("entity", document.plusEntities(List.of(Sluice.named(document, EntityType.AGENCY, "县水利局")))))
        .containsExactly("entity: a second node for one thing (test.name)");
  }

  @Test
  void of_bureauLeftAsPrinted_isAnotherCanonicalName() {
    Document spoilt = Sluice.with(Sluice.BUREAU, EntityType.AGENCY, "县水利局");
    assertThat(causes("canonical name", spoilt)).containsExactly("canonical name: left as printed (Agency)");
    assertThat(causes("entity", spoilt)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "方可舟 | 局长   | 青石镇农机站 | ORGANIZATION | post: in another body (test.rule)",
    "方可舟 | 局     | 云岭县水利局 | AGENCY       | post: title cut elsewhere (test.rule)",
    "方舟   | 局长   | 云岭县水利局 | AGENCY       | post: given to another person (test.rule)",
    "方可舟 | 局     | 青石镇农机站 | ORGANIZATION | post: title and body cut elsewhere (test.rule)"
  })
  void of_postOtherwise_isOneFault(String person, String title, String body, EntityType type, String cause) {
    Post post = new Post(new EntityId(EntityType.PERSON, person, ""), title, new EntityId(type, body, ""),
        Post.Change.HOLDS, Sluice.EVIDENCE);
    assertThat(causes("post", Sluice.document().withPosts(List.of(post)))).containsExactly(cause);
  }

  @Test
  void of_postNobodyHolds_isSpuriousByItsRule() {
    List<Post> posts = new ArrayList<>(Sluice.document().posts());
    posts.add(new Post(Sluice.LEADER, "书记", Sluice.STATION, Post.Change.HOLDS, Sluice.EVIDENCE));
    assertThat(causes("post", Sluice.document().withPosts(posts))).containsExactly("post: spurious (test.rule)");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "MEETING    | 2023-05-03 | event: of another type (inspection → meeting)",
    "INSPECTION | ''         | event: date not found (inspection)",
    "INSPECTION | 2023-05-04 | event: on another date (inspection)"
  })
  void of_eventOtherwise_isOneFault(EventType type, String date, String cause) {
    assertThat(events(Sluice.event(type, date, Sluice.LEADER))).containsExactly(cause);
  }

  @Test
  void of_eventToldTwice_saysSo() {
    Event event = Sluice.event(EventType.INSPECTION, "2023-05-03", Sluice.LEADER);
    assertThat(events(event, event)).containsExactly("event: told twice (test.rule)");
  }

  @Test
  void of_noEvent_isMissedByType() {
    assertThat(events()).containsExactly("event: missed (inspection)");
  }

  private static List<String> events(Event... events) {
    return causes("event", Sluice.document().withEvents(Arrays.asList(events)));
  }

  @Test
  void of_otherLead_isMissingAndWrong() {
    Event event = Sluice.event(EventType.INSPECTION, "2023-05-03", Sluice.BUREAU);
    assertThat(causes("slot", Sluice.document().withEvents(List.of(event))))
        .containsExactlyInAnyOrder("slot: missing (lead)", "slot: wrong (lead)");
  }

  @ParameterizedTest
  @CsvSource({
    "青石镇农机站, RUNS, 青石镇, 'relation: with another property (locatedIn, test.rule)'",
    "青石镇, LOCATED_IN, 青石镇农机站, 'relation: the other way round (locatedIn, test.rule)'",
    "青石镇农机站, LOCATED_IN, 云岭县水利局, 'relation: with another object (locatedIn, test.rule)'"
  })
  void of_relationOtherwise_isOneFault(String subject, RelationType type, String object, String cause) {
    Relation relation = new Relation(new EntityId(EntityType.PLACE, subject, ""), type,
        new EntityId(EntityType.PLACE, object, ""), Sluice.EVIDENCE);
    assertThat(causes("relation", Sluice.document().withRelations(List.of(relation)))).containsExactly(cause);
  }

  @Test
  void of_noDocument_blamesTheArticle() {
    assertThat(causes("article")).containsExactly("article: missed (news)");
    assertThat(causes("title")).containsExactly("title: its article was missed");
    assertThat(causes("post")).containsExactly("post: its article was missed");
  }

  @Test
  void byCause_severalFaults_putsTheWorstFirst() {
    List<Diagnosis.Group> groups = Diagnosis.of(Sluice.align(Sluice.document().withEntities(List.of()))).byCause();
    assertThat(groups).extracting(Diagnosis.Group::count).isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void summary_faultsThatFollow_namesWhatTheyFollowFrom() {
    assertThat(Diagnosis.of(Sluice.align(Sluice.document())).summary()).isEqualTo("0 errors in all.");
    assertThat(Diagnosis.of(Sluice.align()).summary())
        .isEqualTo("12 errors in all, of which follow: 11 from articles cut wrong.");
  }
}
