package org.zhengpu.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.zhengpu.model.Pronunciation;
import org.zhengpu.rdf.Vocabulary;

/**
 * Writes the index that {@link TextSearch} reads: one Lucene document per subject, made from all that the union of the
 * graphs says of it, so that a name that a thousand articles repeat is found once. Not for sharing between threads.
 */
public final class TextIndexer implements AutoCloseable {

  /** What else than names and texts is in the document of a subject. */
  private static final Set<Node> TOUCHING = Set.of(
      Vocabulary.TYPE, Vocabulary.MENTIONS, Vocabulary.ISSUED, Vocabulary.SOURCE, Vocabulary.SCOPE,
      Vocabulary.LOCATED_IN, Vocabulary.PART_OF, Vocabulary.DIVISION_CODE);

  private final Directory directory;
  private final IndexWriter writer;
  private final String base;
  private final SubjectDocument documents;

  /**
   * Opens an index for writing, a new one where there is none.
   *
   * @param folder where the index is
   * @param base what the IRIs of the subjects begin with; other subjects, such as terms, are not indexed
   */
  public TextIndexer(Path folder, String base) {
    this.base = base;
    this.documents = new SubjectDocument(base, Pronunciation.installed());
    try {
      directory = FSDirectory.open(folder);
      writer = new IndexWriter(
          directory, new IndexWriterConfig(TextFields.analyzer()).setIndexSort(TextFields.PROMINENCE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Indexes a whole graph. The triples of one subject must come one after the other, as TDB2 gives them. */
  public void addAll(Graph union) {
    ExtendedIterator<Triple> triples = union.find();
    try {
      List<Triple> same = new ArrayList<>();
      while (triples.hasNext()) {
        Triple triple = triples.next();
        if (!same.isEmpty() && !same.get(0).getSubject().equals(triple.getSubject())) {
          put(union, same);
          same.clear();
        }
        if (isText(triple)) {
          same.add(triple);
        }
      }
      put(union, same);
    } finally {
      triples.close();
    }
  }

  /** The subjects for which a change of this triple changes the index. */
  public Stream<Node> touched(Triple triple) {
    Node named = triple.getPredicate().equals(Vocabulary.MENTIONS) ? triple.getObject() : triple.getSubject();
    return isText(triple) || TOUCHING.contains(triple.getPredicate()) ? Stream.of(named).filter(this::isOwn)
        : Stream.empty();
  }

  private boolean isText(Triple triple) {
    return TextFields.FIELDS.containsKey(triple.getPredicate()) && isOwn(triple.getSubject());
  }

  private boolean isOwn(Node subject) {
    return subject.isURI() && subject.getURI().startsWith(base);
  }

  /** Indexes anew what the graph now says of a subject. */
  public void refresh(Graph union, Node subject) {
    List<Triple> found = new ArrayList<>();
    for (Node property : TextFields.FIELDS.keySet()) {
      Iterator<Triple> triples = union.find(subject, property, Node.ANY);
      triples.forEachRemaining(found::add);
    }
    try {
      writer.deleteDocuments(new Term(TextFields.SUBJECT, subject.getURI()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    put(union, found);
  }

  private void put(Graph union, List<Triple> triples) {
    if (triples.isEmpty()) {
      return;
    }
    Node subject = triples.get(0).getSubject();
    try {
      writer.updateDocument(
          new Term(TextFields.SUBJECT, subject.getURI()), documents.of(union, subject, triples));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes what was written last. */
  public void commit() {
    try {
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (directory) {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
