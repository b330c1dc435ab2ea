package org.zhengpu.extract.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.zhengpu.extract.event.EventGrammar.Hit;
import org.zhengpu.extract.event.EventGrammar.Trigger;
import org.zhengpu.extract.event.EventGrammar.Where;
import org.zhengpu.lexicon.PatternScan;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Span;

/** The words for happenings in a text, each part read when it is first asked for. Not for sharing between threads. */
final class Triggers {

  private final PatternScan<Trigger> scan;
  private final Names names;
  private final Map<Span, List<Hit>> all = new HashMap<>();
  private final Map<Span, List<Hit>> free = new HashMap<>();
  private final Map<Span, List<Hit>> freeAnywhere = new HashMap<>();

  Triggers(PatternScan<Trigger> scan, Names names) {
    this.scan = scan;
    this.names = names;
  }

  /** All of a region, row by row of the grammar. */
  List<Hit> all(Span region) {
    return all.computeIfAbsent(region, r -> EventGrammar.hits(scan, r));
  }

  /** Those that count; those inside the name of somebody or some place do not. */
  List<Hit> in(Span region, Where least) {
    return least == Where.ANY
        ? freeAnywhere.computeIfAbsent(region, r -> free(EventGrammar.hits(scan, r, Where.ANY)))
        : only(free.computeIfAbsent(region, r -> free(all(r))), hit -> least.admits(hit.trigger().where()));
  }

  private List<Hit> free(List<Hit> hits) {
    return only(hits, hit -> !names.hold(hit.span(), name -> !name.is(EntityType.PROGRAMME)));
  }

  private static List<Hit> only(List<Hit> hits, Predicate<Hit> which) {
    return hits.isEmpty() ? hits : hits.stream().filter(which).toList(); // mostly there are none
  }
}
