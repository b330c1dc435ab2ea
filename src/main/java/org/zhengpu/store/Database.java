package org.zhengpu.store;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.zhengpu.store.search.TextIndexer;
import org.zhengpu.store.search.TextSearch;

/**
 * What is derived from the truth: the TDB2 database in {@code db/} and the text index in {@code search/}. Disposable.
 *
 * <p>An aborted write transaction can damage a TDB2 database for good (apache/jena GH-3877). So what is written to one
 * that is in use was parsed before; if writing fails all the same, the database is thrown away and built anew.
 */
final class Database implements AutoCloseable {

  private static final String DB = "db";
  private static final String TEXT = "search";
  /** What stores of earlier versions have in place of it. */
  private static final String OLD_TEXT = "text";
  private static final String NEW = ".new";
  private static final int TRANSACTION = 500_000;

  static {
    JenaSystem.init();
  }

  private final DatasetGraph dataset;
  private final TextSearch search;

  private Database(DatasetGraph dataset, TextSearch search) {
    this.dataset = dataset;
    this.search = search;
  }

  /** Whether both parts are there; whether they are whole is for {@code store.json} to say. */
  static boolean exists(Path store) {
    return store.resolve(DB).toFile().isDirectory() && store.resolve(TEXT).toFile().isDirectory();
  }

  /** Opens what is there for reading. Queries see the union of all graphs as the default graph. */
  static Database open(Path store) {
    DatasetGraph dataset = connectKnown(store);
    try {
      TextSearch search = new TextSearch(store.resolve(TEXT));
      dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
      dataset.getContext().set(TextQuery.textIndex, search);
      return new Database(dataset, search);
    } catch (RuntimeException e) {
      TDBInternal.expel(dataset, true);
      throw e;
    }
  }

  /** Builds both parts in fresh folders from what {@code truth} sends, and puts them in the place of the old. */
  static void rebuild(Path store, String base, Consumer<StreamRDF> truth) {
    discardUnfinished(store);
    Path db = store.resolve(DB + NEW);
    Path text = store.resolve(TEXT + NEW);
    Folder.createDirectories(db);
    DatasetGraph dataset = connect(db);
    try {
      load(dataset, truth);
      try (TextIndexer indexer = new TextIndexer(text, base)) {
        Txn.executeRead(dataset, () -> indexer.addAll(dataset.getUnionGraph()));
        indexer.commit();
      }
    } finally {
      TDBInternal.expel(dataset, true);
    }
    Folder.deleteTree(store.resolve(DB));
    Folder.deleteTree(store.resolve(TEXT));
    Folder.deleteTree(store.resolve(OLD_TEXT));
    Folder.rename(db, store.resolve(DB));
    Folder.rename(text, store.resolve(TEXT));
  }

  /** Deletes what a build that did not end has left. */
  static void discardUnfinished(Path store) {
    Folder.deleteTree(store.resolve(DB + NEW));
    Folder.deleteTree(store.resolve(TEXT + NEW));
  }

  /** Changes what is there in one write transaction. */
  static void apply(Path store, String base, List<Quad> removed, List<Quad> added) {
    DatasetGraph dataset = connect(store.resolve(DB));
    try {
      write(dataset, () -> {
        removed.forEach(dataset::delete);
        added.forEach(dataset::add);
      });
      try (TextIndexer indexer = new TextIndexer(store.resolve(TEXT), base)) {
        Txn.executeRead(dataset, () -> subjects(indexer, removed, added)
            .forEach(subject -> indexer.refresh(dataset.getUnionGraph(), subject)));
        indexer.commit();
      }
    } finally {
      TDBInternal.expel(dataset, true);
    }
  }

  DatasetGraph dataset() {
    return dataset;
  }

  TextSearch search() {
    return search;
  }

  @Override
  public void close() {
    search.close();
    TDBInternal.expel(dataset, true);
  }

  private static DatasetGraph connectKnown(Path store) {
    try {
      return connect(store.resolve(DB));
    } catch (RuntimeException e) {
      throw new StoreException("The database in " + store + " is damaged; `build --reindex --store " + store
          + "` derives it anew, nothing is lost", e);
    }
  }

  private static DatasetGraph connect(Path folder) {
    return DatabaseMgr.connectDatasetGraph(Location.create(folder.toAbsolutePath()));
  }

  private static Set<Node> subjects(TextIndexer indexer, List<Quad> removed, List<Quad> added) {
    Set<Node> subjects = new HashSet<>();
    for (List<Quad> quads : List.of(removed, added)) {
      quads.stream().flatMap(quad -> indexer.touched(quad.asTriple())).forEach(subjects::add);
    }
    return subjects;
  }

  private static void load(DatasetGraph dataset, Consumer<StreamRDF> truth) {
    write(dataset, () -> truth.accept(new StreamRDFBase() {
      private int waiting;

      @Override
      public void quad(Quad quad) {
        dataset.add(quad);
        if (++waiting == TRANSACTION) {
          waiting = 0;
          dataset.commit();
          dataset.end();
          dataset.begin(TxnType.WRITE);
        }
      }
    }));
  }

  /** Writes in a transaction; where that fails, the database is of no further use, and the caller lets it go. */
  private static void write(DatasetGraph dataset, Runnable writing) {
    dataset.begin(TxnType.WRITE);
    boolean written = false;
    try {
      writing.run();
      dataset.commit();
      written = true;
    } finally {
      if (!written) {
        dataset.abort();
      }
      dataset.end();
    }
  }
}
