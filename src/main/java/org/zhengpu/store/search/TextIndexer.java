package org.zhengpu.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Writes the index that {@link TextSearch} reads: one Lucene document per subject, made from all that the union of the
 * graphs says of it, so that a name that a thousand articles repeat is found once. Not for sharing between threads.
 */
public final class TextIndexer implements AutoCloseable {

  private final Directory directory;
  private final IndexWriter writer;
  private final String base;

  /**
   * Opens an index for writing, a new one where there is none.
   *
   * @param folder where the index is
   * @param base what the IRIs of the subjects begin with; other subjects, such as terms, are not indexed
   */
  public TextIndexer(Path folder, String base) {
    this.base = base;
    try {
      directory = FSDirectory.open(folder);
      writer = new IndexWriter(directory, new IndexWriterConfig(TextFields.analyzer()));
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
          put(same);
          same.clear();
        }
        if (isIndexed(triple)) {
          same.add(triple);
        }
      }
      put(same);
    } finally {
      triples.close();
    }
  }

  /** Whether a change of this triple changes the index. */
  public boolean isIndexed(Triple triple) {
    return TextFields.FIELDS.containsKey(triple.getPredicate())
        && triple.getSubject().isURI()
        && triple.getSubject().getURI().startsWith(base);
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
    put(found);
  }

  private void put(List<Triple> triples) {
    if (triples.isEmpty()) {
      return;
    }
    Document document = new Document();
    document.add(new StringField(TextFields.SUBJECT, triples.get(0).getSubject().getURI(), Field.Store.YES));
    triples.forEach(triple -> add(document, triple));
    try {
      writer.updateDocument(new Term(TextFields.SUBJECT, triples.get(0).getSubject().getURI()), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Document document, Triple triple) {
    String field = TextFields.FIELDS.get(triple.getPredicate());
    Node value = triple.getObject();
    document.add(new TextField(field, TextFields.fold(value.getLiteralLexicalForm()), Field.Store.NO));
    document.add(new StoredField(field, value.getLiteralLanguage() + "|" + value.getLiteralLexicalForm()));
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
