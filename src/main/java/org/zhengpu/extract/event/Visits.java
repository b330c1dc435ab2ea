package org.zhengpu.extract.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengpu.extract.event.Cue.Part;
import org.zhengpu.extract.event.RoleReader.Role;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.Span;

/**
 * Tells who went where, where several officials went to several places: 县长周启明到河湾镇，副县长林知夏到青石镇，分别检查防汛 are two
 * visits. Not for sharing between threads.
 */
final class Visits {

  private static final String OTHERS = "inspect.others";

  private final Telling telling;
  private final EventParts parts;
  private final EventLabels labels;
  private final EventDrafts drafts;

  Visits(Telling telling, EventParts parts, EventLabels labels, EventDrafts drafts) {
    this.telling = telling;
    this.parts = parts;
    this.labels = labels;
    this.drafts = drafts;
  }

  /** Collects what a sentence tells of an event; where others went is told apart. */
  void collect(EventDraft draft, Span sentence) {
    List<Span> told = parts(sentence);
    parts.collect(draft, told.get(0));
    addOthers(draft, told.subList(1, told.size()));
  }

  /** Where others went at the same time. */
  void addOthers(EventDraft main, List<Span> others) {
    for (Span visit : others) {
      EventDraft draft = new EventDraft(visit, main.type(), OTHERS, labels.first(visit));
      draft.date(main.date());
      parts.collect(draft, visit);
      drafts.addUnlessKnown(draft);
    }
  }

  /** The parts of a sentence, each about the visit of others; one part where it tells of one visit or none. */
  private List<Span> parts(Span sentence) {
    if (telling.cast().officials(sentence).count() < 2) {
      return List.of(sentence);
    }
    List<Span> found = new ArrayList<>();
    Set<EntityId> seen = new HashSet<>();
    int begin = sentence.begin();
    for (Span clause : telling.clauses(sentence)) {
      Set<EntityId> visitors = visitors(clause);
      if (!visitors.isEmpty() && !seen.isEmpty() && visitors.stream().noneMatch(seen::contains)) {
        found.add(new Span(begin, clause.begin()));
        begin = clause.begin();
      }
      seen.addAll(visitors);
    }
    found.add(new Span(begin, sentence.end()));
    return found;
  }

  /** The officials who go somewhere in a clause; none where it names no place. */
  private Set<EntityId> visitors(Span clause) {
    if (telling.cast().officials(clause).findAny().isEmpty()) {
      return Set.of();
    }
    List<Role> roles = telling.cast().roles(clause);
    boolean placed = roles.stream().anyMatch(r -> r.role() == EventRole.PLACE && r.object());
    return roles.stream().filter(r -> placed && r.part() == Part.VISITOR && r.role() == EventRole.LEAD)
        .map(r -> r.naming().id()).collect(Collectors.toSet());
  }

  /** Whether a later sentence tells where others went: 受周启明委托，林知夏到青石镇检查. */
  boolean isByOthers(Span sentence, EventDraft main) {
    if (main.in(EventRole.LEAD).isEmpty()) {
      return false;
    }
    Set<EntityId> visitors = telling.clauses(sentence).stream().flatMap(clause -> visitors(clause).stream())
        .collect(Collectors.toSet());
    return !visitors.isEmpty()
        && visitors.stream().noneMatch(main.in(EventRole.LEAD)::contains)
        && visitors.stream().noneMatch(main.in(EventRole.PARTICIPANT)::contains);
  }
}
