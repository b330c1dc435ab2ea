package org.zhengpu.extract;

import java.util.HashMap;
import java.util.Map;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LexiconLoader.Row;

/** What kind of body a name tells by its end: a team, a venue. Immutable, may be shared. */
final class BodyKinds {

  private final Map<String, String> kinds = new HashMap<>();

  BodyKinds() {
    for (Row row : LexiconLoader.rows("grammar/body-kinds.tsv", 2)) {
      kinds.put(row.get(0), row.get(1));
    }
  }

  boolean isTeam(String name) {
    return is(name, "team");
  }

  boolean isVenue(String name) {
    return is(name, "venue");
  }

  private boolean is(String name, String kind) {
    for (int begin = 1; begin < name.length(); begin++) {
      if (kind.equals(kinds.get(name.substring(begin)))) {
        return true;
      }
    }
    return false;
  }
}
