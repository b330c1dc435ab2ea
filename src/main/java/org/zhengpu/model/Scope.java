package org.zhengpu.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The division that a paper serves, as the path of full names from the province down: 山东省/聊城市/东昌府区. It tells
 * what 我区, 市委 and 全省 mean.
 *
 * @param path full names, province first; empty when nothing is known
 */
public record Scope(List<String> path) {

  public static final Scope UNKNOWN = new Scope(List.of());

  public Scope {
    path = List.copyOf(path);
    for (String name : path) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("A scope has no empty parts: " + path);
      }
    }
  }

  /** Reads {@code 山东省/聊城市/东昌府区}; an empty text is {@link #UNKNOWN}. */
  public static Scope parse(String path) {
    return path.isBlank() ? UNKNOWN : new Scope(Arrays.stream(path.strip().split("/")).map(String::strip).toList());
  }

  public boolean isKnown() {
    return !path.isEmpty();
  }

  /** The division itself: the last part of the path, or an empty text. */
  public String name() {
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }

  /** The divisions above, or {@link #UNKNOWN} when there are none. */
  public Scope parent() {
    return path.size() < 2 ? UNKNOWN : new Scope(path.subList(0, path.size() - 1));
  }

  /**
   * What a bare unit word means here: the deepest division of the path whose name ends in it.
   *
   * <p>In 山东省/聊城市/东昌府区, 市 is 聊城市, 区 is 东昌府区 and 县 is nothing; in 山东省/聊城市/临清市, 市 is 临清市. 省
   * also stands for an autonomous region.
   */
  public Optional<String> unit(String word) {
    for (int i = path.size() - 1; i >= 0; i--) {
      if (path.get(i).endsWith(word)) {
        return Optional.of(path.get(i));
      }
    }
    return word.equals("省") && !path.isEmpty() ? Optional.of(path.get(0)) : Optional.empty();
  }

  @Override
  public String toString() {
    return String.join("/", path);
  }
}
