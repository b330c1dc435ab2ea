package org.zhengpu.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.Post;
import org.zhengpu.rdf.ShapeValidator.Violation;

class ShapeValidatorTest {

  private static final ShapeValidator VALIDATOR = new ShapeValidator();

  private final IriMinter iris = new IriMinter();
  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Node person = uri(iris.entity(SampleDocuments.PERSON));
  private final Node bureau = uri(iris.entity(SampleDocuments.BUREAU));
  private final Node programme = uri(iris.entity(SampleDocuments.PROGRAMME));
  private final Node office = uri(iris.post(SampleDocuments.GOVERNMENT, "副区长"));

  ShapeValidatorTest() {
    new GraphBuilder(iris).build(SampleDocuments.inspection()).forEach(quad -> graph.add(quad.asTriple()));
  }

  @Test
  void goodGraph_passes() {
    assertThat(VALIDATOR.validate(graph)).isEmpty();
  }

  @Test
  void appointmentsAndRemovals_pass() {
    for (Post.Change change : Post.Change.values()) {
      new GraphBuilder(iris).build(SampleDocuments.withPost(change, EventDate.of("2024-02")))
          .forEach(quad -> graph.add(quad.asTriple()));
    }

    assertThat(VALIDATOR.validate(graph)).isEmpty();
  }

  @Test
  void entityWithoutName_isToldInBothLanguages() {
    graph.remove(bureau, Vocabulary.PREF_LABEL, Node.ANY);

    assertThat(VALIDATOR.validate(graph)).anySatisfy(violation -> {
      assertThat(violation.focus()).isEqualTo(bureau.getURI());
      assertThat(violation.chinese()).isEqualTo("实体须有中文名称");
      assertThat(violation.english()).isEqualTo("An entity has a canonical name in Chinese");
      assertThat(violation.warning()).isFalse();
    });
  }

  @Test
  void entityWithTwoNames_isAWarning() {
    graph.add(bureau, Vocabulary.PREF_LABEL, Literals.chinese("云溪区民政所"));

    assertThat(VALIDATOR.validate(graph)).singleElement()
        .returns(true, Violation::warning).returns("云溪区民政局", Violation::label);
  }

  @Test
  void nameInNoLanguage_fails() {
    graph.add(bureau, Vocabulary.ALT_LABEL, NodeFactory.createLiteralString("民政局"));

    assertThat(messages()).containsExactly("别名须为非空的中文");
  }

  @Test
  void postOutsideABody_fails() {
    graph.remove(office, Vocabulary.POST_IN, Node.ANY);
    graph.add(office, Vocabulary.POST_IN, programme);

    assertThat(messages()).contains("职务须属于一个机关或组织");
  }

  @Test
  void officialThatIsNoPerson_fails() {
    graph.remove(person, Vocabulary.TYPE, Vocabulary.PERSON);

    assertThat(messages()).contains("官员须为人物", "任职者须为人物");
  }

  @Test
  void observationThatIsNoDate_fails() {
    Node tenure = subject(Vocabulary.HOLDER);
    graph.remove(tenure, Vocabulary.OBSERVED_ON, Node.ANY);
    graph.add(tenure, Vocabulary.OBSERVED_ON, NodeFactory.createLiteralString("昨日"));

    assertThat(VALIDATOR.validate(graph)).singleElement()
        .returns("昨日", Violation::value).returns(Vocabulary.OBSERVED_ON.getURI(), Violation::property);
  }

  @Test
  void eventOfUnknownType_fails() {
    Node event = subject(Vocabulary.EVENT_TYPE);
    graph.remove(event, Vocabulary.EVENT_TYPE, Node.ANY);
    graph.add(event, Vocabulary.EVENT_TYPE, uri(Vocabulary.ZP + "party"));

    assertThat(messages()).containsExactly("事件须有一个已知的类型");
  }

  @Test
  void eventLedByAProgramme_fails() {
    graph.add(subject(Vocabulary.EVENT_TYPE), Vocabulary.PARTICIPANT, programme);

    assertThat(messages()).containsExactly("参与者须为人物、机关或组织");
  }

  @Test
  void relationBetweenTheWrongThings_fails() {
    graph.add(bureau, Vocabulary.LOCATED_IN, person);
    graph.add(person, Vocabulary.RUNS, programme);

    assertThat(messages()).containsExactlyInAnyOrder("所在地须为地点", "实施者须为机关或组织");
  }

  @Test
  void statementWithoutSentence_fails() {
    Node statement = subject(Vocabulary.PREDICATE);
    graph.remove(statement, Vocabulary.QUOTED_FROM, Node.ANY);

    assertThat(messages()).containsExactly("须注明出自哪个句子");
  }

  @Test
  void sureBeyondCertainty_fails() {
    graph.add(subject(Vocabulary.EVENT_TYPE), Vocabulary.CONFIDENCE,
        NodeFactory.createLiteralDT("1.5", XSDDatatype.XSDdecimal));

    assertThat(messages()).containsExactly("置信度须在0和1之间");
  }

  @Test
  void mentionThatEndsBeforeItBegins_fails() {
    Node mention = subject(Vocabulary.IDENT_REF);
    graph.remove(mention, Vocabulary.END_INDEX, Node.ANY);
    graph.add(mention, Vocabulary.END_INDEX, Literals.integer(0));

    assertThat(messages()).contains("起始偏移须为小于结束偏移的非负整数");
  }

  @Test
  void divisionCodeThatIsNone_fails() {
    graph.add(uri(iris.entity(SampleDocuments.DISTRICT)), Vocabulary.DIVISION_CODE, Literals.text("37-1502"));

    assertThat(messages()).containsExactly("区划代码须为2、4、6、9或12位数字");
  }

  @Test
  void articleOfNoKind_fails() {
    Node article = subject(Vocabulary.ARTICLE_KIND);
    graph.remove(article, Vocabulary.ARTICLE_KIND, Node.ANY);
    graph.remove(article, Vocabulary.TITLE, Node.ANY);

    assertThat(messages()).containsExactlyInAnyOrder("体裁须为五种之一", "文章须有且只有一个中文标题（可为空）");
  }

  private List<String> messages() {
    return VALIDATOR.validate(graph).stream().map(Violation::chinese).distinct().toList();
  }

  private Node subject(Node property) {
    return graph.find(Node.ANY, property, Node.ANY).mapWith(Triple::getSubject).toList().get(0);
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
