package org.zhengpu.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhengpu.eval.GoldArticle.GoldEvent;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventRole;

/** Compares the events of an article and who and what is in them. Not for sharing between threads. */
final class EventScorer {

  private static final Map<EventRole, Function<GoldEvent, List<String>>> SLOTS = Map.of(
      EventRole.ORGANIZER, e -> GoldArticle.orEmpty(e.organizers()),
      EventRole.LEAD, e -> GoldArticle.orEmpty(e.leads()),
      EventRole.PARTICIPANT, e -> GoldArticle.orEmpty(e.participants()),
      EventRole.PLACE, e -> GoldArticle.orEmpty(e.places()),
      EventRole.PROGRAMME, e -> GoldArticle.orEmpty(e.programmes()));
  private static final List<EventRole> INVOLVED =
      List.of(EventRole.ORGANIZER, EventRole.LEAD, EventRole.PARTICIPANT);

  private final GoldArticle article;
  private final Match match;
  private final Tally tally;

  /** A gold event and an event of the system that may be the same, by their places in the lists. */
  private record Pair(double score, int gold, int system) {}

  EventScorer(GoldArticle article, Match match, Tally tally) {
    this.article = article;
    this.match = match;
    this.tally = tally;
  }

  void score(List<Event> system) {
    Map<Integer, Integer> pairs = pair(system);
    for (int g = 0; g < article.events().size(); g++) {
      GoldEvent gold = article.events().get(g);
      if (!gold.optional()) {
        Integer at = pairs.get(g);
        scoreEvent(gold, at == null ? null : system.get(at));
      }
    }
    for (int s = 0; s < system.size(); s++) {
      if (!pairs.containsValue(s)) {
        tally.system("event", false);
        tally.error("event", article.id(), "+", system.get(s).type().id(), system.get(s).date(),
            system.get(s).label());
      }
    }
  }

  private Map<Integer, Integer> pair(List<Event> system) {
    Map<Integer, Integer> pairs = new HashMap<>();
    for (Pair pair : candidates(system)) {
      if (!pairs.containsKey(pair.gold()) && !pairs.containsValue(pair.system())) {
        pairs.put(pair.gold(), pair.system());
      }
    }
    return pairs;
  }

  private List<Pair> candidates(List<Event> system) {
    List<Pair> candidates = new ArrayList<>();
    for (int g = 0; g < article.events().size(); g++) {
      for (int s = 0; s < system.size(); s++) {
        double score = likeness(article.events().get(g), system.get(s));
        if (score > 0) {
          candidates.add(new Pair(score, g, s));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Pair::score).thenComparingInt(Pair::gold)
        .thenComparingInt(Pair::system).reversed());
    return candidates;
  }

  /** Zero when they cannot be the same: the dates differ, or nobody is in both. */
  private double likeness(GoldEvent gold, Event event) {
    String date = event.date().toString();
    if (!date(gold).isEmpty() && !date.isEmpty() && !date(gold).equals(date)) {
      return 0;
    }
    List<String> wanted = INVOLVED.stream().flatMap(role -> names(gold, role).stream()).toList();
    List<EntityId> have = INVOLVED.stream().flatMap(role -> slot(event, role).stream()).toList();
    long shared = wanted.stream().filter(name -> match.any(have, name)).count();
    long places = names(gold, EventRole.PLACE).stream()
        .filter(name -> match.any(event.in(EventRole.PLACE), name)).count();
    boolean possible = shared > 0 || places > 0 && wanted.isEmpty();
    return possible ? shared + places + (sameType(gold, event) ? 0.5 : 0) + (date(gold).equals(date) ? 0.5 : 0) : 0;
  }

  private static List<String> names(GoldEvent gold, EventRole role) {
    return SLOTS.getOrDefault(role, e -> List.of()).apply(gold);
  }

  /** The entities of a slot; one who leads is not counted as participant again. */
  private static Set<EntityId> slot(Event event, EventRole role) {
    Set<EntityId> slot = new LinkedHashSet<>(event.in(role));
    if (role == EventRole.PARTICIPANT) {
      event.in(EventRole.LEAD).forEach(slot::remove);
    }
    return slot;
  }

  private static String date(GoldEvent gold) {
    return GoldArticle.orEmpty(gold.date());
  }

  private static boolean sameType(GoldEvent gold, Event event) {
    return event.type().id().equals(gold.type());
  }

  private void scoreEvent(GoldEvent gold, @Nullable Event event) {
    boolean right = event != null && sameType(gold, event) && event.date().toString().equals(date(gold));
    tally.gold("event", right);
    if (event != null) {
      tally.system("event", right);
    }
    if (!right) {
      String found = event == null ? "missed" : "found as " + event.type().id() + " " + event.date();
      tally.error("event", article.id(), "-", gold.type(), date(gold), gold.label(), found);
    }
    for (EventRole role : EventRole.values()) {
      scoreSlot(gold, event, role);
    }
  }

  private void scoreSlot(GoldEvent gold, @Nullable Event event, EventRole role) {
    List<String> want = names(gold, role);
    Set<EntityId> have = event == null ? Set.of() : slot(event, role);
    List<String> missing = want.stream().filter(name -> !match.any(have, name)).toList();
    List<EntityId> wrong = have.stream().filter(id -> !match.any(id, want)).toList();
    tally.gold("slot", want.size() - missing.size(), want.size());
    tally.system("slot", have.size() - wrong.size(), have.size());
    missing.forEach(name -> tally.error("slot", article.id(), "-" + role.id(), name, gold.label()));
    wrong.forEach(id -> tally.error("slot", article.id(), "+" + role.id(), id.name(), gold.label()));
  }
}
