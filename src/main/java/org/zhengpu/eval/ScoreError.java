package org.zhengpu.eval;

import java.util.Comparator;

/**
 * One disagreement between system and gold.
 *
 * @param kind what it concerns: {@code article}, {@code entity}, {@code slot}…
 * @param article the id of the gold article, or {@code extra}
 * @param detail what is wrong; {@code -} before what is missing, {@code +} before what is superfluous
 */
public record ScoreError(String kind, String article, String detail) implements Comparable<ScoreError> {

  private static final Comparator<ScoreError> ORDER = Comparator.comparing(ScoreError::kind)
      .thenComparing(ScoreError::article).thenComparing(ScoreError::detail);

  @Override
  public int compareTo(ScoreError other) {
    return ORDER.compare(this, other);
  }
}
