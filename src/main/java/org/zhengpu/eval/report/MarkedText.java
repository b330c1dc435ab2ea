package org.zhengpu.eval.report;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes a text with marks over it, which may overlap in any way: the text is cut where a mark begins or ends, and each
 * stretch gets the look of the loudest mark over it and the notes of all. May be shared between threads.
 */
final class MarkedText {

  private MarkedText() {}

  static void write(String text, int begin, int end, List<Mark> marks, Html html) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(begin, end));
    marks.forEach(mark -> cuts.addAll(List.of(mark.span().begin(), mark.span().end())));
    int from = begin;
    for (int to : cuts.subSet(begin, false, end, true)) {
      stretch(text.substring(from, to), over(from, to, marks), html);
      from = to;
    }
  }

  /** The marks over a stretch, the loudest first. */
  private static List<Mark> over(int from, int to, List<Mark> marks) {
    return marks.stream().filter(mark -> mark.span().begin() <= from && to <= mark.span().end())
        .sorted(Comparator.comparing(Mark::style).thenComparing(mark -> -mark.span().length())
            .thenComparing(Mark::note))
        .toList();
  }

  private static void stretch(String words, List<Mark> marks, Html html) {
    if (marks.isEmpty()) {
      html.text(words);
    } else {
      html.element("mark", words, "class", classes(marks),
          "title", marks.stream().map(Mark::note).distinct().collect(Collectors.joining("\n")));
    }
  }

  /** What is missed shows under another mark too, as a line. */
  private static String classes(List<Mark> marks) {
    boolean missed = marks.stream().anyMatch(mark -> mark.style() == Mark.Style.MISSED);
    String loudest = marks.get(0).style().id();
    return missed && !loudest.equals(Mark.Style.MISSED.id()) ? loudest + " lost" : loudest;
  }
}
