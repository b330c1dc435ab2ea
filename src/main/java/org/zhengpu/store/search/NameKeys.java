package org.zhengpu.store.search;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhengpu.model.Pronunciation;

/**
 * What a name is found by while it is typed. Immutable, may be shared.
 *
 * <pre>江绍华  folded 江绍华   pinyin jiangshaohua   initials jsh</pre>
 *
 * @param name as it is written
 * @param folded as it is compared
 * @param pinyin all syllables in one
 * @param initials the first letter of each
 */
record NameKeys(String name, String folded, String pinyin, String initials) {

  /** Nobody types more before he looks; what is longer is compared by its beginning. */
  static final int LONGEST = 24;

  private static final int LONGEST_INSIDE = 8;

  static NameKeys of(String name, Pronunciation pronunciation) {
    String folded = TextFields.fold(name);
    List<String> syllables = pronunciation.syllables(folded);
    return new NameKeys(name, folded, latin(String.join("", syllables)),
        latin(syllables.stream().map(s -> s.substring(0, 1)).collect(Collectors.joining())));
  }

  /** As it is stored, to find out later which of several names was meant. */
  String stored() {
    return pinyin + " " + initials + " " + name;
  }

  static NameKeys parse(String stored) {
    String[] parts = stored.split(" ", 3);
    return new NameKeys(parts[2], TextFields.fold(parts[2]), parts[0], parts[1]);
  }

  /** The letters and digits of what was typed: jiang'shao hua -> jiangshaohua. */
  static String latin(String text) {
    return text.codePoints().filter(c -> c < 0x80 && Character.isLetterOrDigit(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  /** Every beginning of a text, up to the longest that is typed. */
  static Set<String> beginnings(String text) {
    Set<String> found = new TreeSet<>();
    String most = cut(text);
    for (int end = 0; end < most.length();) {
      end = most.offsetByCodePoints(end, 1);
      found.add(most.substring(0, end));
    }
    return found;
  }

  /** What stands anywhere in the initials, two letters or more: 德清县审计局 is found by sjj. */
  Set<String> initialsInside() {
    Set<String> found = new TreeSet<>();
    for (int begin = 1; begin < initials.length(); begin++) {
      for (int end = begin + 2; end <= Math.min(initials.length(), begin + LONGEST_INSIDE); end++) {
        found.add(initials.substring(begin, end));
      }
    }
    return found;
  }
}
