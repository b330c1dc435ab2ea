package org.zhengpu.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.rdf.Vocabulary;

/**
 * Makes up the graphs of articles, county by county, shaped as those of real pages: mentions, sentences, tenures, events
 * and relations, some 75 quads an article. The same county is the same in a store of any size, so what is asked of the
 * first one has the same answer everywhere. Deterministic; for one thread.
 */
final class GeneratedGraph {

  static final int ARTICLES = 100;
  private static final int PEOPLE = 40;
  private static final int BODIES = 25;
  private static final String BASE = IriMinter.DEFAULT_BASE;
  // characters of common names, so that beginnings are shared as real ones are
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "明华建国伟芳秀英志强海燕春梅文军平波红玉";
  private static final String UNITS = "农教民财水卫商科文体交住审统林";

  private final int county;
  private final Random random;
  private final List<Quad> quads = new ArrayList<>();

  private GeneratedGraph(int county) {
    this.county = county;
    this.random = new Random(county);
  }

  /** The quads of a county's articles. */
  static List<Quad> county(int number) {
    GeneratedGraph graph = new GeneratedGraph(number);
    for (int article = 0; article < ARTICLES; article++) {
      graph.article(article);
    }
    return graph.quads;
  }

  /** Somebody of the county, named in some dozen of its articles. */
  static String person(int county, int number) {
    return BASE + "person/" + path(county) + "/" + personName(county, number);
  }

  static String personName(int county, int number) {
    int n = county * PEOPLE + number;
    return "" + at(SURNAMES, number) + at(GIVEN, n / SURNAMES.length()) + at(GIVEN, n * 7 + county)
        + (char) (0x5000 + n % 4000);
  }

  static String body(int county, int number) {
    return BASE + "agency/" + bodyName(county, number);
  }

  static String bodyName(int county, int number) {
    return countyName(county) + at(UNITS, number) + at(GIVEN, number / UNITS.length()) + "局";
  }

  private static String countyName(int county) {
    return "" + (char) (0x6000 + county % 5000) + "川县";
  }

  private static String path(int county) {
    return "云省/" + (char) (0x7000 + county / 10) + "州市/" + countyName(county);
  }

  private static char at(String characters, int number) {
    return characters.charAt(Math.floorMod(number, characters.length()));
  }

  private void article(int number) {
    String day = "20%02d-%02d-%02d".formatted(18 + number % 7, 1 + number % 12, 1 + number % 28);
    Node article = iri(BASE + "article/" + day + "/c" + county + "a" + number);
    add(article, article, Vocabulary.TYPE, Vocabulary.ARTICLE);
    add(article, article, Vocabulary.TITLE, chinese(countyName(county) + "第" + number + "次会议"));
    add(article, article, Vocabulary.ISSUED, date(day));
    add(article, article, Vocabulary.SOURCE, text(countyName(county) + "报"));
    add(article, article, Vocabulary.SCOPE, text(path(county)));
    StringBuilder words = new StringBuilder();
    List<Node> people = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int person = random.nextInt(PEOPLE);
      int body = random.nextInt(BODIES);
      Node sentence = sentence(article, words, bodyName(county, body) + "局长" + personName(county, person) + "到会。");
      people.add(person(article, sentence, person, body, day));
      body(article, sentence, body);
    }
    add(article, article, Vocabulary.IS_STRING, text(words.toString()));
    event(article, number, day, people);
  }

  private Node sentence(Node article, StringBuilder words, String text) {
    int begin = words.codePointCount(0, words.length());
    words.append(text);
    Node node = iri(article.getURI() + "#char=" + begin + "," + words.length());
    add(article, node, Vocabulary.TYPE, Vocabulary.SENTENCE_CLASS);
    add(article, node, Vocabulary.REFERENCE_CONTEXT, article);
    add(article, node, Vocabulary.BEGIN_INDEX, number(begin));
    add(article, node, Vocabulary.END_INDEX, number(words.length()));
    add(article, node, Vocabulary.ANCHOR_OF, text(text));
    return node;
  }

  private Node person(Node article, Node sentence, int person, int body, String day) {
    Node node = iri(person(county, person));
    Node post = iri(BASE + "post/agency/" + bodyName(county, body) + "/局长");
    Node tenure = iri(BASE + "tenure/" + day + "/c" + county + "p" + person + "b" + body);
    entity(article, node, Vocabulary.PERSON, personName(county, person));
    add(article, node, Vocabulary.TYPE, Vocabulary.OFFICIAL);
    add(article, node, Vocabulary.HOLDS_POST, post);
    add(article, post, Vocabulary.TYPE, Vocabulary.POST_CLASS);
    add(article, post, Vocabulary.POST_TITLE, chinese("局长"));
    add(article, post, Vocabulary.LABEL, chinese(bodyName(county, body) + "局长"));
    add(article, post, Vocabulary.POST_IN, iri(body(county, body)));
    add(article, tenure, Vocabulary.TYPE, Vocabulary.TENURE);
    add(article, tenure, Vocabulary.HOLDER, node);
    add(article, tenure, Vocabulary.POST, post);
    add(article, tenure, Vocabulary.OBSERVED_ON, date(day));
    evidence(article, tenure, sentence, "post.test");
    return node;
  }

  private void body(Node article, Node sentence, int body) {
    Node node = iri(body(county, body));
    entity(article, node, Vocabulary.AGENCY, bodyName(county, body));
    add(article, node, Vocabulary.PART_OF, iri(body(county, 0)));
    Node statement = iri(article.getURI() + "#statement=" + body);
    add(article, statement, Vocabulary.TYPE, Vocabulary.STATEMENT);
    add(article, statement, Vocabulary.SUBJECT, node);
    add(article, statement, Vocabulary.PREDICATE, Vocabulary.PART_OF);
    add(article, statement, Vocabulary.OBJECT, iri(body(county, 0)));
    evidence(article, statement, sentence, "relation.test");
  }

  private void event(Node article, int number, String day, List<Node> people) {
    Node event = iri(BASE + "event/" + day + "/meeting/c" + county + "e" + number);
    add(article, event, Vocabulary.TYPE, Vocabulary.EVENT);
    add(article, event, Vocabulary.EVENT_TYPE, iri(Vocabulary.ZP + "meeting"));
    add(article, event, Vocabulary.LABEL, chinese(countyName(county) + "第" + number + "次会议"));
    add(article, event, Vocabulary.DATE, date(day));
    add(article, event, Vocabulary.ORGANIZER, iri(body(county, number % BODIES)));
    people.forEach(person -> add(article, event, Vocabulary.PARTICIPANT, person));
  }

  private void entity(Node article, Node node, Node type, String name) {
    add(article, node, Vocabulary.TYPE, type);
    add(article, node, Vocabulary.PREF_LABEL, chinese(name));
    add(article, article, Vocabulary.MENTIONS, node);
  }

  private void evidence(Node article, Node node, Node sentence, String rule) {
    add(article, node, Vocabulary.QUOTED_FROM, sentence);
    add(article, node, Vocabulary.RULE, text(rule));
    add(article, node, Vocabulary.CONFIDENCE, NodeFactory.createLiteralDT("0.9", XSDDatatype.XSDdecimal));
  }

  private void add(Node graph, Node s, Node p, Node o) {
    quads.add(Quad.create(graph, s, p, o));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node chinese(String text) {
    return NodeFactory.createLiteralLang(text, Vocabulary.LANGUAGE);
  }

  private static Node date(String day) {
    return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDnonNegativeInteger);
  }
}
