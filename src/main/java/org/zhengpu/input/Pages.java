package org.zhengpu.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.model.InputException;
import org.zhengpu.model.Issue;
import org.zhengpu.model.Page;
import org.zhengpu.model.PageInfo;

/**
 * Opens what the user gives: paths in, files out ({@link #find}); a file in, its pages out ({@link #read}). Immutable,
 * may be shared between threads.
 *
 * <p>What is known of a page comes, in this order, from the record itself (JSON Lines), the manifest, the options, the
 * file's own metadata (HTML), the masthead; what none of them tells is unknown, and an issue says so. No file stops
 * the others: whatever cannot be read becomes an issue.
 */
public final class Pages {

  private final Manifest manifest;
  private final PageInfo options;
  private final Masthead masthead = new Masthead();
  private final Publisher publisher;

  /**
   * @param manifest what is known of single files
   * @param options what the user says of all files
   * @param divisions to tell from a masthead which division the paper serves
   */
  public Pages(Manifest manifest, PageInfo options, Divisions divisions) {
    this.manifest = manifest;
    this.options = options;
    this.publisher = new Publisher(divisions);
  }

  /** The files behind some paths, in the order of the paths, each folder's sorted by name. */
  public record Found(List<InputFile> files, List<Issue> issues) {}

  /** The pages of one file, in order; none when it could not be read. */
  public record Read(List<Page> pages, List<Issue> issues) {}

  public Found find(List<Path> inputs) {
    InputFiles found = new InputFiles();
    inputs.forEach(found::add);
    List<Issue> issues = new ArrayList<>(manifest.issues());
    issues.addAll(found.issues());
    for (String name : manifest.unmatched(found.files())) {
      issues.add(new Issue(name, "", "The manifest names this file, but it is not among the input."));
    }
    return new Found(found.files(), List.copyOf(issues));
  }

  public Read read(InputFile file) {
    List<Issue> issues = new ArrayList<>();
    List<Page> pages = new ArrayList<>();
    try {
      for (Page page : contents(file, issues::add)) {
        pages.add(page.withInfo(info(file, page)));
      }
      reportUnknown(file, pages, issues::add);
    } catch (InputException e) {
      issues.add(Issue.unread(file.name(), e.getMessage()));
    } catch (IOException | RuntimeException e) {
      issues.add(Issue.unread(
          file.name(), "It cannot be read as " + file.format().label() + ": " + InputFiles.reason(e)));
    } catch (StackOverflowError | OutOfMemoryError e) {
      issues.add(Issue.unread(file.name(), "It is built so that reading it takes too much memory; it is left out."));
    }
    return new Read(List.copyOf(pages), List.copyOf(issues));
  }

  private static List<Page> contents(InputFile file, Consumer<Issue> issues) throws IOException {
    byte[] bytes = file.bytes();
    if (bytes.length == 0) {
      throw new InputException("The file is empty.");
    }
    List<Issue> found = new ArrayList<>();
    List<Page> pages = file.format().reader().read(file.name(), bytes, found::add);
    found.forEach(issues);
    if (pages.isEmpty()) {
      throw new InputException(
          found.isEmpty() ? "The file holds no text." : "The file holds nothing that can be read.");
    }
    return pages;
  }

  private PageInfo info(InputFile file, Page page) {
    PageInfo given = manifest.info(file).orElse(PageInfo.UNKNOWN).orElse(options);
    boolean ownFirst = file.format() == PageFormat.JSON_LINES;
    PageInfo told = ownFirst ? page.info().orElse(given) : given.orElse(page.info());
    return page.given().isPresent() ? told : told.orElse(printed(page.content().text()));
  }

  private PageInfo printed(String text) {
    return masthead.read(text).orElse(new PageInfo("", null, publisher.scope(text), "", ""));
  }

  private static void reportUnknown(InputFile file, List<Page> pages, Consumer<Issue> issues) {
    List<String> unknown = new ArrayList<>();
    note(unknown, "paper", pages.stream().anyMatch(p -> p.info().source().isEmpty()));
    note(unknown, "issue date", pages.stream().anyMatch(p -> p.info().date() == null));
    note(unknown, "scope", pages.stream().anyMatch(p -> !p.info().scope().isKnown()));
    if (!unknown.isEmpty()) {
      issues.accept(new Issue(file.name(), "", "Unknown: " + String.join(", ", unknown)
          + "; give a manifest, or --source, --date and --scope."));
    }
  }

  private static void note(List<String> unknown, String what, boolean missing) {
    if (missing) {
      unknown.add(what);
    }
  }
}
