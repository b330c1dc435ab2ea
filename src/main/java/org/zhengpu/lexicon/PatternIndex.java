package org.zhengpu.lexicon;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many expressions by the characters that they begin with: for texts of which many parts are asked for matches.
 * Immutable, may be shared.
 *
 * @param <T> what has an expression
 */
public final class PatternIndex<T> {

  private final List<T> all;
  private final List<SkippingPattern> patterns;
  private final BitSet anywhere = new BitSet();
  private final @Nullable BitSet[] byFirst = new BitSet[Character.MAX_VALUE + 1];
  /** With what any of them may begin: asked first, for mostly none does. */
  private final CharPairs pairs = new CharPairs();
  private final BitSet free = new BitSet();

  /** @param pattern gives the expression of each */
  public PatternIndex(List<T> all, Function<T, SkippingPattern> pattern) {
    this.all = List.copyOf(all);
    this.patterns = all.stream().map(pattern).toList();
    for (int i = 0; i < patterns.size(); i++) {
      index(i);
    }
  }

  private void index(int i) {
    if (patterns.get(i).mayBeginAnywhere()) {
      anywhere.set(i);
    } else {
      patterns.get(i).firstCharacters().stream().forEach(c -> with(c).set(i));
      pairs.addAll(patterns.get(i).firstPairs());
      free.or(patterns.get(i).freeCharacters());
    }
  }

  private BitSet with(int character) {
    BitSet with = byFirst[character];
    if (with == null) {
      with = new BitSet(all.size());
      byFirst[character] = with;
    }
    return with;
  }

  /** The places of a text where matches may begin. */
  public PatternScan<T> scan(String text) {
    return new PatternScan<>(this, text);
  }

  T get(int number) {
    return all.get(number);
  }

  SkippingPattern pattern(int number) {
    return patterns.get(number);
  }

  /** Tells a scan which of them may begin at an offset. */
  void addStarts(String text, int at, PatternScan<T> scan) {
    addStarts(anywhere, text, at, scan);
    BitSet candidates = byFirst[text.charAt(at)];
    if (candidates != null && mayBegin(text, at)) {
      addStarts(candidates, text, at, scan);
    }
  }

  private boolean mayBegin(String text, int at) {
    char c = text.charAt(at);
    return free.get(c) || at + 1 == text.length() || pairs.contains(c, text.charAt(at + 1));
  }

  private void addStarts(BitSet candidates, String text, int at, PatternScan<T> scan) {
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (patterns.get(i).mayBegin(text, at)) {
        scan.add(at, i);
      }
    }
  }
}
