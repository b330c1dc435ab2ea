package org.zhengpu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengpu.server.ExplorerServer.BASE;
import static org.zhengpu.server.ExplorerServer.encode;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer of the API, from a real server over a real store. */
class ExplorerApiIT {

  private static final String JIANG = BASE + "person/云中省/青岩市/柳林区/江绍华";
  private static final String ARTICLE = BASE + "article/2031-05-01/h1";

  @TempDir
  private static Path folder;

  private static ExplorerServer server;

  @BeforeAll
  static void start() {
    server = ExplorerServer.start(folder, ServerOptions.onPort(0));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void overview_ofStore_sumsItUp() throws Exception {
    JsonNode overview = server.json("/api/overview");

    assertThat(overview.at("/counts/Article").asInt()).isEqualTo(4);
    assertThat(overview.at("/counts/Event").asInt()).isEqualTo(5);
    assertThat(overview.at("/first").asText()).isEqualTo("2031-03-03");
    assertThat(overview.at("/last").asText()).isEqualTo("2031-05-01");
    assertThat(overview.at("/connected/0/name").asText()).isEqualTo("柳林区教育局");
    assertThat(overview.at("/latest/0/date").asText()).isEqualTo("2031-04-30");
    assertThat(texts(overview.at("/queries"), "name")).contains("career");
  }

  @ParameterizedTest
  @CsvSource({
    "江绍华, 江绍华, exact", "江, 江绍华, prefix", "绍华, 江绍华, infix", "jiangshao, 江绍华, pinyin",
    "jiang'shao hua, 江绍华, pinyin", "jsh, 江绍华, initials", "JSH, 江绍华, initials", "区教育局, 柳林区教育局, exact",
    "教育, 柳林区教育局, infix", "jyj, 柳林区教育局, initials", "𠮷田, <b>𠮷田公司, infix", "cyj, 柳林区茶叶局, initials",
  })
  void suggest_whatIsTyped_findsTheName(String typed, String name, String match) throws Exception {
    JsonNode items = server.json("/api/suggest?q=" + encode(typed)).get("items");

    assertThat(StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.get("name").asText() + " " + item.get("match").asText())).contains(name + " " + match);
  }

  @ParameterizedTest
  @ValueSource(strings = {"无此名", "zzzz", "<script>", "\\", "*", "\"", "' OR 1=1"})
  void suggest_whatNobodyIsCalled_findsNothing(String typed) throws Exception {
    assertThat(server.json("/api/suggest?q=" + encode(typed)).get("items")).isEmpty();
  }

  @Test
  void suggest_byAlias_tellsWhichAndWhere() throws Exception {
    JsonNode item = server.json("/api/suggest?type=Person&q=" + encode("江区长")).at("/items/0");

    assertThat(item.get("alias").asText()).isEqualTo("江区长");
    assertThat(item.at("/division/name").asText()).isEqualTo("柳林区");
    assertThat(item.at("/division/code").asText()).isEqualTo("990101");
    assertThat(item.get("articleCount").asInt()).isEqualTo(1);
    assertThat(server.json("/api/suggest?type=Agency&q=" + encode("江区长")).get("items")).isEmpty();
  }

  @Test
  void search_words_givesHitsMarksAndFacets() throws Exception {
    JsonNode hits = server.json("/api/search?q=" + encode("江绍华"));

    assertThat(hits.get("total").asInt()).isEqualTo(2);
    assertThat(hits.at("/items/0/type").asText()).isEqualTo("Person");
    JsonNode snippet = hits.at("/items/1/snippet");
    assertThat(cut(snippet.get("text").asText(), snippet.at("/highlights/0"))).isEqualTo("江绍华");
    assertThat(hits.at("/facets/type/0/count").asInt()).isEqualTo(1);
    assertThat(hits.at("/facets/year/0/value").asText()).isEqualTo("2031");
  }

  @ParameterizedTest
  @CsvSource({
    "type=Article, 4", "type=Article&from=2031-04, 1", "type=Article&to=2031-03-03, 1", "source=柳林报&type=Article, 3",
    "type=Article&from=2031-03&to=2031-03, 2", "q=&type=Person,  4", "source=无此报, 0",
    "division=https://w3id.org/zhengpu/id/place/云中省/青岩市, 4", "q=江绍华&type=Place, 0",
  })
  void search_withFilters_countsWhatFits(String parameters, int total) throws Exception {
    assertThat(server.json("/api/search?" + encoded(parameters)).get("total").asInt()).isEqualTo(total);
  }

  @Test
  void entity_person_hasPostsChainAndEvidence() throws Exception {
    JsonNode person = server.json("/api/entity?iri=" + encode(JIANG));

    assertThat(person.get("official").asBoolean()).isTrue();
    assertThat(texts(person.get("chain"), "name")).containsExactly("柳林区", "青岩市", "云中省");
    assertThat(person.at("/posts/0/title").asText()).isEqualTo("局长");
    assertThat(person.at("/posts/0/body/name").asText()).isEqualTo("柳林区茶叶局");
    assertThat(person.at("/posts/0/firstSeen").asText()).isEqualTo("2031-05-01");
    assertThat(person.at("/posts/0/sources/0/iri").asText()).isEqualTo(ARTICLE);
    assertThat(person.at("/events/items/0/organizers/0/name").asText()).isEqualTo("<b>𠮷田公司");
    assertThat(texts(person.get("together"), "name")).contains("<b>𠮷田公司");
    JsonNode proof = server.json(person.at("/posts/0/evidence").asText()).at("/items/0");
    assertThat(proof.get("rule").asText()).isEqualTo("post.test");
    assertThat(StreamSupport.stream(proof.get("highlights").spliterator(), false)
        .map(mark -> cut(proof.get("sentence").asText(), mark))).containsExactly("江绍华");
    assertThat(proof.at("/article/date").asText()).isEqualTo("2031-05-01");
  }

  @Test
  void entity_body_hasOfficialsChangesAndRelations() throws Exception {
    JsonNode body = server.json("/api/entity?iri=" + encode(BASE + "edu"));

    assertThat(body.at("/officials/0/person/name").asText()).isEqualTo("陆清和");
    assertThat(body.at("/officials/0/firstSeen").asText()).isEqualTo("2031-03-03");
    assertThat(body.at("/officials/0/lastSeen").asText()).isEqualTo("2031-03-03");
    assertThat(body.at("/officials/0/changes/0/change").asText()).isEqualTo("removed");
    assertThat(body.at("/officials/0/changes/0/date").asText()).isEqualTo("2031-03-08");
    assertThat(body.at("/officials/0/changes/0/reported").asText()).isEqualTo("2031-03-09");
    assertThat(texts(body.get("relations"), "property")).containsExactlyInAnyOrder("partOf", "runs", "locatedIn");
    assertThat(body.at("/aliases/0").asText()).isEqualTo("区教育局");
    assertThat(body.at("/events/total").asInt()).isEqualTo(2);
  }

  @Test
  void evidence_ofEachKind_hasSentences() throws Exception {
    String name = server.json("/api/evidence?subject=" + encode(JIANG)).at("/items/0/rule").asText();
    String event = server.json("/api/evidence?subject=" + encode(BASE + "event/2031-04-30/reception/e1"))
        .at("/items/0/rule").asText();

    assertThat(name).isEqualTo("person.test");
    assertThat(event).isEqualTo("event.test");
    assertThat(server.json("/api/evidence?subject=" + encode(BASE + "nobody")).get("total").asInt()).isZero();
  }

  @Test
  void articles_ofEntity_areCounted() throws Exception {
    JsonNode articles = server.json("/api/articles?iri=" + encode(BASE + "meng"));

    assertThat(articles.get("total").asInt()).isEqualTo(2);
    assertThat(texts(articles.get("items"), "date")).containsExactly("2031-03-09", "2031-03-03");
  }

  @Test
  void article_withRareCharacter_countsAsJavaScriptDoes() throws Exception {
    JsonNode article = server.json("/api/article?iri=" + encode(ARTICLE));

    String text = article.get("text").asText();
    assertThat(StreamSupport.stream(article.get("mentions").spliterator(), false).map(m -> cut(text, m)))
        .containsExactly("𠮷田公司", "江绍华");
    assertThat(article.at("/statements/0/property").asText()).isEqualTo("holdsPost");
    assertThat(article.at("/events/0/passages/0/in").asText()).isEqualTo("body");
  }

  @Test
  void hostileTexts_stayText() throws Exception {
    HttpResponse<String> article = server.get("/api/article?iri=" + encode(ARTICLE));
    HttpResponse<String> gexf = server.get("/api/graph?format=gexf&iri=" + encode(JIANG));
    HttpResponse<String> page = server.get("/zhengpu/id/event/2031-04-30/reception/e1.html");

    assertThat(article.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
    assertThat(article.body()).contains("<img src=x onerror=alert(1)>江绍华到石桥");
    assertThat(gexf.body()).contains("&lt;b&gt;𠮷田公司").doesNotContain("<b>");
    assertThat(page.body()).contains("&lt;svg onload=alert(3)&gt;茶会").doesNotContain("<svg");
  }

  @Test
  void neighbourhood_ofPerson_isCappedAndCounted() throws Exception {
    JsonNode all = server.json("/api/neighbourhood?iri=" + encode(BASE + "meng"));
    JsonNode some = server.json("/api/neighbourhood?limit=1&iri=" + encode(BASE + "meng"));

    assertThat(all.at("/nodes/0/name").asText()).isEqualTo("孟云舟");
    assertThat(texts(all.get("nodes"), "name")).contains("柳林区人民政府", "陆清和", "南溪村");
    assertThat(some.get("nodes")).hasSize(2);
    assertThat(some.at("/nodes/1/name").asText()).isEqualTo("柳林区人民政府");
    assertThat(some.get("more").asInt()).isEqualTo(all.get("nodes").size() - 2);
    assertThat(texts(server.json("/api/neighbourhood?types=Place&iri=" + encode(BASE + "meng")).get("nodes"), "type"))
        .containsOnly("Person", "Place");
    assertThat(texts(server.json("/api/neighbourhood?relations=servesIn&iri=" + encode(BASE + "meng")).get("edges"),
        "relation")).containsOnly("servesIn");
  }

  @Test
  void path_betweenTwo_isShortest() throws Exception {
    JsonNode path = server.json("/api/path?from=" + encode(BASE + "lu") + "&to=" + encode(BASE + "bank"));
    JsonNode none = server.json("/api/path?from=" + encode(BASE + "lu") + "&to=" + encode(JIANG));

    assertThat(path.get("nodes")).hasSizeLessThanOrEqualTo(3);
    assertThat(path.get("edges")).hasSize(path.get("nodes").size() - 1);
    assertThat(none.get("found").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'', 5", "type=signing, 1", "from=2031-03-05&to=2031-03-31, 2", "about=BASE/edu, 2", "place=BASE/liulin, 2",
    "about=BASE/meng&place=BASE/liulin, 2", "from=2032, 0"})
  void events_byConditions_areCounted(String parameters, int total) throws Exception {
    JsonNode events = server.json("/api/events?" + encoded(parameters.replace("BASE/", BASE)));

    assertThat(events.get("total").asInt()).isEqualTo(total);
    assertThat(events.get("items")).hasSize(total);
  }

  @Test
  void event_hasItsPartsAndData() throws Exception {
    JsonNode answer = server.json("/api/event?iri=" + encode(BASE + "e2"));

    assertThat(answer.at("/event/eventType").asText()).isEqualTo("signing");
    assertThat(texts(answer.at("/event/participants"), "name")).containsExactlyInAnyOrder("何书远", "青岩银行");
    assertThat(answer.get("rdf").asText()).isEqualTo("/zhengpu/id/e2");
    assertThat(server.get("/api/event?iri=" + encode(BASE + "meng")).statusCode()).isEqualTo(404);
  }

  @Test
  void queries_areFilledIn() throws Exception {
    JsonNode queries = server.json("/api/queries");

    assertThat(texts(queries.get("items"), "name")).contains("chain-of-places").startsWith("who-holds-posts", "career");
    assertThat(texts(queries.get("items"), "runnable")).noneMatch(text -> text.contains("$"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/entity, 400", "/api/entity?iri=x, 400", "/api/entity?iri=urn:x, 404", "/api/article?iri=urn:x, 404",
    "/api/none, 404", "/api/suggest, 400", "/api/suggest?q=x&limit=51, 400", "/api/suggest?q=x&type=Thing, 400",
    "/api/search?page=501, 400", "/api/search?size=1000, 400", "/api/search?from=gestern, 400",
    "/api/events?type=party, 400", "/api/evidence?subject=urn:x&property=runs, 400", "/api/path?from=urn:x&to=urn:y, 404",
    "/api/neighbourhood?iri=urn:x&limit=201, 400", "/api/graph?iri=urn:x, 400", "/api/graph?iri=urn:x&format=gexf, 404",
  })
  void request_thatDoesNotFit_isRefusedInWords(String path, int status) throws Exception {
    HttpResponse<String> answer = server.get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
    assertThat(answer.body()).contains("\"message\":").doesNotContain("Exception");
  }

  @Test
  void answer_thatIsKnown_isNotSentAgain() throws Exception {
    HttpResponse<String> first = server.get("/api/overview");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(server.get("/api/overview", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(server.get("/api/overview", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
  }

  @Test
  void page_hasStrictPolicy() throws Exception {
    assertThat(server.get("/").headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'").doesNotContain("unsafe");
    assertThat(server.get("/webjars/cytoscape/cytoscape.esm.min.mjs").headers().firstValue("Content-Type"))
        .hasValue("text/javascript;charset=utf-8");
    assertThat(server.get("/webjars/cytoscape/package.json").statusCode()).isEqualTo(404);
  }

  private static List<String> texts(JsonNode items, String member) {
    return StreamSupport.stream(items.spliterator(), false).map(item -> item.get(member).asText()).toList();
  }

  private static String cut(String text, JsonNode range) {
    return text.substring(range.get("begin").asInt(), range.get("end").asInt());
  }

  /** The values of parameters encoded. */
  private static String encoded(String parameters) {
    return StreamSupport.stream(List.of(parameters.split("&")).spliterator(), false)
        .map(pair -> pair.contains("=") ? pair.substring(0, pair.indexOf('=') + 1)
            + encode(pair.substring(pair.indexOf('=') + 1)) : pair)
        .reduce((a, b) -> a + "&" + b).orElse("");
  }
}
