package org.zhengpu.store.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A piece of text with what was searched for marked in it. Plain text: whoever shows it escapes it.
 *
 * @param field {@code name}, {@code alias}, {@code title} or {@code text}
 * @param text the piece
 * @param marks where the words are, in order, without overlaps
 */
public record Snippet(String field, String text, List<Mark> marks) {

  private static final int BEFORE = 24;
  private static final int LONGEST = 120;
  private static final String CUT = "…";

  public Snippet {
    marks = List.copyOf(marks);
  }

  /** A half-open range of {@code char}s. */
  public record Mark(int begin, int end) {}

  /** The piece of a text around the first of these phrases, which are folded; from its beginning if none is in it. */
  static Snippet of(String field, String text, List<String> phrases) {
    List<Mark> all = marks(text, phrases);
    int begin = text.length() <= LONGEST || all.isEmpty() ? 0 : boundary(text, Math.max(0, all.get(0).begin - BEFORE));
    int end = boundary(text, Math.min(text.length(), begin + LONGEST));
    int shift = begin == 0 ? 0 : CUT.length() - begin;
    List<Mark> marks = all.stream().filter(mark -> mark.end <= end)
        .map(mark -> new Mark(mark.begin + shift, mark.end + shift)).toList();
    return new Snippet(
        field, (begin == 0 ? "" : CUT) + text.substring(begin, end) + (end == text.length() ? "" : CUT), marks);
  }

  /** Never between the two halves of a character. */
  private static int boundary(String text, int index) {
    boolean within = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index))
        && Character.isHighSurrogate(text.charAt(index - 1));
    return within ? index - 1 : index;
  }

  static List<Mark> marks(String text, List<String> phrases) {
    Folded folded = Folded.of(text);
    List<Mark> found = new ArrayList<>();
    for (String phrase : phrases) {
      for (int at = folded.text.indexOf(phrase); at >= 0; at = folded.text.indexOf(phrase, at + phrase.length())) {
        found.add(new Mark(folded.origin[at], folded.origin[at + phrase.length()]));
      }
    }
    found.sort(Comparator.comparingInt(Mark::begin).thenComparing(Comparator.comparingInt(Mark::end).reversed()));
    return withoutOverlaps(found);
  }

  private static List<Mark> withoutOverlaps(List<Mark> sorted) {
    List<Mark> kept = new ArrayList<>();
    for (Mark mark : sorted) {
      if (mark.begin < mark.end && (kept.isEmpty() || kept.get(kept.size() - 1).end <= mark.begin)) {
        kept.add(mark);
      }
    }
    return kept;
  }

  /** A text as it is compared, and for each of its characters the place of the original. */
  private record Folded(String text, int[] origin) {

    static Folded of(String text) {
      StringBuilder folded = new StringBuilder(text.length());
      List<Integer> origin = new ArrayList<>(text.length() + 1);
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        folded.append(TextFields.fold(Character.toString(text.codePointAt(i))));
        while (origin.size() < folded.length()) {
          origin.add(i);
        }
      }
      origin.add(text.length());
      return new Folded(folded.toString(), origin.stream().mapToInt(Integer::intValue).toArray());
    }
  }
}
