package org.zhengpu.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.Event;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Post;
import org.zhengpu.model.Relation;

/**
 * Gives each mention and each statement the confidence that its rule was found to deserve on annotated pages, after
 * {@code grammar/confidences.tsv}. The last step: those before weigh their proposals by odds of their own.
 *
 * <p>Reads and writes: mentions, entities, posts, relations, events. May be shared.
 */
public final class Calibration implements Annotator {

  private final Map<String, Double> confidences = new HashMap<>();

  public Calibration() {
    for (LexiconLoader.Row row : LexiconLoader.rows("grammar/confidences.tsv", 4)) {
      confidences.put(row.get(0), Double.valueOf(row.get(3)));
    }
  }

  @Override
  public Document annotate(Document document) {
    return new Document(
        document.article(), document.text(), document.bodyBegin(), document.sentences(), document.tokens(),
        each(document.mentions(), this::mention), each(document.entities(), this::entity),
        each(document.posts(), this::post), each(document.relations(), this::relation),
        each(document.events(), this::event));
  }

  private static <T> List<T> each(List<T> all, UnaryOperator<T> calibrated) {
    return all.stream().map(calibrated).toList();
  }

  private Mention mention(Mention m) {
    return new Mention(m.span(), m.text(), m.type(), m.rule(), confidence(m.rule(), m.confidence()), m.fullForm());
  }

  private Entity entity(Entity e) {
    return new Entity(e.id(), e.aliases(), each(e.mentions(), this::mention), e.implied(), e.code());
  }

  private Post post(Post p) {
    return new Post(p.person(), p.title(), p.body(), p.change(), evidence(p.evidence()), p.effective());
  }

  private Relation relation(Relation r) {
    return new Relation(r.subject(), r.type(), r.object(), evidence(r.evidence()));
  }

  private Event event(Event e) {
    return new Event(e.type(), e.label(), e.date(), e.roles(), evidence(e.evidence()));
  }

  private Evidence evidence(Evidence e) {
    return new Evidence(e.span(), e.rule(), confidence(e.rule(), e.confidence()));
  }

  private double confidence(String rule, double stated) {
    return confidences.getOrDefault(rule, stated);
  }
}
