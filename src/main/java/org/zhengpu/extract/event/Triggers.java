package org.zhengpu.extract.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengpu.extract.event.EventGrammar.Hit;
import org.zhengpu.extract.event.EventGrammar.Trigger;
import org.zhengpu.extract.event.EventGrammar.Where;
import org.zhengpu.lexicon.PatternScan;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Span;

/** The words for happenings in a text; each part is read when it is first asked for. Not for sharing between threads. */
final class Triggers {

  private final PatternScan<Trigger> scan;
  private final Names names;
  private final Map<Span, List<Hit>> all = new HashMap<>();
  private final Map<Span, List<Hit>> free = new HashMap<>();

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
    return free(region).stream().filter(hit -> least.admits(hit.trigger().where())).toList();
  }

  boolean any(Span region, Where least) {
    for (Hit hit : free(region)) {
      if (least.admits(hit.trigger().where())) {
        return true;
      }
    }
    return false;
  }

  Optional<Hit> best(Span region, Where least) {
    return free(region).isEmpty() ? Optional.empty() : EventGrammar.best(in(region, least));
  }

  private List<Hit> free(Span region) {
    return free.computeIfAbsent(region, r -> all(r).stream()
        .filter(hit -> !names.hold(hit.span(), naming -> !naming.is(EntityType.PROGRAMME))).toList());
  }
}
