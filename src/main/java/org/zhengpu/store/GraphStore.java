package org.zhengpu.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.zhengpu.model.Document;
import org.zhengpu.rdf.GraphBuilder;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.rdf.ShapeValidator;
import org.zhengpu.rdf.ShapeValidator.Violation;
import org.zhengpu.rdf.Vocabulary;
import org.zhengpu.store.StoreState.PageState;
import org.zhengpu.store.search.TextSearch;


/**
 * A graph at rest in a folder.
 *
 * <pre>
 * nquads/PAGE.nq    the truth: one file per page, lines sorted, written whole or not at all
 * nquads/@NAME.nq   reference data, each in a graph of its own: ontology, agencies, divisions
 * store.json        what belongs to the store, and whether the rest is up to date
 * db/ search/       TDB2 database and text index; derived, may be deleted at any time
 * lock              held by the one program that uses the store, be it to read or to write
 * </pre>
 *
 * <p>A build is {@link #put} for every page and then {@link #finish}. Whatever breaks it off, the pages are whole and
 * the next opening derives the rest anew. Putting may be done by several threads, the rest by one; the
 * {@linkplain #dataset() dataset} may be read by many while nothing is put.
 */
public final class GraphStore implements AutoCloseable {

  /** What putting a page did. */
  public enum Change {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  /** The graph, by {@link IriMinter#graph}, that says which build brought an article; derived, in no export. */
  public static final String BUILDS = "builds";

  private static final String STATE = "store.json";
  private static final long SMALLEST_DATABASE = 8 << 20;

  private final Path folder;
  private final StoreLock lock;
  private final PageFiles files;
  private final IriMinter iris;
  private final Derivation derivation;
  private final Delta delta = new Delta();
  private final SortedMap<String, PageState> pages;
  private StoreState state;
  private @Nullable Database database;

  private GraphStore(Path folder, StoreLock lock, StoreState state) {
    this.folder = folder;
    this.lock = lock;
    this.state = state;
    this.files = new PageFiles(folder.resolve("nquads"));
    this.iris = new IriMinter(state.base());
    this.derivation = new Derivation(folder, files, iris);
    this.pages = new TreeMap<>(state.pages());
  }

  /** Whether a folder holds a store. */
  public static boolean isStore(Path folder) {
    return Files.isRegularFile(folder.resolve(STATE));
  }

  /**
   * Opens the store in a folder.
   *
   * @throws StoreException when there is none, it is of a later version, damaged, in use or cannot be written
   */
  public static GraphStore open(Path folder) {
    if (!isStore(folder)) {
      throw new StoreException(Files.exists(folder)
          ? folder + " is not a store: it has no " + STATE
          : "There is no store " + folder + "; build one first");
    }
    return locked(folder, Optional.empty());
  }

  /**
   * Opens the store in a folder, or makes one there.
   *
   * @param base what the names of a new store begin with
   * @throws StoreException as {@link #open}; also when the folder holds something else, or a store with another base
   */
  public static GraphStore openOrCreate(Path folder, String base) {
    if (!isStore(folder) && !isFree(folder)) {
      throw new StoreException(folder + " holds something else than a store; choose an empty or new folder");
    }
    Folder.createDirectories(folder);
    return locked(folder, Optional.of(base));
  }

  /** Whether nothing is there but what a creation that broke off has left. */
  private static boolean isFree(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      return false;
    }
    return Folder.list(folder).stream().map(p -> p.getFileName().toString())
        .allMatch(name -> List.of("lock", "nquads", STATE + Folder.UNFINISHED).contains(name));
  }

  private static GraphStore locked(Path folder, Optional<String> base) {
    StoreLock lock = StoreLock.take(folder);
    try {
      StoreState state = isStore(folder) ? StoreState.read(folder.resolve(STATE)) : create(folder, base.orElseThrow());
      if (base.isPresent() && !base.get().equals(state.base())) {
        throw new StoreException("The names in the store " + folder + " begin with " + state.base() + ", not with "
            + base.get() + "; build with that base or into a new folder");
      }
      GraphStore store = new GraphStore(folder, lock, state);
      store.recover();
      return store;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static StoreState create(Path folder, String base) {
    StoreState state = StoreState.empty(new IriMinter(base).base());
    Folder.createDirectories(folder.resolve("nquads"));
    state.write(folder.resolve(STATE));
    return state;
  }

  /** Clears away what a build that broke off has left, and takes the files as they are. */
  private void recover() {
    Folder.createDirectories(files.folder());
    files.clearUnfinished();
    Database.discardUnfinished(folder);
    if (!state.indexed() || !files.matches(pages.values()) || !Database.exists(folder)) {
      markStale();
      rescan();
    }
  }

  /** Reads what is there: after a crash, files may be newer than what {@code store.json} says of them. */
  private void rescan() {
    pages.clear();
    for (Path path : files.files()) {
      PageState found = files.found(path, state.nextBuild());
      PageState known = state.pages().get(found.file());
      pages.put(found.file(), found.sameContent(known) ? known : found);
    }
    delta.giveUp();
  }

  public Path folder() {
    return folder;
  }

  /** What the names in this store begin with. */
  public String base() {
    return state.base();
  }

  /** Every build that changed something, oldest first. */
  public List<Build> builds() {
    return state.builds();
  }

  /** The pages of the store, sorted. */
  public synchronized List<String> pages() {
    return pages.values().stream().filter(page -> !page.isReference()).map(PageState::page).sorted().toList();
  }

  /**
   * Writes what a page says; an unchanged page is left alone. Queries see it after {@link #finish}.
   *
   * @param page what the page is known by, such as the path of its file below the folder that was given
   * @param quads its statements in the graphs of its articles; none for a page without articles
   * @throws StoreException when it cannot be written; then the page is as it was
   */
  public Change put(String page, Collection<Quad> quads) {
    return write(page.startsWith("@") ? "./" + page : page, quads);
  }

  /**
   * Writes what the articles of a page say, as {@link GraphBuilder} puts it.
   *
   * @param page as for {@link #put}
   * @param documents its articles, in order
   * @throws StoreException as {@link #put}
   */
  public Change putDocuments(String page, List<Document> documents) {
    GraphBuilder graphs = new GraphBuilder(iris);
    return put(page, documents.stream().flatMap(document -> graphs.build(document).stream()).toList());
  }

  /**
   * Writes a graph of reference data.
   *
   * @param name lower-case letters: {@code ontology}
   * @param quads what it says; they go into the graph {@link IriMinter#graph} of that name
   */
  public Change putReference(String name, Collection<Quad> quads) {
    Node graph = NodeFactory.createURI(iris.graph(name));
    return write("@" + name, quads.stream().map(quad -> Quad.create(graph, quad.asTriple())).toList());
  }

  private Change write(String page, Collection<Quad> quads) {
    PageFiles.Content content = files.content(page, quads, state.nextBuild());
    synchronized (this) {
      PageState before = pages.get(content.state().file());
      if (content.state().sameContent(before)) {
        return Change.UNCHANGED;
      }
      markStale();
      byte[] old = before == null ? new byte[0] : files.bytes(before);
      files.write(content);
      delta.replace(old, content.bytes());
      pages.put(content.state().file(), content.state());
      return before == null ? Change.ADDED : Change.CHANGED;
    }
  }

  /** What is wrong with the union of all graphs, by the shapes of the ontology; nothing for a good store. */
  public List<Violation> violations() {
    return read(dataset -> new ShapeValidator().validate(dataset.getUnionGraph()));
  }

  /** The statistical codes of the divisions that the articles speak of, sorted. */
  public SortedSet<String> divisionCodes() {
    return read(dataset -> {
      SortedSet<String> codes = new TreeSet<>();
      dataset.find(Node.ANY, Node.ANY, Vocabulary.DIVISION_CODE, Node.ANY)
          .forEachRemaining(quad -> codes.add(quad.getObject().getLiteralLexicalForm()));
      return codes;
    });
  }

  /** Takes a page out; one that is not there is no error. */
  public synchronized void remove(String page) {
    PageState before = pages.get(PageFiles.fileName(page));
    if (before != null) {
      markStale();
      byte[] old = files.bytes(before);
      files.delete(before);
      delta.replace(old, new byte[0]);
      pages.remove(before.file());
    }
  }

  /** From here on until the end of {@link #finish}, {@code store.json} says that the database is out of date. */
  private void markStale() {
    closeDatabase();
    if (state.indexed()) {
      save(state.withIndexed(false));
    }
  }

  private void save(StoreState now) {
    now.write(folder.resolve(STATE));
    state = now;
  }

  /** Ends a build: brings database and text index up to date. Empty when no page is another than before. */
  public Optional<Build> finish() {
    return finish(Clock.systemUTC());
  }

  synchronized Optional<Build> finish(Clock clock) {
    if (state.indexed()) {
      return Optional.empty();
    }
    List<PageState> gone = missingFrom(pages, state.pages());
    List<PageState> now = missingFrom(state.pages(), pages);
    derive(gone, now);
    Optional<Build> build = build(clock, gone, now);
    StoreState finished = state.withPages(pages).withIndexed(true);
    save(build.map(finished::withBuild).orElse(finished));
    return build;
  }

  private Optional<Build> build(Clock clock, List<PageState> gone, List<PageState> now) {
    List<PageState> before = gone.stream().filter(page -> !page.isReference()).toList();
    List<PageState> after = now.stream().filter(page -> !page.isReference()).toList();
    int changed = (int) after.stream().filter(page -> state.pages().containsKey(page.file())).count();
    String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    return before.isEmpty() && after.isEmpty()
        ? Optional.empty()
        : Optional.of(new Build(state.nextBuild(), time, after.size() - changed, changed, before.size() - changed));
  }

  /** The pages of {@code some} that are not, or not with the same content, among {@code others}. */
  private static List<PageState> missingFrom(Map<String, PageState> others, Map<String, PageState> some) {
    return some.values().stream().filter(page -> !page.sameContent(others.get(page.file()))).toList();
  }

  /** Derives database and text index anew from the files. */
  public synchronized void reindex() {
    markStale();
    rescan();
    finish();
  }

  private void derive(List<PageState> gone, List<PageState> now) {
    try {
      boolean small = !delta.isTooLarge() && Database.exists(folder);
      Folder.requireRoom(folder, small ? SMALLEST_DATABASE : room());
      if (!small || !derivation.apply(delta, gone, now)) {
        Folder.requireRoom(folder, room());
        derivation.rebuild(pages.values());
      }
      delta.clear();
    } catch (StoreException e) {
      delta.giveUp();
      throw e;
    } catch (RuntimeException | InternalError e) {
      // an InternalError is what becomes of a mapped file on a disk that is full
      delta.giveUp();
      throw new StoreException("Cannot write the database in " + folder + ": " + e.getMessage(), e);
    }
  }

  /** What a fresh database takes at most, as far as measured: twice its truth, and something to begin with. */
  private long room() {
    return SMALLEST_DATABASE + 2 * pages.values().stream().mapToLong(PageState::bytes).sum();
  }

  /**
   * The graph for reading: the database with the union of all graphs as the default graph of queries, and the text
   * index behind {@code text:query}. Finishes a build that is not finished. Read it in transactions; not to be
   * written, nor closed by others; valid until the next put.
   */
  public synchronized DatasetGraph dataset() {
    return database().dataset();
  }

  /** The index of names and texts; as the dataset, not to be closed by others and valid until the next put. */
  public synchronized TextSearch search() {
    return database().search();
  }

  private Database database() {
    if (database == null) {
      finish();
      database = Database.open(folder);
    }
    return database;
  }

  /** Names what is in the store: the same for the same pages, another when a page is another. */
  public synchronized String revision() {
    StringBuilder content = new StringBuilder(base());
    pages.values().forEach(page -> content.append('\n').append(page.file()).append(' ').append(page.sha256()));
    return PageFiles.sha256(content.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /** What {@code reader} makes of the dataset, within a read transaction. */
  public <T> T read(Function<DatasetGraph, T> reader) {
    DatasetGraph dataset = dataset();
    return Txn.calculateRead(dataset, () -> reader.apply(dataset));
  }

  /** How much is in the store. */
  public StoreStatistics statistics() {
    long lines = pages.values().stream().mapToLong(PageState::quads).sum();
    int files = pages().size();
    return read(dataset -> StoreStatistics.of(files, lines, dataset));
  }

  /** Sends the truth, page by page, each in the order of its lines: articles' graphs and reference data. */
  public void send(StreamRDF target) {
    pages.values().forEach(page -> files.send(page, target));
  }

  /** Writes the truth as N-Quads. The same pages always give the same bytes. */
  public void dump(OutputStream out) throws IOException {
    for (PageState page : pages.values()) {
      try (InputStream in = files.open(page)) {
        in.transferTo(out);
      }
    }
  }

  private void closeDatabase() {
    if (database != null) {
      database.close();
      database = null;
    }
  }

  @Override
  public synchronized void close() {
    closeDatabase();
    lock.close();
  }
}
