package org.zhengpu.lexicon;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.model.Span;

/**
 * Many expressions of which few are in any one sentence: tells by one walk over it which may be. Immutable, may be
 * shared.
 *
 * @param <T> what has an expression
 */
public final class PatternSet<T> {

  private final List<T> all;
  private final List<SkippingPattern> patterns;
  private final BitSet anywhere = new BitSet();
  private final @Nullable BitSet[] byFirst = new BitSet[Character.MAX_VALUE + 1];

  /** @param pattern gives the expression of each */
  public PatternSet(List<T> all, Function<T, SkippingPattern> pattern) {
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

  /** All of them, in order. */
  public Stream<T> stream() {
    return all.stream();
  }

  /** Those whose expression may have a match that begins in a part of a text, in order. */
  public List<T> among(CharSequence text, Span region) {
    BitSet found = (BitSet) anywhere.clone();
    for (int at = region.begin(); at < region.end(); at++) {
      BitSet candidates = byFirst[text.charAt(at)];
      if (candidates != null) {
        add(candidates, text, at, region.end(), found);
      }
    }
    return found.stream().mapToObj(all::get).toList();
  }

  private void add(BitSet candidates, CharSequence text, int at, int end, BitSet found) {
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (!found.get(i) && patterns.get(i).mayBegin(text, at, end)) {
        found.set(i);
      }
    }
  }
}
