package org.zhengpu.eval.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengpu.eval.align.ArticleAlignment;
import org.zhengpu.eval.align.EventAligner;
import org.zhengpu.eval.align.EventPair;
import org.zhengpu.eval.align.Match;
import org.zhengpu.eval.align.Pair;
import org.zhengpu.eval.align.Verdict;
import org.zhengpu.eval.gold.GoldArticle;
import org.zhengpu.eval.gold.GoldArticle.GoldEvent;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventRole;

/** Why events, and who and what is in them, are wrong. Not for sharing between threads. */
final class EventDiagnosis {

  private final ArticleAlignment article;
  private final Match names;
  private final Faults faults;
  private final List<Event> spurious;

  EventDiagnosis(ArticleAlignment article, Faults faults) {
    this.article = article;
    this.names = article.names();
    this.faults = faults;
    this.spurious = new ArrayList<>(article.events().stream().map(EventPair::event)
        .filter(pair -> pair.is(Verdict.SPURIOUS)).flatMap(pair -> pair.found().stream()).toList());
  }

  void run() {
    for (EventPair pair : article.events()) {
      pair.event().wanted().ifPresent(gold -> check(gold, pair.event()));
      pair.event().wanted().ifPresent(gold -> pair.slots().forEach(slot -> check(slot, gold, pair.event())));
    }
    spurious.forEach(event -> faults.add("event", superfluous(event), event.evidence().rule(), "", words(event)));
  }

  private String superfluous(Event event) {
    if (article.isExtra()) {
      return Faults.EXTRA_ARTICLE;
    }
    return isTwin(event) ? "told twice" : "spurious";
  }

  private void check(GoldEvent gold, Pair<GoldEvent, Event> pair) {
    if (pair.is(Verdict.WRONG)) {
      pair.found().ifPresent(event -> wrong(gold, event));
    } else if (pair.is(Verdict.MISSED)) {
      missed(gold);
    }
  }

  private void wrong(GoldEvent gold, Event event) {
    if (!event.type().id().equals(gold.type())) {
      faults.add("event", "of another type", gold.type() + " → " + event.type().id(), words(gold), words(event));
    } else {
      String reason = event.date().isKnown() ? "dated where the text is not" : "date not found";
      faults.add("event", reason, gold.type(), words(gold), words(event));
    }
  }

  private void missed(GoldEvent gold) {
    Event other = spurious.stream().filter(event -> involves(event, gold)).findFirst()
        .or(() -> spurious.stream().filter(event -> EventAligner.agree(gold, event)).findFirst()).orElse(null);
    if (other != null) {
      spurious.remove(other);
      String reason = involves(other, gold) ? "on another date" : "with nobody in common";
      faults.add("event", reason, gold.type(), words(gold), words(other));
    } else {
      faults.add("event", notTold(gold), gold.type(), words(gold), holder(gold).map(EventDiagnosis::words).orElse(""));
    }
  }

  private String notTold(GoldEvent gold) {
    if (article.document() == null) {
      return Faults.NO_ARTICLE;
    }
    return holder(gold).isPresent() ? "joined with another" : "missed";
  }

  /** An event that is another one by the gold annotations, but has all who take part in this one too. */
  private Optional<Event> holder(GoldEvent gold) {
    return article.events().stream().map(EventPair::event).filter(Pair::isMatched)
        .flatMap(pair -> pair.found().stream())
        .filter(event -> !involved(gold).isEmpty()
            && involved(gold).stream().allMatch(name -> names.any(involved(event), name)))
        .findFirst();
  }

  private boolean involves(Event event, GoldEvent gold) {
    return involved(gold).stream().anyMatch(name -> names.any(involved(event), name));
  }

  private static List<String> involved(GoldEvent gold) {
    return Stream.of(EventRole.ORGANIZER, EventRole.LEAD, EventRole.PARTICIPANT)
        .flatMap(role -> EventAligner.names(gold, role).stream()).toList();
  }

  private static List<EntityId> involved(Event event) {
    return Stream.of(EventRole.ORGANIZER, EventRole.LEAD, EventRole.PARTICIPANT)
        .flatMap(role -> event.in(role).stream()).toList();
  }

  /** Whether an event that is in the gold annotations once was found once already. */
  private boolean isTwin(Event event) {
    return article.events().stream().map(EventPair::event).filter(Pair::isMatched)
        .flatMap(pair -> pair.wanted().stream())
        .anyMatch(gold -> EventAligner.agree(gold, event) && involves(event, gold));
  }

  private void check(EventPair.Slot slot, GoldEvent gold, Pair<GoldEvent, Event> pair) {
    for (String name : slot.missing()) {
      faults.add("slot", missing(name, pair), slot.role().id(), name + " in " + gold.label(), "");
    }
    for (EntityId id : slot.wrong()) {
      faults.add("slot", wrong(id, gold), slot.role().id(), "", id.name() + " in " + gold.label());
    }
  }

  private String missing(String name, Pair<GoldEvent, Event> pair) {
    Event event = pair.system();
    if (article.document() == null) {
      return Faults.NO_ARTICLE;
    }
    if (event == null) {
      return Faults.NO_EVENT;
    }
    if (Stream.of(EventRole.values()).anyMatch(role -> names.any(event.in(role), name))) {
      return "missing, has another role";
    }
    boolean known = article.found().stream().map(Document::entities).flatMap(List::stream).map(Entity::id)
        .anyMatch(id -> names.same(id, name));
    return known ? "missing" : Faults.NO_ENTITY;
  }

  private String wrong(EntityId id, GoldEvent gold) {
    boolean elsewhere = Stream.of(EventRole.values())
        .anyMatch(role -> names.any(id, EventAligner.names(gold, role)));
    if (elsewhere) {
      return "wrong, has another role";
    }
    boolean known = article.gold().entities().stream().anyMatch(entity -> names.same(id, entity.name()));
    return known ? "wrong" : Faults.ALIEN;
  }

  static String words(GoldEvent gold) {
    return (gold.type() + " " + GoldArticle.orEmpty(gold.date()) + " " + gold.label()).replace("  ", " ");
  }

  static String words(Event event) {
    return (event.type().id() + " " + event.date() + " " + event.label()).replace("  ", " ");
  }
}
