package org.zhengpu.eval.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.eval.gold.GoldArticle;
import org.zhengpu.eval.gold.GoldArticle.GoldEvent;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventRole;

/** Pairs the events of an article, and who and what is in them. May be shared between threads. */
public final class EventAligner {

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

  /** A gold event and an event of the system that may be the same, by their places in the lists. */
  private record Candidate(double score, int gold, int system) {}

  EventAligner(GoldArticle article, Match match) {
    this.article = article;
    this.match = match;
  }

  List<EventPair> align(List<Event> system) {
    List<EventPair> aligned = new ArrayList<>();
    Map<Integer, Integer> pairs = pair(system);
    for (int g = 0; g < article.events().size(); g++) {
      Integer at = pairs.get(g);
      aligned.add(compare(article.events().get(g), at == null ? null : system.get(at)));
    }
    for (int s = 0; s < system.size(); s++) {
      if (!pairs.containsValue(s)) {
        aligned.add(new EventPair(Pair.spurious(system.get(s)), List.of()));
      }
    }
    return aligned;
  }

  private EventPair compare(GoldEvent gold, @Nullable Event event) {
    if (gold.optional()) {
      return new EventPair(new Pair<>(gold, event, Verdict.FREE), List.of());
    }
    return new EventPair(
        new Pair<>(gold, event, verdict(gold, event)),
        Stream.of(EventRole.values()).map(role -> slot(gold, event, role)).toList());
  }

  private static Verdict verdict(GoldEvent gold, @Nullable Event event) {
    if (event == null) {
      return Verdict.MISSED;
    }
    return agree(gold, event) ? Verdict.RIGHT : Verdict.WRONG;
  }

  /** Whether type and date are the same. */
  public static boolean agree(GoldEvent gold, Event event) {
    return sameType(gold, event) && event.date().toString().equals(date(gold));
  }

  private Map<Integer, Integer> pair(List<Event> system) {
    Map<Integer, Integer> pairs = new HashMap<>();
    for (Candidate pair : candidates(system)) {
      if (!pairs.containsKey(pair.gold()) && !pairs.containsValue(pair.system())) {
        pairs.put(pair.gold(), pair.system());
      }
    }
    return pairs;
  }

  private List<Candidate> candidates(List<Event> system) {
    List<Candidate> candidates = new ArrayList<>();
    for (int g = 0; g < article.events().size(); g++) {
      for (int s = 0; s < system.size(); s++) {
        double score = likeness(article.events().get(g), system.get(s));
        if (score > 0) {
          candidates.add(new Candidate(score, g, s));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::score).thenComparingInt(Candidate::gold)
        .thenComparingInt(Candidate::system).reversed());
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

  /** The gold names in a role. */
  public static List<String> names(GoldEvent gold, EventRole role) {
    return SLOTS.getOrDefault(role, e -> List.of()).apply(gold);
  }

  /** The entities of a slot; one who leads is not counted as participant again. */
  public static Set<EntityId> slot(Event event, EventRole role) {
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

  private EventPair.Slot slot(GoldEvent gold, @Nullable Event event, EventRole role) {
    List<String> want = names(gold, role);
    Set<EntityId> have = event == null ? Set.of() : slot(event, role);
    return new EventPair.Slot(
        role,
        want.stream().filter(name -> match.any(have, name)).toList(),
        want.stream().filter(name -> !match.any(have, name)).toList(),
        have.stream().filter(id -> match.any(id, want)).toList(),
        have.stream().filter(id -> !match.any(id, want)).toList());
  }
}
