package org.zhengpu.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengpu.rdf.Vocabulary;

class TextSearchTest {

  private static final String BASE = "https://example.org/id/";

  @TempDir
  private static Path folder;

  private static TextSearch search;

  @BeforeAll
  static void index() {
    Graph graph = GraphFactory.createDefaultGraph();
    name(graph, "a", Vocabulary.PREF_LABEL, "云溪区民政局");
    name(graph, "a", Vocabulary.ALT_LABEL, "区民政局");
    name(graph, "b", Vocabulary.PREF_LABEL, "云溪区人民政府");
    name(graph, "c", Vocabulary.TITLE, "民政局走访老人");
    graph.add(subject("c"), Vocabulary.IS_STRING, NodeFactory.createLiteralString("区民政局昨日走访，ＡＢＣ公司捐款(50万元)。"));
    name(graph, "d", Vocabulary.PREF_LABEL, "𠮷小川");
    graph.add(NodeFactory.createURI("https://elsewhere.org/e"), Vocabulary.PREF_LABEL,
        NodeFactory.createLiteralLang("云溪区", "zh"));
    whereabouts(graph);
    try (TextIndexer indexer = new TextIndexer(folder, BASE)) {
      indexer.addAll(graph);
      indexer.commit();
    }
    search = new TextSearch(folder);
  }

  /** A paper that names 山前镇 of 云溪区, its government, and a town government only in a title. */
  private static void whereabouts(Graph graph) {
    Node town = NodeFactory.createURI(BASE + "place/云中省/云溪区/山前镇");
    graph.add(town, Vocabulary.TYPE, Vocabulary.DIVISION);
    body(graph, "agency/山前镇政府", "山前镇政府");
    body(graph, "agency/云中省/云溪区/水后镇政府", "水后镇政府");
    body(graph, "agency/山前镇商会", "山前镇商会");
    graph.add(subject("paper"), Vocabulary.TYPE, Vocabulary.ARTICLE);
    graph.add(subject("paper"), Vocabulary.TITLE, NodeFactory.createLiteralLang("植树", "zh"));
    graph.add(subject("paper"), Vocabulary.MENTIONS, town);
    graph.add(subject("paper"), Vocabulary.MENTIONS, subject("agency/山前镇政府"));
    graph.add(subject("post"), Vocabulary.POST_IN, subject("agency/山前镇商会"));
    graph.add(subject("tenure"), Vocabulary.POST, subject("post"));
    graph.add(subject("tenure"), Vocabulary.QUOTED_FROM, NodeFactory.createURI(BASE + "paper#char=0,2"));
  }

  private static void body(Graph graph, String id, String name) {
    name(graph, id, Vocabulary.PREF_LABEL, name);
    graph.add(subject(id), Vocabulary.TYPE, Vocabulary.AGENCY);
  }

  @ParameterizedTest
  @CsvSource({"agency/山前镇政府, 山前镇", "agency/云中省/云溪区/水后镇政府, 云溪区", "agency/山前镇商会, 山前镇", "a, ''"})
  void card_ofBody_tellsItsDivision(String id, String division) {
    assertThat(search.card(BASE + id).orElseThrow().divisionName()).isEqualTo(division);
  }

  @AfterAll
  static void close() {
    search.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '>', value = {
    "民政局 > a c",
    "云溪 > a b",
    "川 > d",
    "𠮷 > d",
    "民政局* > a c",
    "局民政 > ''",
    "民局 > ''",
    "民政局 老人 > c",
    "民政局 人民 > ''",
    "人民 OR 老人 > b c",
    "\"云溪区民政局\" > a",
    "abc公司 > c",
    "（50万元） > c",
    "* > ''",
    "无 > ''",
  })
  void question_findsWhatHoldsTheCharacters(String question, String expected) {
    assertThat(subjects(question)).containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"", "\"\"", "人民政府(", "a:b", "[* TO *]", "AND", "OR", "OR OR",
    "NOT", "\\", "/x/", "~", "^2",
    "((((", "+-&&||!", "\uD800", "\u0000", "a~99999", "%", "*?*", "uri:x", "{"})
  void question_ofAnyKind_isNoError(String question) {
    assertThatCode(() -> subjects(question)).doesNotThrowAnyException();
    assertThatCode(() -> subjects(TextQueries.escape(question))).doesNotThrowAnyException();
  }

  @Test
  void question_ofRandomCharacters_isNoError() {
    Random random = new Random(42);
    for (int i = 0; i < 300; i++) {
      String question = random.ints(20, 1, 0x3000)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
      assertThatCode(() -> subjects(question)).as(question).doesNotThrowAnyException();
    }
  }

  @Test
  void question_ofAnyLength_isNoError() {
    assertThatCode(() -> subjects("民政局".repeat(100_000))).doesNotThrowAnyException();
    assertThatCode(() -> subjects("民 ".repeat(100_000))).doesNotThrowAnyException();
  }

  @Test
  void names_comeBeforeTexts() {
    assertThat(subjects("民政局")).startsWith("a");
  }

  @Test
  void hit_carriesTheTextThatWasFound() {
    TextHit hit = search.query(Vocabulary.PREF_LABEL, "民政局", null, null, 10).get(0);

    assertThat(hit.getLiteral().getLiteralLexicalForm()).isEqualTo("云溪区民政局");
    assertThat(hit.getLiteral().getLiteralLanguage()).isEqualTo("zh");
  }

  @Test
  void property_limitsWhereItLooks() {
    assertThat(search.query(Vocabulary.TITLE, "民政局", null, null, 10)).hasSize(1);
    assertThat(search.query(Vocabulary.HOLDER, "民政局", null, null, 10)).isEmpty();
  }

  @Test
  void limit_isKept() {
    assertThat(search.query((Node) null, "民政局", null, null, 1)).hasSize(1);
  }

  @Test
  void escape_asksForExactlyThis() {
    assertThat(TextQueries.escape("说\"好\"")).isEqualTo("\"说 好\"");
    assertThat(subjects(TextQueries.escape("人民 OR 老人"))).isEmpty();
  }

  private static List<String> subjects(String question) {
    List<Resource> everywhere = List.of();
    return search.query(everywhere, question, null, null, 0, null).stream()
        .map(hit -> hit.getNode().getURI().substring(BASE.length())).toList();
  }

  private static void name(Graph graph, String id, Node property, String text) {
    graph.add(subject(id), property, NodeFactory.createLiteralLang(text, "zh"));
  }

  private static Node subject(String id) {
    return NodeFactory.createURI(BASE + id);
  }
}
