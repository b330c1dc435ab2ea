package org.zhengpu.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.zhengpu.model.EntityType;
import org.zhengpu.rdf.Vocabulary;

/**
 * How much there is in a store.
 *
 * @param pages files of the truth without reference data
 * @param statements lines of the truth, reference data included
 * @param things how many there are of each class, by the local name of the class, in a fixed order
 */
public record StoreStatistics(int pages, long statements, Map<String, Long> things) {

  static StoreStatistics of(int pages, long statements, DatasetGraph dataset) {
    Map<String, Long> things = new LinkedHashMap<>();
    count(things, dataset, Vocabulary.ARTICLE);
    for (EntityType type : EntityType.values()) {
      count(things, dataset, Vocabulary.classOf(type));
    }
    count(things, dataset, Vocabulary.OFFICIAL);
    count(things, dataset, Vocabulary.POST_CLASS);
    count(things, dataset, Vocabulary.TENURE);
    count(things, dataset, Vocabulary.EVENT);
    count(things, dataset, Vocabulary.STATEMENT);
    return new StoreStatistics(pages, statements, things);
  }

  /** How many there are of a class: {@code count("Person")}. */
  public long count(String type) {
    return things.getOrDefault(type, 0L);
  }

  private static void count(Map<String, Long> things, DatasetGraph dataset, Node type) {
    long n = Iter.count(dataset.getUnionGraph().find(Node.ANY, Vocabulary.TYPE, type));
    things.put(type.getURI().substring(Vocabulary.ZP.length()), n);
  }
}
