package org.zhengpu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.ToIntFunction;
import org.zhengpu.BuildReport;
import org.zhengpu.PageReport;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Issue;
import org.zhengpu.store.Build;

/** What a build did, as a person reads it: a table of the files, what was odd, and what has changed. */
final class BuildSummary {

  private static final int MOST_FILES = 30;
  private static final int MOST_ISSUES = 20;

  private final BuildReport report;
  private final PrintWriter out;

  private BuildSummary(BuildReport report, PrintWriter out) {
    this.report = report;
    this.out = out;
  }

  /** What could not be read goes to {@code err}, all else to {@code out}. */
  static void print(BuildReport report, PrintWriter out, PrintWriter err) {
    BuildSummary summary = new BuildSummary(report, out);
    summary.pages();
    summary.issues();
    summary.changes();
    out.flush();
    summary.unread(err);
  }

  private void unread(PrintWriter err) {
    List<Issue> issues = report.issues().stream().filter(Issue::unread).toList();
    issues.stream().limit(MOST_ISSUES)
        .forEach(issue -> err.println("zhengpu: " + Table.printable(issue.toString())));
    if (issues.size() > MOST_ISSUES) {
      err.println("zhengpu: … and " + (issues.size() - MOST_ISSUES) + " more could not be read.");
    }
    err.flush();
  }

  private void pages() {
    List<PageReport> pages = report.pages();
    Table table = new Table(
        "file", "paper", "date", "articles", "people", "bodies", "places", "programmes", "posts", "events",
        "relations");
    for (int column = 3; column <= 10; column++) {
      table.right(column);
    }
    pages.stream().limit(MOST_FILES).forEach(page -> table.row(page.file(), page.source(), page.date(),
        page.articles(), page.count(EntityType.PERSON), bodies(page), page.count(EntityType.PLACE),
        page.count(EntityType.PROGRAMME), page.posts(), page.events(), page.relations()));
    if (pages.size() > MOST_FILES) {
      table.row("… " + (pages.size() - MOST_FILES) + " more", "", "", "", "", "", "", "", "", "", "");
    }
    if (pages.size() > 1) {
      table.row("all " + pages.size(), "", "", sum(PageReport::articles), "", "", "", "", sum(PageReport::posts),
          sum(PageReport::events), sum(PageReport::relations));
    }
    if (!table.isEmpty()) {
      out.print(table);
      out.println();
    }
  }

  private static int bodies(PageReport page) {
    return page.count(EntityType.AGENCY) + page.count(EntityType.ORGANIZATION);
  }

  private int sum(ToIntFunction<PageReport> figure) {
    return report.pages().stream().mapToInt(figure).sum();
  }

  private void issues() {
    List<Issue> issues = report.issues().stream().filter(issue -> !issue.unread()).toList();
    if (!issues.isEmpty()) {
      out.println(issues.size() == 1 ? "1 warning:" : issues.size() + " warnings:");
      issues.stream().limit(MOST_ISSUES).forEach(issue -> out.println("  " + Table.printable(issue.toString())));
      if (issues.size() > MOST_ISSUES) {
        out.println("  … and " + (issues.size() - MOST_ISSUES) + " more");
      }
      out.println();
    }
  }

  private void changes() {
    out.println(report.build().map(BuildSummary::sentence).orElse(report.pages().isEmpty()
        ? "Nothing was read; the store is as it was." : "Nothing has changed: the store holds all this already."));
  }

  private static String sentence(Build build) {
    return "Build " + build.number() + ": " + build.added() + " files added, " + build.changed() + " changed, "
        + build.removed() + " removed.";
  }
}
