package org.zhengpu.entity.tagger.feature;

/** Finds names of administrative divisions in a text. May be shared between threads. */
@FunctionalInterface
public interface DivisionNames {

  /** Knows none. */
  DivisionNames NONE = (text, found) -> {};

  /** Told of each name found, overlapping ones included. */
  @FunctionalInterface
  interface Found {
    /**
     * @param level 0 province or city, 1 county, 2 township, 3 a name without its last word
     */
    void name(int begin, int end, int level);
  }

  void find(String text, Found found);
}
