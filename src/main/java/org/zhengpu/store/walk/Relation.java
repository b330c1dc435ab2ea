package org.zhengpu.store.walk;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhengpu.rdf.Vocabulary;

/** How two entities may be tied, with how much one such tie weighs. */
public enum Relation {
  PART_OF("partOf", 6),
  LOCATED_IN("locatedIn", 4),
  RUNS("runs", 6),
  COVERS("covers", 4),
  COOPERATES_WITH("cooperatesWith", 6),
  /** A person has a post in a body. */
  SERVES_IN("servesIn", 8),
  /** Both have a part in an event. */
  SAME_EVENT("sameEvent", 3),
  /** Articles mention both. */
  SAME_ARTICLE("sameArticle", 1);

  private final String id;
  private final int weight;

  Relation(String id, int weight) {
    this.id = id;
    this.weight = weight;
  }

  /** The word for it outside: {@code partOf}. */
  public String id() {
    return id;
  }

  int weight() {
    return weight;
  }

  /** Whether articles state it as it is. */
  public boolean isStated() {
    return compareTo(SERVES_IN) < 0;
  }

  /** Whether it leads from the one to the other only. */
  public boolean isDirected() {
    return isStated() && this != COOPERATES_WITH || this == SERVES_IN;
  }

  /** The property that states it. */
  Node property() {
    return NodeFactory.createURI(Vocabulary.ZP + id);
  }

  public static Optional<Relation> of(String id) {
    return Arrays.stream(values()).filter(relation -> relation.id.equals(id)).findFirst();
  }
}
