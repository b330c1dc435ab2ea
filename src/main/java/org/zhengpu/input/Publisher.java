package org.zhengpu.input;

import java.util.Comparator;
import java.util.List;
import org.zhengpu.lexicon.Division;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.Level;
import org.zhengpu.model.Scope;

/**
 * Which division a paper serves, from the line in which its masthead names the publisher: 中共某县委宣传部主管. Text in,
 * scope out. Immutable, may be shared.
 */
final class Publisher {

  private static final int LINES = 25;
  private static final int LONGEST_LINE = 60;

  private final Divisions divisions;
  private final List<String> words = LexiconLoader.words("lexicon/publisher-words.tsv");

  Publisher(Divisions divisions) {
    this.divisions = divisions;
  }

  /** The scope of the page's paper; unknown when no line of the masthead names a publisher. */
  Scope scope(String page) {
    return page.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(LINES)
        .filter(this::namesPublisher)
        .flatMap(line -> divisions.matches(line, Scope.UNKNOWN).stream())
        .map(Divisions.Match::division)
        .filter(division -> division.level().compareTo(Level.COUNTY) <= 0 && !division.path().isEmpty())
        .max(Comparator.comparingInt((Division division) -> division.path().size()))
        .map(Division::scope).orElse(Scope.UNKNOWN);
  }

  private boolean namesPublisher(String line) {
    return line.length() <= LONGEST_LINE && line.indexOf('。') < 0 && words.stream().anyMatch(line::contains);
  }
}
