package org.zhengpu.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lists in their natural order: to put them in it, and to look something up. */
final class InOrder {

  private InOrder() {}

  /** The same, in order and unmodifiable. What is made from ordered lists mostly is in order already. */
  static <T extends Comparable<T>> List<T> of(List<T> all) {
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i - 1).compareTo(all.get(i)) > 0) {
        return all.stream().sorted().toList();
      }
    }
    return List.copyOf(all);
  }

  /** Two ordered lists as one; of equal ones that of {@code some} comes first. */
  static <T extends Comparable<T>> List<T> merged(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some.size() + more.size());
    int next = 0;
    for (T one : some) {
      while (next < more.size() && more.get(next).compareTo(one) < 0) {
        all.add(more.get(next++));
      }
      all.add(one);
    }
    all.addAll(more.subList(next, more.size()));
    return List.copyOf(all);
  }

  /** Where the first stands that is not before something, in a list in which those before it come first. */
  static <T> int first(List<T> all, Predicate<T> before) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before.test(all.get(middle))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
