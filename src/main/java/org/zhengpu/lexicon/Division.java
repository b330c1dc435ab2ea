package org.zhengpu.lexicon;

import java.util.List;
import org.zhengpu.model.Level;
import org.zhengpu.model.Scope;

/**
 * One administrative division.
 *
 * @param code its statistical code: 2 digits for a province, 4 city, 6 county, 9 township, 12 village; empty where the
 *     tables have none, as for most development zones
 * @param name its full name: 东昌府区
 * @param level where it stands in the administration
 * @param path the full names from the province down to itself
 */
public record Division(String code, String name, Level level, List<String> path) {

  /** Divisions of one city are near each other. */
  static final int NEAR_DEPTH = 2;

  public Division {
    path = List.copyOf(path);
    if (path.isEmpty() || !path.get(path.size() - 1).equals(name)) {
      throw new IllegalArgumentException("The path of " + name + " ends in it: " + path);
    }
  }

  /** The scope of a paper that serves this division. */
  public Scope scope() {
    return new Scope(path);
  }

  /** Whether this is {@code other} or lies in it. */
  public boolean isWithin(List<String> other) {
    return path.size() >= other.size() && path.subList(0, other.size()).equals(other);
  }

  /** Whether it is in the scope's own city, or province where the scope is no more than that. */
  boolean isNear(Scope scope) {
    return scope.isKnown() && isWithin(scope.path().subList(0, Math.min(NEAR_DEPTH, scope.path().size())));
  }

  /** How many divisions, from the province down, this one's path shares with another's. */
  int shared(List<String> other) {
    int i = 0;
    while (i < Math.min(path.size(), other.size()) && path.get(i).equals(other.get(i))) {
      i++;
    }
    return i;
  }

  /** The path as one text: 山东省/聊城市/东昌府区. */
  public String key() {
    return String.join("/", path);
  }
}
