package org.zhengpu.store.search;

/**
 * A name that may be meant by what was typed.
 *
 * @param card who or what bears it
 * @param matched the form of the name that was found
 * @param match how it was found
 */
public record Suggestion(Card card, String matched, Match match) {

  /** How a name is found, the best first. */
  public enum Match {
    EXACT,
    PREFIX,
    PINYIN,
    INITIALS,
    INFIX
  }
}
