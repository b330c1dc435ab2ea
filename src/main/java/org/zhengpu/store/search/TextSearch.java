package org.zhengpu.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code ?s text:query "民政局"} from the index that {@link TextIndexer} wrote: each subject once, the best
 * first. Takes the place of jena-text's own index, which hands the user's text to a parser that may throw, and holds
 * one entry for every graph that repeats a name. Questions are those of {@link TextQueries}.
 *
 * <p>Read only; may be shared between threads.
 */
@NullUnmarked
public final class TextSearch implements TextIndex {

  private static final int MOST_HITS = 10_000;
  private static final Set<String> CARD_FIELDS = Set.of(
      TextFields.SUBJECT, TextFields.TYPE, TextFields.NAME, TextFields.DIVISION, TextFields.CODE, TextFields.ARTICLES,
      TextFields.FIRST, TextFields.LAST, TextFields.SOURCE);

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = TextFields.analyzer();
  private final EntityDefinition definition = TextFields.definition();
  private final Suggester suggester;
  private final FacetedSearch faceted;

  /** Opens the index in a folder. */
  public TextSearch(Path folder) {
    try {
      directory = FSDirectory.open(folder);
      reader = DirectoryReader.open(directory);
      searcher = new IndexSearcher(reader);
      suggester = new Suggester(searcher);
      faceted = new FacetedSearch(searcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The names that may be meant by what was typed, the best first: exact ones, beginnings, pinyin and initials, the
   * rest; of equals the one that more articles name.
   *
   * @param types only these types; all when empty
   */
  public List<Suggestion> suggest(String typed, Collection<String> types, int limit) {
    return reading(() -> suggester.suggest(typed, types, limit));
  }

  /** What a question finds, with counts to filter by. */
  public SearchAnswer search(SearchRequest request) {
    List<List<String>> alternatives = TextQueries.parse(request.question());
    if (alternatives.isEmpty() && !request.question().isBlank()) {
      return new SearchAnswer(0, List.of(), Map.of());
    }
    Optional<Query> words = alternatives.isEmpty()
        ? Optional.empty() : Optional.of(either(alternatives, TextFields.FIELDS.values()));
    return reading(() -> faceted.search(request, words));
  }

  /** What is known of an entity or article, by its IRI. */
  public Optional<Card> card(String iri) {
    return reading(() -> {
      ScoreDoc[] found = searcher.search(
          new ConstantScoreQuery(new TermQuery(new Term(TextFields.SUBJECT, iri))), 1).scoreDocs;
      return found.length == 0 ? Optional.empty() : Optional.of(Card.of(
          searcher.storedFields().document(found[0].doc, CARD_FIELDS)));
    });
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a question finds, at most {@code limit} subjects; all properties are searched when none is given. */
  private List<TextHit> search(@Nullable String subject, List<Node> properties, String question, int limit) {
    List<List<String>> alternatives = TextQueries.parse(question);
    Collection<String> fields = properties.isEmpty()
        ? TextFields.FIELDS.values()
        : properties.stream().map(TextFields.FIELDS::get).toList();
    if (alternatives.isEmpty() || fields.contains(null)) {
      return List.of();
    }
    try {
      Query query = about(subject, either(alternatives, fields));
      int most = limit <= 0 || limit > MOST_HITS ? MOST_HITS : limit;
      return hits(searcher.search(query, most).scoreDocs, alternatives.get(0).get(0), fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query about(@Nullable String subject, Query query) {
    return subject == null ? query : new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(TextFields.SUBJECT, subject)), Occur.FILTER)
        .build();
  }

  private Query either(List<List<String>> alternatives, Collection<String> fields) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    alternatives.forEach(phrases -> any.add(all(phrases, fields), Occur.SHOULD));
    return any.build();
  }

  private Query all(List<String> phrases, Collection<String> fields) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    phrases.forEach(phrase -> all.add(somewhere(phrase, fields), Occur.MUST));
    return all.build();
  }

  private Query somewhere(String phrase, Collection<String> fields) {
    List<Query> places = fields.stream().map(field -> in(field, phrase)).toList();
    return new DisjunctionMaxQuery(places, 0.1f);
  }

  private Query in(String field, String phrase) {
    Query found = new QueryBuilder(analyzer).createPhraseQuery(field, phrase);
    return new BoostQuery(found, TextFields.weight(field));
  }

  private List<TextHit> hits(ScoreDoc[] found, String phrase, Collection<String> fields) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<TextHit> hits = new ArrayList<>(found.length);
    for (ScoreDoc score : found) {
      Document document = stored.document(score.doc);
      Node subject = NodeFactory.createURI(document.get(TextFields.SUBJECT));
      hits.add(new TextHit(subject, score.score, literal(document, phrase, fields), null, null));
    }
    return hits;
  }

  /** The text that was found: of several names the one that holds the phrase. */
  private static Node literal(Document document, String phrase, Collection<String> fields) {
    List<String> values = fields.stream().flatMap(field -> Arrays.stream(document.getValues(field))).toList();
    String best = values.stream().filter(v -> TextFields.fold(v).contains(phrase)).findFirst().orElse(values.get(0));
    int bar = best.indexOf('|');
    return bar == 0
        ? NodeFactory.createLiteralString(best.substring(1))
        : NodeFactory.createLiteralLang(best.substring(bar + 1), best.substring(0, bar));
  }

  @Override
  public EntityDefinition getDocDef() {
    return definition;
  }

  @Override
  public List<TextHit> query(Node property, String question, String graph, String lang, int limit) {
    return search(null, property == null ? List.of() : List.of(property), question, limit);
  }

  @Override
  public List<TextHit> query(Node property, String question, String graph, String lang) {
    return query(property, question, graph, lang, MOST_HITS);
  }

  @Override
  public List<TextHit> query(
      Node property, String question, String graph, String lang, int limit, String highlight) {
    return query(property, question, graph, lang, limit);
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties, String question, String graph, String lang, int limit, String highlight) {
    return query((String) null, properties, question, graph, lang, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      String subject, List<Resource> properties, String question, String graph, String lang, int limit,
      String highlight) {
    return search(subject, properties.stream().map(Resource::asNode).toList(), question, limit);
  }

  @Override
  public List<TextHit> query(
      Node subject, List<Resource> properties, String question, String graph, String lang, int limit,
      String highlight) {
    String iri = subject != null && subject.isURI() ? subject.getURI() : null;
    return query(iri, properties, question, graph, lang, limit, highlight);
  }

  @Override
  public Map<String, Node> get(String subject) {
    return Map.of();
  }

  @Override
  public void close() {
    try (directory) {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void prepareCommit() {}

  @Override
  public void commit() {}

  @Override
  public void rollback() {}

  @Override
  public void addEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("The text index is written by TextIndexer");
  }
}
