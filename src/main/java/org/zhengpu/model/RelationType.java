package org.zhengpu.model;

/** How two entities can be related; the ids are the local names of the ontology's properties. */
public enum RelationType {
  /** body → superior body. */
  PART_OF("partOf"),
  /** place or body → place. */
  LOCATED_IN("locatedIn"),
  /** body → programme. */
  RUNS("runs"),
  /** programme → place. */
  COVERS("covers"),
  /** body ↔ body. */
  COOPERATES_WITH("cooperatesWith");

  private final String id;

  RelationType(String id) {
    this.id = id;
  }

  /** The local name of the property: {@code partOf}. */
  public String id() {
    return id;
  }
}
