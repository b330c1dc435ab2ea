package org.zhengpu;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.eval.align.Aligner;
import org.zhengpu.eval.align.PageAlignment;
import org.zhengpu.eval.dump.DumpDocuments;
import org.zhengpu.eval.gold.GoldPage;
import org.zhengpu.eval.gold.Sheet;
import org.zhengpu.input.Manifest;
import org.zhengpu.input.Pages;
import org.zhengpu.model.Document;
import org.zhengpu.model.InputException;
import org.zhengpu.model.Page;

/**
 * Extracts what the pages of gold files say and lays it beside the gold annotations. Gold files in, an alignment per
 * page out. May be shared between threads.
 */
public final class Evaluator {

  private final Supplier<Zhengpu> zhengpu;
  private final @Nullable Path folder;

  /**
   * @param zhengpu what reads the pages; asked for once the gold files are found to be in order
   * @param folder where the pages are; null to look beside the gold file, above it, and in {@code ../corpus}
   */
  public Evaluator(Supplier<Zhengpu> zhengpu, @Nullable Path folder) {
    this.zhengpu = zhengpu;
    this.folder = folder;
  }

  /** Told of every page that is done. */
  @FunctionalInterface
  public interface Listener {
    void done(String file, int number, int total);
  }

  /** A gold file and the page that it speaks of. */
  private record Task(GoldPage gold, Path page) {}

  /**
   * Compares.
   *
   * @throws InputException when a gold file or a page is missing or cannot be read
   */
  public List<PageAlignment> evaluate(List<Path> goldFiles, Listener listener) {
    List<Task> tasks = tasks(goldFiles);
    Zhengpu reader = zhengpu.get();
    Map<Path, String> texts = new LinkedHashMap<>();
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      // two gold files may speak of one page
      if (!texts.containsKey(task.page)) {
        List<Page> pages = read(task, reader);
        documents.addAll(reader.read(pages));
        texts.put(task.page, text(pages));
      }
      listener.done(task.gold.file(), i + 1, tasks.size());
    }
    return new Aligner().align(
        tasks.stream().map(task -> new Sheet(task.gold, texts.getOrDefault(task.page, ""))).toList(), documents);
  }

  /**
   * Compares what a dump of the graph says, instead of what the pages give now.
   *
   * @throws InputException when a gold file, a page or the dump is missing or cannot be read
   */
  public List<PageAlignment> evaluate(List<Path> goldFiles, Path dump) {
    List<Task> tasks = tasks(goldFiles);
    List<Document> documents = DumpDocuments.read(dump);
    Zhengpu reader = zhengpu.get();
    return new Aligner().align(
        tasks.stream().map(task -> new Sheet(task.gold, text(read(task, reader)))).toList(), documents);
  }

  private List<Task> tasks(List<Path> goldFiles) {
    return goldFiles.stream().map(this::task).toList();
  }

  private Task task(Path goldFile) {
    GoldPage gold = GoldPage.read(goldFile);
    List<Path> places = places(goldFile);
    return places.stream().map(place -> place.resolve(gold.file()).normalize()).filter(Files::isRegularFile)
        .findFirst().map(page -> new Task(gold, page))
        .orElseThrow(() -> new InputException("The page " + gold.file() + " of " + goldFile + " is not in "
            + places.stream().map(Path::toString).collect(Collectors.joining(", ")) + "; say where with --pages."));
  }

  private List<Path> places(Path goldFile) {
    if (folder != null) {
      return List.of(folder);
    }
    Path beside = goldFile.toAbsolutePath().normalize().getParent();
    Path above = beside == null || beside.getParent() == null ? Path.of("/") : beside.getParent();
    return Stream.of(beside == null ? above : beside, above, above.resolve("corpus")).distinct().toList();
  }

  private static List<Page> read(Task task, Zhengpu reader) {
    Pages pages = reader.pages(Manifest.empty(), task.gold.info());
    Pages.Read read = pages.read(pages.find(List.of(task.page)).files().get(0));
    if (read.pages().isEmpty()) {
      throw new InputException("The page " + task.page + " cannot be read: "
          + read.issues().stream().map(issue -> issue.message()).collect(Collectors.joining(" ")));
    }
    return read.pages();
  }

  private static String text(List<Page> pages) {
    return pages.stream().map(page -> page.content().text()).collect(Collectors.joining("\n"));
  }
}
