package org.zhengpu.extract.relation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LexiconLoader;

/** What a name tells by its end: a team, a venue, a scheme. Immutable, may be shared. */
final class NameKinds {

  private final Map<String, Set<String>> kinds = new HashMap<>();

  NameKinds() {
    for (Row row : LexiconLoader.rows("grammar/name-kinds.tsv", 2)) {
      kinds.computeIfAbsent(row.get(0), end -> new HashSet<>()).add(row.get(1));
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

  boolean isFirm(String name) {
    return is(name, "firm");
  }

  boolean isLong(String name) {
    return is(name, "long");
  }

  boolean isSeat(String name) {
    return is(name, "seat");
  }

  boolean isLocal(String name) {
    return is(name, "local");
  }

  boolean isWide(String name) {
    return is(name, "wide");
  }

  boolean isProject(String name) {
    return is(name, "project");
  }

  boolean isNotice(String name) {
    return is(name, "notice") && !isScheme(name);
  }

  private boolean is(String name, String kind) {
    for (int begin = 1; begin < name.length(); begin++) {
      if (kinds.getOrDefault(name.substring(begin), Set.of()).contains(kind)) {
        return true;
      }
    }
    return false;
  }
}
