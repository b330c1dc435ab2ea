package org.zhengpu.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private static final String TEXT = "云岭县水利局检查水库。王强到会。";
  private static final Mention COUNTY = mention(0, 3, EntityType.PLACE);
  private static final Mention BUREAU = mention(0, 6, EntityType.AGENCY);
  private static final Mention PERSON = mention(11, 13, EntityType.PERSON);
  private static final Sentence FIRST = new Sentence(new Span(0, 11));
  private static final Sentence SECOND = new Sentence(new Span(11, 16));

  private final Document document = Document.of(new Article(ArticleKind.NEWS, MappedText.of(""), List.of(), MappedText.of(TEXT),
      PageInfo.UNKNOWN, "page.txt")).withSentences(List.of(FIRST, SECOND));

  private static Mention mention(int begin, int end, EntityType type) {
    return new Mention(new Span(begin, end), TEXT.substring(begin, end), type, "test", 1);
  }

  private static Entity entity(Mention... mentions) {
    EntityId id = new EntityId(mentions[0].type(), mentions[0].text(), "");
    return Entity.named(id, List.of(), List.of(mentions));
  }

  @Test
  void mentions_givenInAnyOrder_areInOrder() {
    assertThat(document.withMentions(List.of(PERSON, COUNTY, BUREAU)).mentions())
        .containsExactly(BUREAU, COUNTY, PERSON);
  }

  @Test
  void plusMentions_putsAllInOrder() {
    assertThat(document.withMentions(List.of(BUREAU, PERSON)).plusMentions(List.of(COUNTY)).mentions())
        .containsExactly(BUREAU, COUNTY, PERSON);
  }

  @Test
  void mentions_ofOtherWordsThanStandThere_areRefused() {
    Mention wrong = new Mention(new Span(0, 2), "王强", EntityType.PERSON, "test", 1);
    assertThatThrownBy(() -> document.withMentions(List.of(wrong))).hasMessageContaining("王强");
    assertThatThrownBy(() -> document.plusMentions(List.of(wrong))).hasMessageContaining("王强");
  }

  @Test
  void mentionsIn_holdsThoseThatLieInTheSpan() {
    Document named = document.withMentions(List.of(BUREAU, COUNTY, PERSON));
    assertThat(named.mentionsIn(FIRST.span())).containsExactly(BUREAU, COUNTY);
    assertThat(named.mentionsIn(new Span(0, 5))).containsExactly(COUNTY);
    assertThat(named.mentionsIn(new Span(12, 16))).isEmpty();
  }

  @Test
  void sentenceAt_isTheOneThatHoldsTheFirstCharacter() {
    assertThat(document.sentenceAt(new Span(10, 12))).contains(FIRST);
    assertThat(document.sentenceAt(PERSON.span())).contains(SECOND);
  }

  @Test
  void sentenceAt_betweenSentences_isNone() {
    Document gaps = document.withSentences(List.of(new Sentence(new Span(1, 3)), new Sentence(new Span(5, 6))));
    assertThat(Stream.of(0, 3, 4, 6).map(at -> gaps.sentenceAt(new Span(at, at + 1)))).allMatch(o -> o.isEmpty());
  }

  @Test
  void entityOf_isTheOneThatAMentionNames() {
    Document linked = document.withEntities(List.of(entity(PERSON), entity(BUREAU), entity(COUNTY)));
    assertThat(linked.entityOf(BUREAU)).contains(entity(BUREAU));
    assertThat(linked.entityOf(COUNTY)).contains(entity(COUNTY));
    assertThat(linked.entityOf(mention(0, 6, EntityType.ORGANIZATION))).isEmpty();
  }

  @Test
  void entity_isFoundByItsId() {
    Document linked = document.withEntities(List.of(entity(PERSON), entity(BUREAU), entity(COUNTY)));
    assertThat(linked.entity(entity(COUNTY).id())).contains(entity(COUNTY));
    assertThat(linked.entity(new EntityId(EntityType.PLACE, "水库", ""))).isEmpty();
  }

  @Test
  void plusEntities_withAKnownId_keepsTheOneThatIsThere() {
    Entity again = Entity.implied(entity(PERSON).id());
    Document linked = document.withEntities(List.of(entity(PERSON))).plusEntities(List.of(again, entity(COUNTY)));
    assertThat(linked.entities()).containsExactly(entity(PERSON), entity(COUNTY));
  }
}
