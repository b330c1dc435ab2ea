package org.zhengpu.eval;

import java.util.List;

/**
 * How well a set of documents agrees with the gold annotations.
 *
 * @param rows a line per kind of thing, in the order of the report
 * @param titles headlines that are right, of those printed
 * @param canonical found agencies, organizations and places that carry their canonical name
 */
public record Scores(List<Row> rows, Share titles, Share canonical) {

  public Scores {
    rows = List.copyOf(rows);
  }

  /** The row of a kind: {@code article}, {@code entity}, {@code Person}, {@code post}, {@code event}… */
  public Row row(String kind) {
    return rows.stream().filter(r -> r.kind().equals(kind)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No scores for " + kind));
  }

  /**
   * Precision, recall and their harmonic mean for one kind of thing.
   *
   * @param kind what was counted
   * @param precision the share of the system's items that are right
   * @param recall the share of the gold items that were found
   * @param f1 the harmonic mean of both
   * @param gold how many there are
   * @param system how many the system has
   */
  public record Row(String kind, double precision, double recall, double f1, int gold, int system) {}

  /** So many of so many. */
  public record Share(int right, int all) {
    public double value() {
      return (double) right / Math.max(1, all);
    }
  }
}
