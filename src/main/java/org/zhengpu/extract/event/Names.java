package org.zhengpu.extract.event;

import java.util.List;
import java.util.function.Predicate;
import org.zhengpu.extract.Naming;
import org.zhengpu.model.Span;

/** The names of a text, looked up by where they stand: they are in order, and none lies inside another. Immutable. */
final class Names {

  private final List<Naming> all;

  /** @param all in order, none inside another */
  Names(List<Naming> all) {
    this.all = List.copyOf(all);
  }

  Names only(Predicate<Naming> which) {
    return new Names(all.stream().filter(which).toList());
  }

  List<Naming> all() {
    return all;
  }

  /** Those that lie in a region. */
  List<Naming> in(Span region) {
    int from = firstFrom(region.begin());
    int to = from;
    while (to < all.size() && all.get(to).span().end() <= region.end()) {
      to++;
    }
    return all.subList(from, to);
  }

  /** Whether one holds a character. */
  boolean cover(int offset) {
    int last = firstFrom(offset + 1) - 1;
    return last >= 0 && all.get(last).span().contains(offset);
  }

  /** Whether one shares a character with a region. */
  boolean overlap(Span region) {
    int last = firstFrom(region.end()) - 1;
    return last >= 0 && all.get(last).span().overlaps(region);
  }

  /** Whether one of some kind holds all of a region. */
  boolean hold(Span region, Predicate<Naming> which) {
    for (int i = firstFrom(region.begin() + 1) - 1; i >= 0 && all.get(i).span().contains(region); i--) {
      if (which.test(all.get(i))) {
        return true;
      }
    }
    return false;
  }

  boolean anyBeginsAt(int offset) {
    int first = firstFrom(offset);
    return first < all.size() && all.get(first).span().begin() == offset;
  }

  boolean anyEndsAt(int offset) {
    int last = firstFrom(offset) - 1;
    return last >= 0 && all.get(last).span().end() == offset;
  }

  /** The place in the list of the first that begins at an offset or later. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (all.get(middle).span().begin() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
