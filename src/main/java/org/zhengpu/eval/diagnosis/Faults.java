package org.zhengpu.eval.diagnosis;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one article. Not for sharing between threads. */
final class Faults {

  /** The reason of everything in an article that the system does not have. */
  static final String NO_ARTICLE = "its article was missed";

  /** The reason of what the gold annotations have in another article of the page. */
  static final String OTHER_ARTICLE = "belongs to another article of the page";

  /** The reason of what is said in a piece of text that the gold annotations have no article for. */
  static final String EXTRA_ARTICLE = "said in an article that is none";

  /** The reasons of what hangs on an entity that is not found. */
  static final String NO_ENTITY = "its entity was missed";

  static final String NO_PERSON = "its person was not found";
  static final String NO_BODY = "its body was not found";
  static final String NO_END = "an end of it was not found";

  /** The reason of what hangs on an event that is not found. */
  static final String NO_EVENT = "its event was missed";

  /** The reasons of what is said about entities that are none. */
  static final String ALIEN = "wrong, no entity of the article";

  static final String ALIEN_END = "spurious, an end is no entity of the article";

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
