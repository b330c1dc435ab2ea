package org.zhengpu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengpu.rdf.GraphBuilder;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.rdf.SampleDocuments;
import org.zhengpu.store.Explainer.Fact;
import org.zhengpu.store.Explainer.Subject;

class ExplainerIT {

  @TempDir
  private static Path folder;

  private static GraphStore store;
  private static Explainer explainer;

  @BeforeAll
  static void build() {
    GraphBuilder builder = new GraphBuilder(new IriMinter());
    store = GraphStore.openOrCreate(folder.resolve("s"), IriMinter.DEFAULT_BASE);
    store.put("a.txt", builder.build(SampleDocuments.inspection()));
    store.put("b.txt", builder.build(SampleDocuments.inspection(LocalDate.of(2024, 6, 1))));
    store.finish();
    explainer = new Explainer(store);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void find_byAnotherName_findsTheEntity() {
    assertThat(explainer.find("区民政局")).singleElement()
        .returns("云溪区民政局", Subject::name).returns("Agency", Subject::type);
  }

  @Test
  void find_byIri_findsTheEntity() {
    String iri = new IriMinter().entity(SampleDocuments.PERSON);

    assertThat(explainer.find(iri)).extracting(Subject::iri).containsExactly(iri);
  }

  @Test
  void find_ofWhatIsNotThere_isEmpty() {
    assertThat(explainer.find("省民政厅")).isEmpty();
    assertThat(explainer.find("<> \"")).isEmpty();
  }

  @Test
  void explain_tellsPostEventAndMentionsWithTheirSentences() {
    List<Fact> facts = explainer.explain(new IriMinter().entity(SampleDocuments.PERSON));

    assertThat(facts).extracting(Fact::property)
        .contains("holdsPost", "lead", "mentions").doesNotContain("participant");
    assertThat(facts).extracting(Fact::date).isSorted().contains("2024-03-05", "2024-06-01");
    assertThat(facts).allSatisfy(fact -> {
      assertThat(fact.title()).isEqualTo("𠮷小川到区民政局调研暖灯工程");
      assertThat(fact.sentence()).contains("𠮷小川");
      assertThat(fact.rule()).isNotEmpty();
      assertThat(Double.parseDouble(fact.confidence())).isBetween(0.0, 1.0);
    });
  }

  @Test
  void explain_ofABody_tellsWhoServesInIt() {
    List<Fact> facts = explainer.explain(new IriMinter().entity(SampleDocuments.GOVERNMENT));

    assertThat(facts).hasSize(2).allSatisfy(fact -> {
      assertThat(fact.subject()).isEqualTo("𠮷小川");
      assertThat(fact.object()).isEqualTo("云溪区人民政府副区长");
      assertThat(fact.rule()).isEqualTo("post.title-name");
    });
  }

  @Test
  void explain_ofARelation_tellsItsRule() {
    assertThat(explainer.explain(new IriMinter().entity(SampleDocuments.PROGRAMME)))
        .filteredOn(fact -> fact.property().equals("runs")).hasSize(2)
        .allSatisfy(fact -> assertThat(fact.subject()).isEqualTo("云溪区民政局"))
        .allSatisfy(fact -> assertThat(fact.rule()).isEqualTo("relation.runs"));
  }

  @Test
  void statistics_countThings() {
    StoreStatistics statistics = store.statistics();

    assertThat(statistics.pages()).isEqualTo(2);
    assertThat(statistics.count("Article")).isEqualTo(2);
    assertThat(statistics.count("Person")).isEqualTo(1);
    assertThat(statistics.count("Tenure")).isEqualTo(2);
    assertThat(statistics.count("Event")).isEqualTo(1);
  }
}
