package org.zhengpu.eval.diagnosis;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one article. Not for sharing between threads. */
final class Faults {

  /** The reason of everything in an article that the system does not have. */
  static final String NO_ARTICLE = "its article was missed";

  /** The reason of what the gold annotations have in another article of the page. */
  static final String OTHER_ARTICLE = "belongs to another article of the page";

  private final String article;
  private final List<Fault> all = new ArrayList<>();

  Faults(String article) {
    this.article = article;
  }

  void add(String what, String reason, String of, String expected, String found) {
    all.add(new Fault(new Cause(what, reason, of), article, expected, found));
  }

  List<Fault> all() {
    return all;
  }
}
