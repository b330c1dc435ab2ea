package org.zhengpu.store.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Pronunciation;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.rdf.Vocabulary;

/**
 * Makes the Lucene document of a subject out of what the union of the graphs says of it: its names and texts, and what
 * lists, filters and facets need. Not for sharing between threads.
 */
final class SubjectDocument {

  private static final int MOST_SOURCES = 20;
  private static final int DAY = "2023-04-18".length();

  private final IriMinter iris;
  private final Pronunciation pronunciation;
  private final Issues issues = new Issues();

  SubjectDocument(String base, Pronunciation pronunciation) {
    this.iris = new IriMinter(base);
    this.pronunciation = pronunciation;
  }

  /** The document of a subject with these names and texts. */
  Document of(Graph union, Node subject, List<Triple> texts) {
    Document document = new Document();
    document.add(new StringField(TextFields.SUBJECT, subject.getURI(), Field.Store.YES));
    document.add(new SortedDocValuesField(TextFields.KEY, new BytesRef(subject.getURI())));
    texts.forEach(triple -> text(document, triple));
    String type = type(union, subject);
    keyword(document, TextFields.TYPE, type);
    document.add(new SortedDocValuesField(TextFields.TYPE, new BytesRef(type)));
    String name = name(texts);
    document.add(new StoredField(TextFields.NAME, name));
    if (!type.isEmpty() && !type.equals(TextFields.ARTICLE)) {
      texts.stream().map(SubjectDocument::words).distinct().forEach(form -> keys(document, form));
    }
    seen(document, union, subject, type, name);
    return document;
  }

  private static void text(Document document, Triple triple) {
    String field = TextFields.FIELDS.get(triple.getPredicate());
    document.add(new TextField(field, TextFields.fold(words(triple)), Field.Store.NO));
    document.add(new StoredField(field, triple.getObject().getLiteralLanguage() + "|" + words(triple)));
  }

  private static String name(List<Triple> texts) {
    return Stream.of(Vocabulary.PREF_LABEL, Vocabulary.TITLE, Vocabulary.ALT_LABEL)
        .flatMap(label -> texts.stream().filter(t -> t.getPredicate().equals(label)).map(SubjectDocument::words).sorted())
        .findFirst().orElse("");
  }

  private void keys(Document document, String form) {
    NameKeys keys = NameKeys.of(form, pronunciation);
    document.add(new StoredField(TextFields.KEYS, keys.stored()));
    term(document, TextFields.EXACT, NameKeys.cut(keys.folded()));
    NameKeys.beginnings(keys.folded()).forEach(key -> term(document, TextFields.BEGINNING, key));
    term(document, TextFields.PINYIN, NameKeys.cut(keys.pinyin()));
    term(document, TextFields.INITIALS, NameKeys.cut(keys.initials()));
    NameKeys.beginnings(keys.pinyin()).forEach(key -> term(document, TextFields.SOUND_BEGINNING, key));
    NameKeys.beginnings(keys.initials()).forEach(key -> term(document, TextFields.SOUND_BEGINNING, key));
    keys.initialsInside().forEach(key -> term(document, TextFields.SOUND_INSIDE, key));
  }

  /** When, where and how often it is in the papers, and the division that it belongs to. */
  private void seen(Document document, Graph union, Node subject, String type, String name) {
    List<Node> articles = type.equals(TextFields.ARTICLE) ? List.of(subject) : articles(union, subject);
    int count = type.equals(TextFields.ARTICLE) ? 0 : articles.size();
    document.add(new NumericDocValuesField(TextFields.ARTICLES, count));
    document.add(new StoredField(TextFields.ARTICLES, Integer.toString(count)));
    TreeSet<String> days = new TreeSet<>();
    TreeSet<String> sources = new TreeSet<>();
    articles.stream().map(article -> issues.of(union, article)).forEach(issue -> {
      days.add(issue.day());
      sources.add(issue.source());
    });
    days.remove("");
    sources.remove("");
    days(document, days);
    sources(document, sources);
    division(document, union, subject, type, name, articles.isEmpty() ? articlesOfParts(union, subject) : articles);
  }

  private static void days(Document document, TreeSet<String> days) {
    if (days.isEmpty()) {
      return;
    }
    days.forEach(day -> term(document, TextFields.DAY, day));
    days.stream().map(day -> day.substring(0, "2023".length())).distinct()
        .forEach(year -> document.add(new SortedSetDocValuesField(TextFields.YEAR, new BytesRef(year))));
    document.add(new StoredField(TextFields.FIRST, days.first()));
    document.add(new StoredField(TextFields.LAST, days.last()));
  }

  private static void sources(Document document, Collection<String> sources) {
    sources.forEach(source -> {
      term(document, TextFields.SOURCE, source);
      document.add(new SortedSetDocValuesField(TextFields.SOURCE, new BytesRef(source)));
    });
    sources.stream().limit(MOST_SOURCES)
        .forEach(source -> document.add(new StoredField(TextFields.SOURCE, source)));
  }

  private void division(
      Document document, Graph union, Node subject, String type, String name, List<Node> articles) {
    TreeSet<String> scopes = new TreeSet<>();
    articles.forEach(article -> scopes.add(issues.of(union, article).scope()));
    scopes.remove("");
    String code = value(union, subject, Vocabulary.DIVISION_CODE);
    document.add(new StoredField(TextFields.CODE, code));
    String division = new Whereabouts(iris, union).divisionOf(subject, type, name, scopes, articles);
    if (!division.isEmpty()) {
      document.add(new StoredField(TextFields.DIVISION, division));
      document.add(new SortedDocValuesField(TextFields.DIVISION, new BytesRef(division)));
      iris.divisions(division).forEach(around -> term(document, TextFields.WITHIN, around));
    }
  }

  private static String type(Graph union, Node subject) {
    if (union.contains(subject, Vocabulary.TYPE, Vocabulary.ARTICLE)) {
      return TextFields.ARTICLE;
    }
    return Stream.of(EntityType.values())
        .filter(type -> union.contains(subject, Vocabulary.TYPE, Vocabulary.classOf(type)))
        .map(EntityType::id).findFirst().orElse("");
  }

  /** Of a body that only stands above others, or in titles (副县长 of 隆回县人民政府), those that tell of these. */
  private static List<Node> articlesOfParts(Graph union, Node body) {
    Stream<Node> ofParts = to(union, Vocabulary.PART_OF, body).stream().flatMap(part -> articles(union, part).stream());
    Stream<Node> ofPosts = to(union, Vocabulary.POST_IN, body).stream()
        .flatMap(post -> to(union, Vocabulary.POST, post).stream())
        .flatMap(tenure -> union.find(tenure, Vocabulary.QUOTED_FROM, Node.ANY).toList().stream())
        .map(triple -> triple.getObject().getURI().replaceFirst("#.*", "")).map(NodeFactory::createURI);
    return Stream.concat(ofParts, ofPosts).distinct().toList();
  }

  private static List<Node> to(Graph union, Node property, Node object) {
    return union.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
  }

  private static List<Node> articles(Graph union, Node entity) {
    return union.find(Node.ANY, Vocabulary.MENTIONS, entity).mapWith(Triple::getSubject).toList();
  }

  static String value(Graph union, Node subject, Node property) {
    return union.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList().stream().min(String::compareTo).orElse("");
  }

  private static String words(Triple triple) {
    return triple.getObject().getLiteralLexicalForm();
  }

  private static void keyword(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.YES));
  }

  private static void term(Document document, String field, String value) {
    if (!value.isEmpty()) {
      document.add(new StringField(field, value, Field.Store.NO));
    }
  }

  /** Day, paper and scope of articles, each looked up once. */
  private static final class Issues {

    private static final int MOST = 200_000;

    private record Issue(String day, String source, String scope) {}

    private final Map<Node, Issue> known = new HashMap<>();

    Issue of(Graph union, Node article) {
      if (known.size() > MOST) {
        known.clear();
      }
      return known.computeIfAbsent(article, a -> read(union, a));
    }

    private static Issue read(Graph union, Node article) {
      String issued = value(union, article, Vocabulary.ISSUED);
      return new Issue(issued.length() >= DAY ? issued.substring(0, DAY) : "",
          value(union, article, Vocabulary.SOURCE), value(union, article, Vocabulary.SCOPE));
    }
  }
}
