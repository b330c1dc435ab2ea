package org.zhengpu.eval.diagnosis;

/**
 * One disagreement between system and gold.
 *
 * @param cause why
 * @param article the id of the gold article, or {@code extra}
 * @param expected what the gold annotations have, or empty
 * @param found what the system has, or empty
 */
public record Fault(Cause cause, String article, String expected, String found) {

  @Override
  public String toString() {
    return article + ": " + (expected.isEmpty() ? "nothing" : expected) + " → " + (found.isEmpty() ? "nothing" : found);
  }
}
