package org.zhengpu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengpu.input.InputFile;
import org.zhengpu.input.Pages;
import org.zhengpu.model.Document;
import org.zhengpu.model.Issue;
import org.zhengpu.model.PageInfo;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.rdf.ReferenceGraphs;
import org.zhengpu.rdf.ReferenceGraphs.DivisionPath;
import org.zhengpu.store.Build;
import org.zhengpu.store.GraphStore;

/**
 * Brings files into a store. Several threads read, cut and annotate; one puts what they found in the order of the
 * input, so that the outcome does not depend on their number.
 *
 * <p>Every file that was put stays put, whatever happens to a later one.
 */
public final class GraphBuild {

  /** Of province, city, county, township and village. */
  private static final List<Integer> CODE_LENGTHS = List.of(2, 4, 6, 9, 12);

  /** Told of every file that is done. */
  @FunctionalInterface
  public interface Listener {
    void done(String file, int number, int total);
  }

  private final Zhengpu zhengpu;
  private final Pages pages;
  private final GraphStore store;

  public GraphBuild(Zhengpu zhengpu, Pages pages, GraphStore store) {
    this.zhengpu = zhengpu;
    this.pages = pages;
    this.store = store;
  }

  /**
   * Reads files and folders into the store.
   *
   * @param inputs files and folders
   * @param threads how many files are worked on at a time
   * @param listener told of the progress, by the calling thread
   */
  public BuildReport run(List<Path> inputs, int threads, Listener listener) {
    Pages.Found found = pages.find(inputs);
    List<Issue> issues = new ArrayList<>(found.issues());
    List<PageReport> reports = new ArrayList<>();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Work>> working = new ArrayList<>();
      for (int i = 0; i < found.files().size(); i++) {
        // a few files ahead of the one that is put, not all: their documents fill the memory
        while (working.size() < found.files().size() && working.size() <= i + 2 * threads) {
          InputFile next = found.files().get(working.size());
          working.add(workers.submit(() -> read(next)));
        }
        Work work = get(working.set(i, null));
        issues.addAll(work.issues);
        put(work, reports);
        listener.done(work.file, i + 1, found.files().size());
      }
    } finally {
      workers.shutdownNow();
    }
    return new BuildReport(reports, issues, finish());
  }

  /** Brings the reference data up to date with the articles; the divisions follow from what they speak of. */
  private Optional<Build> finish() {
    ReferenceGraphs reference = new ReferenceGraphs(new IriMinter(store.base()));
    store.putReference("ontology", reference.ontology());
    store.putReference("agencies", reference.agencies());
    Optional<Build> build = store.finish();
    store.putReference("divisions", reference.divisions(store.divisionCodes().stream()
        .flatMap(GraphBuild::chain).distinct()
        .flatMap(code -> zhengpu.division(code).stream())
        .map(division -> new DivisionPath(division.code(), division.path()))
        .toList()));
    store.finish();
    return build;
  }

  /** The code of a division and of those above it: a code begins with theirs. */
  private static Stream<String> chain(String code) {
    return CODE_LENGTHS.stream().filter(length -> length <= code.length()).map(length -> code.substring(0, length));
  }

  /** A file that was read: its documents, and what was odd. */
  private record Work(String file, int pages, List<Document> documents, List<Issue> issues) {}

  private Work read(InputFile file) {
    Pages.Read read = pages.read(file);
    return new Work(file.name(), read.pages().size(), zhengpu.read(read.pages()), read.issues());
  }

  /** A file that could not be read leaves what the store has of it as it is. */
  private void put(Work work, List<PageReport> reports) {
    if (work.pages > 0) {
      GraphStore.Change change = store.putDocuments(pageId(work), work.documents);
      reports.add(PageReport.of(work.file, change, work.documents));
    }
  }

  /** Files of one name are different pages in papers of different days. */
  private static String pageId(Work work) {
    PageInfo info = work.documents.isEmpty() ? PageInfo.UNKNOWN : work.documents.get(0).article().info();
    return Stream.of(info.source(), Objects.toString(info.date(), ""), work.file)
        .filter(part -> !part.isEmpty()).collect(Collectors.joining("/"));
  }

  private static Work get(Future<Work> work) {
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
