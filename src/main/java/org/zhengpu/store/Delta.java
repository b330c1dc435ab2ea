package org.zhengpu.store;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a build changes, as lines of N-Quads, until it grows so large that a fresh database is the better way. Not for
 * sharing between threads.
 */
final class Delta {

  private static final int LARGEST = 100_000;

  private final Set<String> added = new LinkedHashSet<>();
  private final Set<String> removed = new LinkedHashSet<>();
  private boolean tooLarge;

  /** Takes note that the content of one page gave way to another. */
  void replace(byte[] before, byte[] after) {
    if (tooLarge) {
      return;
    }
    Set<String> old = lines(before);
    Set<String> now = lines(after);
    old.stream().filter(line -> !now.contains(line)).forEach(line -> move(line, added, removed));
    now.stream().filter(line -> !old.contains(line)).forEach(line -> move(line, removed, added));
    if (added.size() + removed.size() > LARGEST) {
      giveUp();
    }
  }

  /** What comes and goes within one build is no change. */
  private static void move(String line, Set<String> undone, Set<String> done) {
    if (!undone.remove(line)) {
      done.add(line);
    }
  }

  /** Lets go of the lines: the database is to be built anew. */
  void giveUp() {
    tooLarge = true;
    added.clear();
    removed.clear();
  }

  /** Begins anew. */
  void clear() {
    tooLarge = false;
    added.clear();
    removed.clear();
  }

  boolean isTooLarge() {
    return tooLarge;
  }

  Set<String> added() {
    return added;
  }

  Set<String> removed() {
    return removed;
  }

  private static Set<String> lines(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).lines().collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
