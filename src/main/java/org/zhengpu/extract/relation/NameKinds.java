package org.zhengpu.extract.relation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.WordList;

/** What a name tells by its end: a team, a venue, a scheme. Immutable, may be shared. */
final class NameKinds {

  private final Map<String, List<String>> ends = LexiconLoader.rows("grammar/name-kinds.tsv", 2).stream()
      .collect(Collectors.groupingBy(row -> row.get(1), Collectors.mapping(row -> row.get(0), Collectors.toList())));
  private final WordList teams = ends("team");
  private final WordList venues = ends("venue");
  private final WordList schemes = ends("scheme");
  private final WordList firms = ends("firm");
  private final WordList longOnes = ends("long");
  private final WordList seats = ends("seat");
  private final WordList localOnes = ends("local");
  private final WordList wideOnes = ends("wide");
  private final WordList projects = ends("project");
  private final WordList notices = ends("notice");

  private WordList ends(String kind) {
    return new WordList(ends.getOrDefault(kind, List.of()));
  }

  boolean isTeam(String name) {
    return teams.end(name);
  }

  boolean isVenue(String name) {
    return venues.end(name);
  }

  boolean isScheme(String name) {
    return schemes.end(name);
  }

  boolean isFirm(String name) {
    return firms.end(name);
  }

  boolean isLong(String name) {
    return longOnes.end(name);
  }

  boolean isSeat(String name) {
    return seats.end(name);
  }

  boolean isLocal(String name) {
    return localOnes.end(name);
  }

  boolean isWide(String name) {
    return wideOnes.end(name);
  }

  boolean isProject(String name) {
    return projects.end(name);
  }

  boolean isNotice(String name) {
    return notices.end(name) && !isScheme(name);
  }
}
