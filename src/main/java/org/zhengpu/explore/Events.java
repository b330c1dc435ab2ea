package org.zhengpu.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhengpu.explore.answer.Count;
import org.zhengpu.explore.answer.EventItem;
import org.zhengpu.explore.answer.EventPage;
import org.zhengpu.explore.answer.Ref;
import org.zhengpu.explore.answer.Some;

/** Lists events, the latest first. May be shared between threads. */
final class Events {

  private final Questions questions;
  private final Names names;

  Events(Questions questions, Names names) {
    this.questions = questions;
    this.names = names;
  }

  /**
   * Which events are asked for; each part may be empty.
   *
   * @param about the IRI of one that has a part in them
   * @param place the IRI of a place where or within which they are
   * @param type their sort
   * @param from when they begin at the earliest
   * @param to when they begin at the latest
   */
  record Choice(String about, String place, String type, String from, String to) {

    static Choice of(String about) {
      return new Choice(about, "", "", "", "");
    }

    private String query() {
      return "events" + (about.isEmpty() ? "" : "-of") + (place.isEmpty() ? "" : "-in");
    }

    private Map<String, String> values() {
      Map<String, String> values = new HashMap<>(Map.of("type", type, "from", from, "to", to));
      if (!about.isEmpty()) {
        values.put("about", about);
      }
      if (!place.isEmpty()) {
        values.put("place", place);
      }
      return values;
    }
  }

  /** A page of events, and how many there are of which sort and month. */
  EventPage page(Choice choice, int page, int size) {
    List<Row> counts = counts(choice);
    Map<String, List<Count>> facets = Map.of(
        "type", facet(counts, row -> row.local("kind"), Comparator.comparingInt((Count count) -> -count.count())),
        "month", facet(counts, row -> row.text("month"), Comparator.comparing(Count::value)));
    return new EventPage(total(counts), page, size, items(choice, (page - 1L) * size, size), facets);
  }

  /** The latest of them. */
  Some<EventItem> latest(Choice choice, int most) {
    List<EventItem> items = items(choice, 0, most);
    return new Some<>(items.size() < most ? items.size() : total(counts(choice)), items);
  }

  private List<EventItem> items(Choice choice, long offset, int size) {
    return questions.rows(choice.query(), choice.values(), offset, size).stream()
        .map(row -> event(row.text("event"))).toList();
  }

  private List<Row> counts(Choice choice) {
    return questions.rows(choice.query() + "-counts", choice.values());
  }

  private static long total(List<Row> counts) {
    return counts.stream().mapToLong(row -> row.number("events")).sum();
  }

  private static List<Count> facet(List<Row> counts, Function<Row, String> value, Comparator<Count> order) {
    Map<String, Integer> sums = counts.stream().filter(row -> !value.apply(row).isEmpty())
        .collect(Collectors.toMap(value, row -> row.number("events"), Integer::sum, TreeMap::new));
    List<Count> facet = new ArrayList<>();
    sums.forEach((one, count) -> facet.add(new Count(one, "", count)));
    facet.sort(order.thenComparing(Count::value));
    return facet;
  }

  /** One event. */
  EventItem event(String iri) {
    Map<String, List<String>> said = questions.rows("thing", Map.of("iri", iri)).stream().collect(Collectors.groupingBy(
        row -> row.local("property"), Collectors.mapping(row -> row.text("value"), Collectors.toList())));
    List<String> leads = all(said, "lead");
    List<String> others = all(said, "participant").stream().filter(one -> !leads.contains(one)).toList();
    return new EventItem(iri, Links.local(first(said, "eventType")), first(said, "label"), first(said, "date"),
        first(said, "endDate"), refs(all(said, "place")), refs(all(said, "organizer")), refs(leads), refs(others),
        refs(all(said, "programme")), Links.evidence(iri), null, "", null);
  }

  private List<Ref> refs(List<String> iris) {
    return iris.stream().map(names::ref).toList();
  }

  private static List<String> all(Map<String, List<String>> said, String property) {
    return said.getOrDefault(property, List.of());
  }

  private static String first(Map<String, List<String>> said, String property) {
    return all(said, property).stream().findFirst().orElse("");
  }
}
