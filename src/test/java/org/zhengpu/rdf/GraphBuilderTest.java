package org.zhengpu.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.Post;
import org.zhengpu.model.Span;

class GraphBuilderTest {

  private final IriMinter iris = new IriMinter();
  private final GraphBuilder builder = new GraphBuilder(iris);
  private final Document document = SampleDocuments.inspection();
  private final List<Quad> quads = builder.build(document);
  private final Node article = uri(iris.article(document.article()));

  @Test
  void build_putsEverythingIntoTheArticlesGraph() {
    assertThat(quads).isNotEmpty().allMatch(quad -> quad.getGraph().equals(article));
  }

  @Test
  void build_ofShuffledLayers_isTheSame() {
    List<Entity> entities = new ArrayList<>(document.entities());
    Collections.shuffle(entities, new Random(7));
    Document shuffled = document.withEntities(entities)
        .withRelations(document.relations().stream().sorted((a, b) -> b.type().compareTo(a.type())).toList());

    assertThat(lines(builder.build(shuffled))).isEqualTo(lines(quads)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void article_hasTitleAndBodyApart() {
    assertThat(values(article, Vocabulary.TITLE)).containsExactly(document.article().title().text());
    assertThat(values(article, Vocabulary.IS_STRING)).containsExactly(document.article().body().text());
    assertThat(values(article, Vocabulary.BYLINE)).containsExactly("记者 柳三变");
    assertThat(values(article, Vocabulary.ISSUED)).containsExactly("2024-03-05");
  }

  @Test
  void article_withoutTitle_hasAnEmptyOne() {
    Document bare = Document.of(SampleDocuments.article("", "正文。", null));

    List<Quad> found = builder.build(bare);

    assertThat(found).filteredOn(q -> q.getPredicate().equals(Vocabulary.TITLE))
        .extracting(q -> q.getObject().getLiteralLexicalForm()).containsExactly("");
    assertThat(found).noneMatch(q -> q.getPredicate().equals(Vocabulary.ISSUED));
  }

  @Test
  void mention_isCountedInCodePoints() {
    String body = document.article().body().text();
    Set<Node> mentions = subjects(Vocabulary.IDENT_REF).stream()
        .filter(m -> m.getURI().contains("#char=")).collect(Collectors.toSet());

    assertThat(mentions).isNotEmpty().allSatisfy(mention -> {
      int begin = Integer.parseInt(values(mention, Vocabulary.BEGIN_INDEX).get(0));
      int end = Integer.parseInt(values(mention, Vocabulary.END_INDEX).get(0));
      int[] points = body.codePoints().skip(begin).limit(end - begin).toArray();
      assertThat(values(mention, Vocabulary.ANCHOR_OF)).containsExactly(new String(points, 0, points.length));
      assertThat(mention.getURI()).endsWith("#char=" + begin + "," + end);
    });
  }

  @Test
  void mention_inTheHeadline_countsFromItsBegin() {
    Node mention = uri(article.getURI() + "#title=0,3");

    assertThat(values(mention, Vocabulary.ANCHOR_OF)).containsExactly("𠮷小川");
    assertThat(has(mention, Vocabulary.IN_TITLE_OF, article)).isTrue();
    assertThat(has(mention, Vocabulary.REFERENCE_CONTEXT, article)).isFalse();
  }

  @Test
  void impliedEntity_isNamedButNotMentioned() {
    Node government = uri(iris.entity(SampleDocuments.GOVERNMENT));

    assertThat(values(government, Vocabulary.PREF_LABEL)).containsExactly("云溪区人民政府");
    assertThat(has(article, Vocabulary.MENTIONS, government)).isFalse();
    assertThat(has(article, Vocabulary.MENTIONS, uri(iris.entity(SampleDocuments.BUREAU)))).isTrue();
  }

  @Test
  void division_carriesItsCode() {
    Node district = uri(iris.entity(SampleDocuments.DISTRICT));

    assertThat(has(district, Vocabulary.TYPE, Vocabulary.DIVISION)).isTrue();
    assertThat(has(district, Vocabulary.TYPE, Vocabulary.PLACE_CLASS)).isTrue();
    assertThat(values(district, Vocabulary.DIVISION_CODE)).containsExactly("999999");
  }

  @Test
  void post_inAnAgency_makesAnOfficialWithATenure() {
    Node person = uri(iris.entity(SampleDocuments.PERSON));
    Node post = uri(iris.post(SampleDocuments.GOVERNMENT, "副区长"));
    Node tenure = subjects(Vocabulary.HOLDER).iterator().next();

    assertThat(has(person, Vocabulary.TYPE, Vocabulary.OFFICIAL)).isTrue();
    assertThat(has(person, Vocabulary.TYPE, Vocabulary.PERSON)).isTrue();
    assertThat(has(person, Vocabulary.HOLDS_POST, post)).isTrue();
    assertThat(has(tenure, Vocabulary.POST, post)).isTrue();
    assertThat(values(tenure, Vocabulary.OBSERVED_ON)).containsExactly("2024-03-05");
    assertThat(objects(tenure, Vocabulary.QUOTED_FROM)).singleElement()
        .satisfies(sentence -> assertThat(values(sentence, Vocabulary.ANCHOR_OF).get(0)).startsWith("云溪讯"));
  }

  @Test
  void observation_statesNoStart() {
    assertThat(quads).noneMatch(q -> q.getPredicate().equals(Vocabulary.STATED_START));
    assertThat(quads).noneMatch(q -> q.getPredicate().equals(Vocabulary.STATED_END));
  }

  @Test
  void appointment_statesItsStart() {
    List<Quad> found = builder.build(SampleDocuments.withPost(Post.Change.APPOINTED, EventDate.of("2024-03")));

    assertThat(found).anyMatch(q -> q.getPredicate().equals(Vocabulary.STATED_START)
        && q.getObject().getLiteralDatatypeURI().endsWith("gYearMonth"));
    assertThat(found).anyMatch(q -> q.getPredicate().equals(Vocabulary.HOLDS_POST));
  }

  @Test
  void removal_isNoPostHeld() {
    List<Quad> found = builder.build(SampleDocuments.withPost(Post.Change.REMOVED, EventDate.of("2024-03-01")));

    assertThat(found).anyMatch(q -> q.getPredicate().equals(Vocabulary.STATED_END));
    assertThat(found).noneMatch(q -> q.getPredicate().equals(Vocabulary.HOLDS_POST));
    assertThat(found).noneMatch(q -> q.getPredicate().equals(Vocabulary.OBSERVED_ON));
  }

  @Test
  void removal_withoutDate_statesNoEnd() {
    List<Quad> found = builder.build(SampleDocuments.withPost(Post.Change.REMOVED, EventDate.UNKNOWN));

    assertThat(found).noneMatch(q -> q.getPredicate().equals(Vocabulary.STATED_END));
    assertThat(found).anyMatch(q -> q.getObject().equals(Vocabulary.REMOVED));
  }

  @Test
  void relation_hasAStatementWithItsSentence() {
    Node runs = subjects(Vocabulary.SUBJECT).stream()
        .filter(s -> has(s, Vocabulary.PREDICATE, Vocabulary.RUNS)).findFirst().orElseThrow();
    Node sentence = objects(runs, Vocabulary.QUOTED_FROM).get(0);

    assertThat(has(uri(iris.entity(SampleDocuments.BUREAU)), Vocabulary.RUNS,
        uri(iris.entity(SampleDocuments.PROGRAMME)))).isTrue();
    assertThat(values(runs, Vocabulary.RULE)).containsExactly("relation.runs");
    assertThat(values(runs, Vocabulary.CONFIDENCE)).containsExactly("0.8");
    assertThat(values(sentence, Vocabulary.ANCHOR_OF)).containsExactly("区民政局在全区推行“暖灯工程”。");
  }

  @Test
  void event_ofTheSameLeadsAndDayInOneArticle_staysAnother() {
    Event told = document.events().get(0);
    Event twin = new Event(told.type(), "另一次调研", told.date(), told.roles(), told.evidence());

    List<Quad> both = builder.build(document.withEvents(List.of(told, twin)));

    assertThat(both).filteredOn(q -> q.getPredicate().equals(Vocabulary.EVENT_TYPE)).hasSize(2);
  }

  @Test
  void event_hasRolesDateAndLabel() {
    Node event = subjects(Vocabulary.EVENT_TYPE).iterator().next();
    Node person = uri(iris.entity(SampleDocuments.PERSON));

    assertThat(values(event, Vocabulary.LABEL)).containsExactly("𠮷小川调研区民政局");
    assertThat(values(event, Vocabulary.DATE)).containsExactly("2024-03-04");
    assertThat(has(event, Vocabulary.LEAD, person)).isTrue();
    assertThat(has(event, Vocabulary.PARTICIPANT, person)).isTrue();
    assertThat(objects(event, Vocabulary.QUOTED_FROM)).hasSize(1);
  }

  @Test
  void evidence_outsideAllSentences_quotesItsOwnWords() {
    List<Quad> found = builder.build(document.withSentences(List.of()));

    assertThat(found).filteredOn(q -> q.getPredicate().equals(Vocabulary.QUOTED_FROM))
        .extracting(q -> q.getObject().getURI()).isNotEmpty().allMatch(iri -> iri.contains("#char="));
  }

  @Test
  void text_withCharactersThatXmlCannotHold_keepsItsOffsets() {
    String body = "甲\u0000乙\uD800丙";
    Document odd = Document.of(SampleDocuments.article("", body, null));

    String kept = builder.build(odd).stream().filter(q -> q.getPredicate().equals(Vocabulary.IS_STRING))
        .findFirst().orElseThrow().getObject().getLiteralLexicalForm();

    assertThat(kept).isEqualTo("甲\uFFFD乙\uFFFD丙");
    assertThat(kept.codePointCount(0, kept.length())).isEqualTo(body.codePointCount(0, body.length()));
  }

  @Test
  void dayThatNoCalendarHas_becomesItsMonth() {
    assertThat(Literals.partialDate("2023-02-30").getLiteralLexicalForm()).isEqualTo("2023-02");
    assertThat(Literals.partialDate("2024-02-29").getLiteralLexicalForm()).isEqualTo("2024-02-29");
    assertThat(Literals.partialDate("2024").getLiteralDatatypeURI()).endsWith("gYear");
  }

  @Test
  void headline_isNotPartOfTheBody() {
    assertThat(document.inTitle(new Span(0, document.bodyBegin() - 1))).isTrue();
    assertThat(subjects(Vocabulary.BEGIN_INDEX)).extracting(Node::getURI)
        .allMatch(iri -> iri.matches(".*#(char|title)=\\d+,\\d+"));
  }

  private boolean has(Node s, Node p, Node o) {
    return quads.contains(Quad.create(article, s, p, o));
  }

  private List<Node> objects(Node s, Node p) {
    return quads.stream().filter(q -> q.getSubject().equals(s) && q.getPredicate().equals(p))
        .map(Quad::getObject).toList();
  }

  private List<String> values(Node s, Node p) {
    return objects(s, p).stream().map(Node::getLiteralLexicalForm).toList();
  }

  private Set<Node> subjects(Node p) {
    return quads.stream().filter(q -> q.getPredicate().equals(p)).map(Quad::getSubject).collect(Collectors.toSet());
  }

  private static List<String> lines(List<Quad> quads) {
    return quads.stream().map(NQuads::line).toList();
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
