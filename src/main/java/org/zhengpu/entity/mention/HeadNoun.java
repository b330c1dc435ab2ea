package org.zhengpu.entity.mention;

import java.util.Locale;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.model.EntityType;

/**
 * A noun in which names end.
 *
 * @param word the noun: 局
 * @param type what such a name names
 * @param need what else makes it a name
 */
record HeadNoun(String word, EntityType type, Need need) {

  /** What a name needs besides its last noun. */
  enum Need {
    /** A division, a unit word or a superior body at its front. */
    ANCHOR,
    /** An anchor; an organization at its front makes it one too. */
    OFFICE,
    /** An anchor, or a word of its own. */
    PROPER,
    /** A word of its own; an anchor alone does not do. */
    NAMED,
    /** Nothing but words before it. */
    ALONE,
    /** A name in quotation marks before it. */
    QUOTED,
    /** A name in quotation marks before it, which is the whole name. */
    SIGN,
    /** A division or a unit word at its front, and no body. */
    DIVISION,
    /** A body at its front, which is not named for itself then. */
    BRANCH,
    /** A body right before it, of whose type it is. */
    UNIT,
    /** A word of its own, and the title of a post after it. */
    POST,
    /** Words that are not all generic, and the road before them: 青银高速莱西|收费站. */
    ROADSIDE,
    /** Nothing: it ends one word that a dictionary knows for a name: 沅水. */
    WORD,
    /** Words that are not all generic. */
    PLACE
  }

  static HeadNoun of(Row row) {
    try {
      return new HeadNoun(row.get(0), EntityType.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
          Need.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw row.error("expected a type and a need, not " + row.get(1) + ", " + row.get(2));
    }
  }
}
