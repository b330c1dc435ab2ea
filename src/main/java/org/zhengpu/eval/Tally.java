package org.zhengpu.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts hits and errors while scoring. Not for sharing between threads. */
final class Tally {

  private static final List<String> KINDS = List.of(
      "article", "entity", "Agency", "Organization", "Person", "Place", "Programme", "post", "event", "slot",
      "relation");

  private final Map<String, int[]> counts = new LinkedHashMap<>();
  private final List<ScoreError> errors = new ArrayList<>();
  private int titlesRight;
  private int titles;
  private int canonicalRight;
  private int canonical;

  Tally() {
    KINDS.forEach(kind -> counts.put(kind, new int[4]));
  }

  /** Counts {@code all} items of the system, {@code right} of them right. */
  void system(String kind, int right, int all) {
    add(kind, 0, right, all);
  }

  void system(String kind, boolean right) {
    system(kind, right ? 1 : 0, 1);
  }

  /** Counts {@code all} gold items, {@code found} of them found. */
  void gold(String kind, int found, int all) {
    add(kind, 2, found, all);
  }

  void gold(String kind, boolean found) {
    gold(kind, found ? 1 : 0, 1);
  }

  private void add(String kind, int at, int hits, int all) {
    int[] count = counts.computeIfAbsent(kind, k -> new int[4]);
    count[at] += hits;
    count[at + 1] += all;
  }

  void title(boolean right) {
    titles++;
    titlesRight += right ? 1 : 0;
  }

  void canonical(boolean right) {
    canonical++;
    canonicalRight += right ? 1 : 0;
  }

  void error(String kind, String article, Object... detail) {
    StringBuilder text = new StringBuilder();
    for (Object part : detail) {
      text.append(text.isEmpty() ? "" : "  ").append(part);
    }
    errors.add(new ScoreError(kind, article, text.toString().strip()));
  }

  Scores scores() {
    return new Scores(
        KINDS.stream().map(this::row).toList(), new Scores.Share(titlesRight, titles),
        new Scores.Share(canonicalRight, canonical), errors);
  }

  private Scores.Row row(String kind) {
    int[] count = counts.getOrDefault(kind, new int[4]);
    double p = share(count[0], count[1]);
    double r = share(count[2], count[3]);
    return new Scores.Row(kind, p, r, p + r == 0 ? 0 : 2 * p * r / (p + r), count[3], count[1]);
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
