package org.zhengpu.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.PostTitle;
import org.zhengpu.model.Mention;

/**
 * Titles in a row, as they stand before one name: 区委副书记、区长 or 市委办公室主任、市档案局局长.
 *
 * @param begin where the first one's body, or itself, begins
 * @param items the titles in order
 */
record PostChain(int begin, List<Item> items) {

  /**
   * One title of the row.
   *
   * @param begin where its body, or itself, begins
   * @param title what is held
   * @param name the title as the graph shows it; longer than {@code title.name()} where a department goes with it
   * @param body the body or, for 县长, the place named right before it
   * @param known false where words stand before the title that were taken for no body
   */
  record Item(int begin, PostTitle title, String name, @Nullable Mention body, boolean known) {

    Item(int begin, PostTitle title, String name, @Nullable Mention body) {
      this(begin, title, name, body, true);
    }

    Item unknown() {
      return new Item(begin, title, name, body, false);
    }
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  /** Whether several people may share the last title: 副区长周敏、陆建国. */
  boolean mayBeShared() {
    return !isEmpty() && items.get(items.size() - 1).title().many();
  }
}
