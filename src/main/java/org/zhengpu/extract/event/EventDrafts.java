package org.zhengpu.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Span;

/** The events of one document while they are read. Not for sharing between threads. */
final class EventDrafts {

  private static final double FIRST = 0.8;
  private static final double FURTHER = 0.6;

  private final List<EventDraft> drafts = new ArrayList<>();
  private @Nullable EventDraft main;

  /** What the article is about. */
  void addMain(EventDraft draft) {
    main = draft;
    drafts.add(0, draft);
  }

  Optional<EventDraft> main() {
    return Optional.ofNullable(main);
  }

  /** Another event, unless it is none or was told before. */
  void addUnlessKnown(EventDraft draft) {
    if (draft.isEvent() && drafts.stream().noneMatch(known -> known.covers(draft))) {
      drafts.add(draft);
    }
  }

  /** Whether an event was read from that place. */
  boolean isRead(Span span) {
    for (EventDraft draft : drafts) {
      if (draft.covers(span)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no event of a type was read. */
  boolean none(EventType type) {
    return drafts.stream().noneMatch(draft -> draft.type() == type && draft.isEvent());
  }

  boolean isEmpty() {
    return drafts.stream().noneMatch(EventDraft::isEvent);
  }

  /** Of the events on which something else may be done, the one that was told last before a place. */
  Optional<EventDraft> hostOf(Span span) {
    return drafts.stream().filter(draft -> draft.begin() < span.begin() && draft.isHost())
        .reduce((a, b) -> b.begin() >= a.begin() ? b : a);
  }

  /** What the article is about, where it tells of nothing else. */
  Optional<EventDraft> only() {
    List<EventDraft> events = drafts.stream().filter(EventDraft::isEvent).toList();
    return events.size() == 1 && events.get(0) == main ? Optional.of(events.get(0)) : Optional.empty();
  }

  void forEach(Consumer<EventDraft> step) {
    drafts.forEach(step);
  }

  List<Event> events() {
    return drafts.stream().filter(EventDraft::isEvent)
        .map(draft -> draft.event(draft == main ? FIRST : FURTHER)).toList();
  }
}
