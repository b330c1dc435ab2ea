package org.zhengpu.model;

/**
 * Why the graph says something.
 *
 * @param span the words that say so, in {@link Document#text()}; the sentence around them is what a reader is shown
 * @param rule the id of the pattern, lexicon or model that read them
 * @param confidence between 0 and 1
 */
public record Evidence(Span span, String rule, double confidence) {

  public Evidence {
    if (rule.isBlank()) {
      throw new IllegalArgumentException("Evidence names the rule that made it, at " + span);
    }
    requireProbability(confidence);
  }

  static void requireProbability(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("Not a probability: " + p);
    }
  }
}
