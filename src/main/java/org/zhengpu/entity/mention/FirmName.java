package org.zhengpu.entity.mention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhengpu.model.Mention;

/**
 * Finds the front of a company's registered name, which is a place, a word of its own, a trade and 有限公司. The word of
 * its own is often none of the language, or holds one that ends other names: 北京|同济堂|药业|有限公司. Immutable, may be
 * shared.
 */
final class FirmName {

  private static final int LONGEST_GAP = 5;
  private static final Pattern NAME = Pattern.compile("\\p{IsHan}*");
  private static final Pattern PREPOSITION = Pattern.compile("[与和同向由从在对为跟及、，。；：\\s“（]");

  private final WordSet trades = WordSet.load("lexicon/trades.tsv");

  /** Whether a noun ends the full name of a company. */
  boolean isFirm(String noun) {
    return noun.endsWith("有限公司") || noun.endsWith("有限责任公司");
  }

  /**
   * Where the name begins.
   *
   * @param begin where it seems to begin
   * @param end where the noun begins that it ends in
   * @param divisions the divisions named in the text
   */
  int begin(Words words, int begin, int end, List<Mention> divisions) {
    String text = words.text();
    Optional<Integer> place = divisions.stream().filter(d -> d.rule().equals("division.name"))
        .filter(d -> d.span().end() < begin && begin - d.span().end() <= LONGEST_GAP)
        .filter(d -> NAME.matcher(text.substring(d.span().end(), begin)).matches())
        .filter(d -> isTrade(words, begin, end) || follows(text, d.span().begin()))
        .map(d -> d.span().begin()).max(Comparator.naturalOrder());
    return place.orElseGet(() -> begin < end && isTrade(words, begin, end) ? ownWord(words, begin) : begin);
  }

  private static boolean follows(String text, int offset) {
    return offset > 0 && PREPOSITION.matcher(text.substring(offset - 1, offset)).matches();
  }

  /** Whether nothing but words of trade stand there: 农牧|发展. */
  boolean isTrade(Words words, int begin, int end) {
    int at = begin;
    while (at < end) {
      int next = words.endOf(at);
      if (next == at || !trades.contains(words.text(), at, next)) {
        return false;
      }
      at = next;
    }
    return at == end;
  }

  /** The word of its own, up to what cannot be part of it. */
  private static int ownWord(Words words, int begin) {
    String text = words.text();
    int at = begin;
    while (at > 0 && begin - at < LONGEST_GAP && !PREPOSITION.matcher(text.substring(at - 1, at)).matches()
        && Character.isIdeographic(text.charAt(at - 1))) {
      at--;
    }
    return begin - at < LONGEST_GAP && begin - at > 1 ? at : begin;
  }
}
