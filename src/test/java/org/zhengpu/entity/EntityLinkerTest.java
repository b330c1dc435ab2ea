package org.zhengpu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengpu.lexicon.AgencyNames;
import org.zhengpu.lexicon.Cases;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;
import org.zhengpu.rdf.AgencyScheme;

class EntityLinkerTest {

  private static final String COUNTY = "江苏省/徐州市/沛县";
  private static final Divisions DIVISIONS = Divisions.load();
  private static final EntityLinker LINKER =
      new EntityLinker(DIVISIONS, new AgencyNames(AgencyScheme.load(), DIVISIONS));

  static Stream<Row> texts() {
    return Cases.rows("cases/linking/names.tsv", 3);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void annotate_mentions_areLinkedToCanonicalNames(Row row) {
    Document document = MarkedText.document(row.get(0), row.get(1));
    Document linked = LINKER.annotate(document);
    String names = document.mentions().stream()
        .map(mention -> linked.entityOf(mention).map(Entity::name).orElse("-"))
        .collect(Collectors.joining(" "));
    assertThat(names).isEqualTo(row.get(2));
  }

  @Test
  void annotate_aDivision_hasCodePathAndAliases() {
    Document linked = LINKER.annotate(MarkedText.document(COUNTY, "L[我县]发布，L[沛县]和L[全县]"));

    assertThat(linked.entities()).hasSize(1);
    Entity county = linked.entities().get(0);
    assertThat(county.id()).isEqualTo(new EntityId(EntityType.PLACE, "沛县", "江苏省/徐州市"));
    assertThat(county.code()).isEqualTo("320322");
    assertThat(county.aliases()).containsExactly("全县", "我县");
    assertThat(county.mentions()).hasSize(3);
  }

  @Test
  void annotate_aSite_hasTheDivisionBeforeItAsContext() {
    Document linked = LINKER.annotate(MarkedText.document(COUNTY, "在L[龙固镇]L[前柳村]，L[前柳村]"));

    assertThat(linked.entities()).extracting(Entity::id)
        .contains(new EntityId(EntityType.PLACE, "前柳村", "江苏省/徐州市/沛县/龙固镇")).hasSize(2);
  }

  @Test
  void annotate_aJointForm_namesBothBodies() {
    Document linked = LINKER.annotate(MarkedText.document(COUNTY, "A[县纪委监委]通报"));

    assertThat(linked.entities()).extracting(Entity::name).containsExactly("中共沛县纪律检查委员会", "沛县监察委员会");
  }

  @Test
  void annotate_aFullForm_isWhatIsLinked() {
    Document document = MarkedText.document(COUNTY, "市、县水利局");
    Mention unit = new Mention(new Span(0, 1), "市", EntityType.AGENCY, "test", 1, "市水利局");
    Document linked = LINKER.annotate(document.withMentions(List.of(unit)));

    assertThat(linked.entities()).extracting(Entity::name).containsExactly("徐州市水利局");
    assertThat(linked.entities().get(0).aliases()).containsExactly("市水利局");
  }

  @Test
  void annotate_aMentionOfNothing_isDropped() {
    assertThat(LINKER.annotate(MarkedText.document(COUNTY, "A[该局]要求")).mentions()).isEmpty();
  }

  @Test
  void annotate_people_areToldApartByArticle() {
    Document one = LINKER.annotate(MarkedText.document(COUNTY, "P[陈立平]说"));
    Document two = LINKER.annotate(MarkedText.document(COUNTY, "P[陈立平]来了"));

    assertThat(one.entities().get(0).id()).isNotEqualTo(two.entities().get(0).id());
    assertThat(one.entities()).isEqualTo(LINKER.annotate(MarkedText.document(COUNTY, "P[陈立平]说")).entities());
  }
}
