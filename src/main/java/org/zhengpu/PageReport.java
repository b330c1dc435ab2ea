package org.zhengpu;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.store.GraphStore.Change;

/**
 * What a build found in one file.
 *
 * @param file its name
 * @param source the paper; of several the first
 * @param date the issue date, or empty; of several the first
 * @param change what it did to the store
 * @param articles how many articles
 * @param entities how many different entities of each type
 * @param posts how many statements that somebody holds, gets or leaves a post
 * @param events how many events
 * @param relations how many relations
 */
public record PageReport(
    String file, String source, String date, Change change, int articles, Map<EntityType, Integer> entities, int posts,
    int events, int relations) {

  static PageReport of(String file, Change change, List<Document> documents) {
    return new PageReport(
        file,
        first(documents.stream().map(d -> d.article().info().source())),
        first(documents.stream().map(d -> d.article().info().date()).filter(d -> d != null).map(String::valueOf)),
        change,
        documents.size(),
        countByType(documents),
        documents.stream().mapToInt(d -> d.posts().size()).sum(),
        documents.stream().mapToInt(d -> d.events().size()).sum(),
        documents.stream().mapToInt(d -> d.relations().size()).sum());
  }

  public int count(EntityType type) {
    return entities.getOrDefault(type, 0);
  }

  private static String first(Stream<String> texts) {
    return texts.filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  private static Map<EntityType, Integer> countByType(Collection<Document> documents) {
    return documents.stream().flatMap(d -> d.entities().stream()).map(Entity::id).distinct()
        .collect(Collectors.groupingBy(EntityId::type, TreeMap::new, Collectors.summingInt(id -> 1)));
  }
}
