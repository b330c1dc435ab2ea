package org.zhengpu.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be asked of the text index. Every text is a valid question; there are no syntax errors.
 *
 * <pre>
 * 民政局            the characters, in this order, without a gap; so also a prefix or a single character
 * 民政局 低保       both, anywhere
 * "民政 低保"       with the blank
 * 民政局 OR 医保局  either
 * 民政*             the same as 民政
 * </pre>
 */
public final class TextQueries {

  private static final int LONGEST = 200;
  private static final int MOST_PHRASES = 16;

  // "a phrase" or a word; a quotation mark that is never closed is a blank
  private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|([^\\s\"]+)");

  private TextQueries() {}

  /** A question for exactly this text, whatever characters are in it: for what a user typed into a field. */
  public static String escape(String text) {
    return "\"" + text.replace('"', ' ').strip() + "\"";
  }

  /** The alternatives that a question asks for, each a list of phrases that must all occur. */
  static List<List<String>> parse(String question) {
    List<List<String>> alternatives = new ArrayList<>();
    List<String> phrases = new ArrayList<>();
    Matcher part = PART.matcher(question.codePointCount(0, question.length()) > LONGEST
        ? question.substring(0, question.offsetByCodePoints(0, LONGEST)) : question);
    for (int n = 0; n < MOST_PHRASES && part.find(); n++) {
      if ("OR".equals(part.group(2))) {
        alternatives.add(phrases);
        phrases = new ArrayList<>();
      } else {
        phrases.add(TextFields.fold(part.group(1) == null ? word(part.group(2)) : part.group(1).strip()));
      }
    }
    alternatives.add(phrases);
    alternatives.forEach(all -> all.removeIf(String::isEmpty));
    alternatives.removeIf(List::isEmpty);
    return alternatives;
  }

  /** Every phrase is found inside words anyway, so 民政* asks for nothing more than 民政. */
  private static String word(String word) {
    String bare = word.replaceAll("[*?~]+$", "");
    return bare.isEmpty() ? word : bare;
  }
}
