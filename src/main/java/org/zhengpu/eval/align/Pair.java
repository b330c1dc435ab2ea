package org.zhengpu.eval.align;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing as the gold annotations and as the system have it.
 *
 * @param gold the annotation; null where there is none
 * @param system what was found; null where nothing was
 * @param verdict how it came off
 */
public record Pair<G, S>(@Nullable G gold, @Nullable S system, Verdict verdict) {

  static <G, S> Pair<G, S> ofGold(G gold, @Nullable S system, boolean optional) {
    Verdict counted = system == null ? Verdict.MISSED : Verdict.RIGHT;
    return new Pair<>(gold, system, optional ? Verdict.FREE : counted);
  }

  static <G, S> Pair<G, S> spurious(S system) {
    return new Pair<>(null, system, Verdict.SPURIOUS);
  }

  static <G, S> Pair<G, S> free(S system) {
    return new Pair<>(null, system, Verdict.FREE);
  }

  public boolean is(Verdict other) {
    return verdict == other;
  }

  /** Both have it. */
  public boolean isMatched() {
    return gold != null && system != null;
  }

  public Optional<G> wanted() {
    return Optional.ofNullable(gold);
  }

  public Optional<S> found() {
    return Optional.ofNullable(system);
  }
}
