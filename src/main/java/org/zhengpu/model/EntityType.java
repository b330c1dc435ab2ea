package org.zhengpu.model;

/** The types of things that the graph holds nodes for; the names are those of the ontology's classes. */
public enum EntityType {
  AGENCY("Agency"),
  ORGANIZATION("Organization"),
  PERSON("Person"),
  PLACE("Place"),
  PROGRAMME("Programme");

  private final String id;

  EntityType(String id) {
    this.id = id;
  }

  /** The local name of the class: {@code Agency}. */
  public String id() {
    return id;
  }

  /** Whether it can hold things, employ people and act: an agency or an organization. */
  public boolean isBody() {
    return this == AGENCY || this == ORGANIZATION;
  }
}
