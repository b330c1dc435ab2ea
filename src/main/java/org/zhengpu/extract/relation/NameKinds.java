package org.zhengpu.extract.relation;

import java.util.HashMap;
import java.util.Map;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LexiconLoader;

/** What a name tells by its end: a team, a venue, a scheme. Immutable, may be shared. */
final class NameKinds {

  private final Map<String, String> kinds = new HashMap<>();

  NameKinds() {
    for (Row row : LexiconLoader.rows("grammar/name-kinds.tsv", 2)) {
      kinds.put(row.get(0), row.get(1));
    }
  }

  boolean isTeam(String name) {
    return is(name, "team");
  }

  boolean isVenue(String name) {
    return is(name, "venue");
  }

  boolean isScheme(String name) {
    return is(name, "scheme");
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
