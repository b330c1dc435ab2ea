package org.zhengpu.entity.mention;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * The divisions named in one text, and the places found by their last nouns so far, to be asked by where they begin and
 * end. Not for sharing between threads.
 */
final class Places {

  private static final String NAMED = DivisionRecognizer.RULE + "name";
  private static final String RELATIVE = DivisionRecognizer.RULE + "relative";
  private static final List<String> OF_SETTLEMENTS =
      List.of("省", "市", "区", "县", "旗", "镇", "乡", "街道", "苏木", "村", "嘎查");

  private final List<Mention> divisions;
  /** For each offset where the division ends that reaches furthest, of those that begin there or before. */
  private final int[] reach;
  private final Map<Integer, Integer> divisionBegins = new HashMap<>();
  private final Map<Integer, Integer> settlementEnds = new HashMap<>();
  private final Map<Integer, Integer> begins = new HashMap<>();
  private final BitSet endsOfDivisions = new BitSet();
  private final BitSet endsOfSettlements = new BitSet();

  /** @param divisions the divisions that a text of some length names, in order */
  Places(List<Mention> divisions, int length) {
    this.divisions = divisions;
    reach = new int[length];
    for (Mention division : divisions) {
      Span span = division.span();
      reach[span.begin()] = Math.max(reach[span.begin()], span.end());
      endsOfDivisions.set(span.end());
      divisionBegins.putIfAbsent(span.end(), span.begin());
      addEnd(division);
      if (division.rule().equals(NAMED)) {
        settlementEnds.put(span.begin(), span.end());
      }
    }
    for (int at = 1; at < length; at++) {
      reach[at] = Math.max(reach[at], reach[at - 1]);
    }
  }

  /** Takes in a place that was found. */
  void add(Mention place) {
    addEnd(place);
    if (isSettlement(place.text())) {
      settlementEnds.putIfAbsent(place.span().begin(), place.span().end());
    }
  }

  private void addEnd(Mention place) {
    if (!place.rule().equals(RELATIVE)) {
      begins.putIfAbsent(place.span().end(), place.span().begin());
    }
    if (isSettlement(place.text())) {
      endsOfSettlements.set(place.span().end());
    }
  }

  static boolean isSettlement(String name) {
    return OF_SETTLEMENTS.stream().anyMatch(name::endsWith);
  }

  /** The divisions alone, in order. */
  List<Mention> divisions() {
    return divisions;
  }

  /** 店 in 李店镇. */
  boolean isInsideDivision(Span span) {
    return reach[span.begin()] > span.end();
  }

  /** Whether an offset is inside the name of a division. */
  boolean isInsideDivision(int offset) {
    return offset > 0 && reach[offset - 1] > offset;
  }

  /** Whether a span is the end of the name of a division, and not all of it. */
  boolean isEndOfDivision(Span span) {
    return divisionBegins.getOrDefault(span.end(), span.begin()) < span.begin();
  }

  boolean endsDivisionAt(int offset) {
    return endsOfDivisions.get(offset);
  }

  /** Where the last division ends that ends at {@code before} or earlier; 0 for none. */
  int lastDivisionEnd(int before) {
    return Math.max(0, endsOfDivisions.previousSetBit(before));
  }

  /** Where the last division or town ends that ends at {@code before} or earlier; 0 for none. */
  int lastSettlementEnd(int before) {
    return Math.max(0, endsOfSettlements.previousSetBit(before));
  }

  /** Where the division or settlement ends that begins at an offset; {@code none} where none does. */
  int settlementEnd(int begin, int none) {
    return settlementEnds.getOrDefault(begin, none);
  }

  /** Where the place begins that ends at an offset; the offset itself where none does. */
  int begin(int end) {
    return end == 0 ? end : begins.getOrDefault(end, end);
  }
}
