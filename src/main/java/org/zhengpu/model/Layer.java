package org.zhengpu.model;

import java.util.List;

/** What finds names, layer upon layer. The id of a rule tells to which it belongs. */
public enum Layer {
  /** The model: {@code model.person}. */
  TAGGER,
  /** Names that are listed or built from lists: divisions, standard bodies, organizations that all know. */
  GAZETTEER,
  /** Names that the words around or in them give away. */
  GRAMMARS,
  /** Names that an article has established before: {@code person.again}. */
  SECOND_PASS;

  private static final List<String> LISTS = List.of("division.", "standard.", "known.");

  /** The layer of a rule. */
  public static Layer of(String rule) {
    if (rule.startsWith("model.")) {
      return TAGGER;
    }
    if (rule.endsWith(".again")) {
      return SECOND_PASS;
    }
    return LISTS.stream().anyMatch(rule::startsWith) ? GAZETTEER : GRAMMARS;
  }
}
