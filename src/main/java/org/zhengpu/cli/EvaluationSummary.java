package org.zhengpu.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.zhengpu.eval.Scorer;
import org.zhengpu.eval.Scores;
import org.zhengpu.eval.align.PageAlignment;
import org.zhengpu.eval.diagnosis.Diagnosis;
import org.zhengpu.eval.diagnosis.Reliability;

/** What an evaluation found, as a person reads it. */
final class EvaluationSummary {

  private static final int EXAMPLES = 3;
  private static final int TYPES_BEGIN = 2;
  private static final int TYPES_END = 6;

  private final List<PageAlignment> pages;
  private final PrintWriter out;

  EvaluationSummary(List<PageAlignment> pages, PrintWriter out) {
    this.pages = pages;
    this.out = out;
  }

  /** Precision, recall and F1 of each kind of thing. */
  void scores() {
    Scores scores = Scorer.score(pages);
    Table table = new Table("", "P", "R", "F1", "gold", "system");
    for (int column = 1; column <= 5; column++) {
      table.right(column);
    }
    for (int i = 0; i < scores.rows().size(); i++) {
      Scores.Row row = scores.rows().get(i);
      String indent = i >= TYPES_BEGIN && i <= TYPES_END ? "· " : "";
      table.row(indent + row.kind(), figure(row.precision()), figure(row.recall()), figure(row.f1()), row.gold(),
          row.system());
    }
    out.print(table);
    out.println("titles right     " + figure(scores.titles().value()) + "  of " + scores.titles().all());
    out.println("canonical names  " + figure(scores.canonical().value()) + "  of " + scores.canonical().all()
        + " found agencies, organizations and places");
  }

  /** The errors grouped by cause, with examples. */
  void causes(int most) {
    Diagnosis diagnosis = Diagnosis.of(pages);
    List<Diagnosis.Group> groups = diagnosis.byCause();
    if (groups.isEmpty()) {
      return;
    }
    out.println();
    out.println("Errors by cause, worst first (article: expected → found)");
    groups.stream().limit(most).forEach(this::cause);
    if (groups.size() > most) {
      out.println("  … and " + (groups.size() - most) + " causes with fewer; --causes 0 shows all.");
    }
    out.println(diagnosis.summary());
  }

  /** Stated and measured confidence, by tenths and by rule. */
  void calibration() {
    Reliability reliability = Reliability.of(pages);
    out.println();
    out.println("Confidences: as stated, the share that is right, and where that share likely lies");
    out.print(table("confidence", reliability.byConfidence()));
    out.println();
    out.print(table("rule", reliability.byRule()));
    out.println("Stated and right are " + figure(reliability.meanGap()) + " apart on the average.");
  }

  private static Table table(String of, List<Reliability.Row> rows) {
    Table table = new Table("", of, "statements", "stated", "right", "likely").right(2).right(3).right(4).right(5);
    rows.forEach(row -> table.row(row.kind(), row.of(), row.count(), figure(row.stated()), figure(row.share()),
        figure(row.low()) + "–" + figure(row.high())));
    return table;
  }

  private void cause(Diagnosis.Group group) {
    out.println("%5d  %s".formatted(group.count(), Table.printable(group.cause().toString())));
    group.faults().stream().limit(EXAMPLES)
        .forEach(fault -> out.println("         " + Table.printable(fault.toString())));
  }

  /** Rounded as Python does it: what lies in the very middle goes to the even digit. */
  private static String figure(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
