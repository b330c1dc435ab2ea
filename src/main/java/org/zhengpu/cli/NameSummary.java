package org.zhengpu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.zhengpu.NameEvaluation;
import org.zhengpu.eval.NerScorer;

/** How well a model finds names, as a person reads it: a table for each file of tagged sentences. */
final class NameSummary {

  private final PrintWriter out;

  NameSummary(PrintWriter out) {
    this.out = out;
  }

  void print(NameEvaluation evaluation, List<Path> files) {
    for (Path file : files) {
      out.println(file);
      out.print(table(evaluation.score(file)));
      out.flush();
    }
  }

  private static Table table(SortedMap<String, NerScorer.Score> scores) {
    Table table = new Table("", "P", "R", "F1", "gold", "system");
    for (int column = 1; column <= 5; column++) {
      table.right(column);
    }
    scores.forEach((type, score) -> row(table, type, score));
    row(table, "all", NerScorer.total(scores));
    return table;
  }

  private static void row(Table table, String type, NerScorer.Score score) {
    table.row(type, figure(score.precision()), figure(score.recall()), figure(score.f1()), score.gold(), score.found());
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
