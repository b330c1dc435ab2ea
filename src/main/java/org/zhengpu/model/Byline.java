package org.zhengpu.model;

/**
 * One name printed as the author or source of an article.
 *
 * @param role as printed: 记者, 通讯员, 融媒体, 摄, or empty
 * @param name a person's name, or the body that is given as the source
 */
public record Byline(String role, String name) {

  public Byline {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A byline without a name (role: " + role + ")");
    }
  }

  /** Role and name as the graph shows them: 融媒体 冯小满. */
  public String printed() {
    return role.isEmpty() ? name : role + " " + name;
  }
}
