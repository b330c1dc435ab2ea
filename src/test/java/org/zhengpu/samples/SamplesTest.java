package org.zhengpu.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengpu.model.ArticleKind;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.EventType;
import org.zhengpu.model.RelationType;

/** The bundled pages and their gold annotations are complete and agree with each other. */
class SamplesTest {

  private static final List<String> SLOTS = List.of("organizers", "leads", "participants", "places", "programmes");
  private static final String PAGES = "(?!index)[^/]+\\.(txt|html|jsonl)";

  static Stream<SamplePage> pages() {
    return SamplePage.all();
  }

  private static Stream<JsonNode> articles() {
    return pages().flatMap(SamplePage::articles);
  }

  @Test
  void index_listsTheFolder() throws IOException {
    List<String> files = new ArrayList<>(SamplePage.files(".*"));
    files.removeAll(List.of("index.txt", "README.md"));
    assertThat(Files.readAllLines(SamplePage.FOLDER.resolve("index.txt"))).containsExactlyElementsOf(files);
  }

  @Test
  void gold_coversEveryPage() {
    assertThat(pages().map(SamplePage::toString).toList())
        .containsExactlyInAnyOrderElementsOf(SamplePage.files(PAGES));
  }

  @Test
  void gold_size() {
    assertThat(pages()).hasSizeGreaterThanOrEqualTo(7);
    assertThat(articles().map(a -> a.get("id").asText()).distinct()).hasSizeGreaterThanOrEqualTo(34);
  }

  @Test
  void gold_showsEveryEventType() {
    assertThat(articles().flatMap(a -> required(a, "events")).map(e -> e.get("type").asText()))
        .containsAll(ids(EventType.values(), EventType::id));
  }

  @Test
  void gold_showsEveryKindOfArticle() {
    assertThat(articles().map(a -> a.get("kind").asText()))
        .containsAll(ids(ArticleKind.values(), ArticleKind::id));
  }

  @Test
  void gold_officialsOfDeqing_changeTheirPostsBetweenThePages() {
    assertThat(postsOf("沈砚秋", "deqing-2023-04-18.txt")).contains("县长");
    assertThat(postsOf("沈砚秋", "deqing-2024-03-26.txt")).containsExactly("书记");
  }

  @Test
  void txt_ofJingyan_isGbk() throws CharacterCodingException {
    byte[] bytes = SamplePage.bytes("jingyan-2023-08-18.txt");
    assertThat(strictly(bytes, SamplePage.GBK)).startsWith("研江时报");
    assertThatThrownBy(() -> strictly(bytes, StandardCharsets.UTF_8)).isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void otherPages_areUtf8() {
    assertThat(SamplePage.files(PAGES)).filteredOn(file -> !file.startsWith("jingyan"))
        .allSatisfy(file -> assertThat(strictly(SamplePage.bytes(file), StandardCharsets.UTF_8)).isNotBlank());
  }

  @Test
  void jsonl_hasRecordsOfEveryField() {
    assertThat(SamplePage.records("longhui.jsonl")).hasSizeGreaterThanOrEqualTo(5).allSatisfy(record ->
        assertThat(record.fieldNames()).toIterable()
            .contains("title", "body", "date", "source", "scope", "byline", "url", "page"));
  }

  @Test
  void jsonl_agreesWithItsGold() {
    SamplePage page = pages().filter(p -> p.toString().endsWith(".jsonl")).findFirst().orElseThrow();
    assertThat(page.articles().map(a -> a.get("title").asText() + a.get("date").asText()))
        .containsExactlyElementsOf(SamplePage.records("longhui.jsonl").stream()
            .map(r -> r.get("title").asText() + r.get("date").asText()).toList());
  }

  @Test
  void manifest_agreesWithGold_leavesOnePageToItsMasthead() {
    Set<JsonNode> manifest = SamplePage.children(SamplePage.json("manifest.json")).collect(Collectors.toSet());
    assertThat(pages().filter(page -> manifest.stream().noneMatch(entry -> isHead(entry, page.gold()))))
        .extracting(SamplePage::toString)
        .containsExactlyInAnyOrder("longhui.jsonl", "shiquan-2022-11-10.txt");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_datesAreIsoDates(SamplePage page) {
    assertThat(LocalDate.parse(page.gold().get("date").asText())).isAfter(LocalDate.of(2020, 1, 1));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void article_startsAndEnds_occurExactlyOnce(SamplePage page) {
    assertThat(page.articles()).allSatisfy(article -> {
      assertThat(page.text()).containsOnlyOnce(article.get("starts").asText());
      assertThat(page.text()).containsOnlyOnce(article.get("ends").asText());
    });
  }

  @ParameterizedTest
  @MethodSource("pages")
  void article_bodies_areOfTheGenresLength(SamplePage page) {
    assertThat(page.articles()).allSatisfy(
        article -> assertThat(page.body(article).length()).isBetween(100, 600));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void article_headline_standsInThePage(SamplePage page) {
    String text = SamplePage.closedUp(page.text());
    assertThat(page.articles()).allSatisfy(article -> assertThat(text)
        .contains(Arrays.asList(article.get("title").asText().split(" "))));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void entity_occursUnderSomeName_unlessImplied(SamplePage page) {
    assertThat(page.articles()).allSatisfy(article -> {
      String said = said(page, article);
      assertThat(SamplePage.children(article.get("entities"))).filteredOn(e -> !e.path("implied").asBoolean())
          .allMatch(e -> names(e).map(SamplePage::closedUp).anyMatch(said::contains));
    });
  }

  @ParameterizedTest
  @MethodSource("pages")
  void entity_aliases_allOccur(SamplePage page) {
    assertThat(page.articles()).allSatisfy(article -> assertThat(said(page, article))
        .contains(SamplePage.children(article.get("entities"))
            .flatMap(e -> SamplePage.texts(e.get("aliases"))).map(SamplePage::closedUp).toList()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void entity_namesAndAliases_areOfOneEntityOnly(SamplePage page) {
    assertThat(page.articles()).allSatisfy(article ->
        assertThat(SamplePage.children(article.get("entities")).flatMap(SamplesTest::names)).doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void statements_useTheModelsWords(SamplePage page) {
    assertThat(words(page, "entities", "type")).isSubsetOf(ids(EntityType.values(), EntityType::id));
    assertThat(words(page, "events", "type")).isSubsetOf(ids(EventType.values(), EventType::id));
    assertThat(words(page, "relations", "p")).isSubsetOf(ids(RelationType.values(), RelationType::id));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void statements_referToEntitiesOfTheirArticle(SamplePage page) {
    assertThat(page.articles()).allSatisfy(article -> assertThat(referredTo(article))
        .isSubsetOf(SamplePage.children(article.get("entities")).map(e -> e.get("name").asText()).toList()));
  }

  private static <T> List<String> ids(T[] values, Function<T, String> id) {
    return Arrays.stream(values).map(id).toList();
  }

  private static Stream<String> referredTo(JsonNode article) {
    return Stream.of(
            SamplePage.children(article.get("posts")).flatMap(p -> Stream.of(p.get("person"), p.get("org"))),
            SamplePage.children(article.get("relations")).flatMap(r -> Stream.of(r.get("s"), r.get("o"))),
            SamplePage.children(article.get("events"))
                .flatMap(e -> SLOTS.stream().map(e::get).flatMap(SamplePage::children)))
        .flatMap(nodes -> nodes)
        .map(JsonNode::asText);
  }

  private static Stream<JsonNode> required(JsonNode article, String layer) {
    return SamplePage.children(article.get(layer)).filter(item -> !item.path("optional").asBoolean());
  }

  private static Set<String> words(SamplePage page, String layer, String field) {
    return page.articles().flatMap(a -> SamplePage.children(a.get(layer))).map(item -> item.get(field).asText())
        .collect(Collectors.toSet());
  }

  private static Set<String> postsOf(String person, String file) {
    return pages().filter(p -> p.toString().equals(file)).flatMap(SamplePage::articles)
        .flatMap(a -> required(a, "posts"))
        .filter(post -> post.get("person").asText().equals(person))
        .map(post -> post.get("title").asText())
        .collect(Collectors.toSet());
  }

  private static Stream<String> names(JsonNode entity) {
    return Stream.concat(Stream.of(entity.get("name").asText()), SamplePage.texts(entity.get("aliases")));
  }

  /** Headline and body, closed up. */
  private static String said(SamplePage page, JsonNode article) {
    return SamplePage.closedUp(article.get("title").asText()) + page.body(article);
  }

  private static boolean isHead(JsonNode entry, JsonNode gold) {
    return Stream.of("file", "source", "date", "scope").allMatch(field -> gold.get(field).equals(entry.get(field)));
  }

  private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
