package org.zhengpu.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengpu.lexicon.Division;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Level;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Scope;
import org.zhengpu.model.Span;

/** The divisions that one document names, and what unit words mean at a place in it. Not for sharing between threads. */
final class NamedDivisions {

  private static final Pattern SETTLEMENT = Pattern.compile(".{2,}(?:村|社区|嘎查)");

  private final Scope paper;
  private final List<Divisions.Match> matches;
  private final Map<Span, Division> bySpan = new HashMap<>();
  private final Map<Integer, Division> byEnd = new HashMap<>();
  private final int[] begins;
  private final List<Scope> inOrder;
  private final Map<Integer, List<Scope>> scopes = new HashMap<>();

  NamedDivisions(Document document, Divisions divisions) {
    paper = document.article().info().scope();
    matches = divisions.matches(document.text(), paper);
    for (Divisions.Match match : matches) {
      bySpan.putIfAbsent(match.span(), match.division());
      if (!match.relative()) {
        byEnd.putIfAbsent(match.span().end(), match.division());
      }
    }
    Stream<Divisions.Match> settlements = document.mentions().stream()
        .filter(m -> m.type() == EntityType.PLACE && isNewSettlement(m.name(), m.span()))
        .map(this::settlement);
    List<Divisions.Match> all = Stream.concat(matches.stream(), settlements)
        .sorted(Comparator.comparing(Divisions.Match::span)).toList();
    begins = all.stream().mapToInt(match -> match.span().begin()).toArray();
    inOrder = all.stream().map(match -> match.division().scope()).toList();
  }

  /** Whether it is a village or community that no table has. */
  private boolean isNewSettlement(String name, Span span) {
    return SETTLEMENT.matcher(name).matches() && matches.stream().noneMatch(match -> match.span().overlaps(span));
  }

  private Divisions.Match settlement(Mention place) {
    List<String> path = new ArrayList<>(endingAt(place.span().begin()).map(Division::path).orElse(paper.path()));
    path.add(place.name());
    Division village = new Division("", place.name(), Level.VILLAGE, path);
    return new Divisions.Match(place.span(), place.text(), village, false);
  }

  /** The division named by exactly these characters. */
  Optional<Division> at(Span span) {
    return Optional.ofNullable(bySpan.get(span));
  }

  /** The division whose name ends where {@code offset} is: 郑家镇 before 五圣村. */
  Optional<Division> endingAt(int offset) {
    return Optional.ofNullable(byEnd.get(offset));
  }

  /**
   * The scopes in which to read a form that stands at {@code offset}, the likeliest first: the paper's own, then the
   * divisions named before it, the nearest first, then those named after. 镇政府 is that of the town named last.
   */
  List<Scope> scopesAt(int offset) {
    int after = 0;
    while (after < begins.length && begins[after] < offset) {
      after++;
    }
    return scopes.computeIfAbsent(after, this::around);
  }

  private List<Scope> around(int after) {
    Set<Scope> around = new LinkedHashSet<>(List.of(paper));
    for (int before = after - 1; before >= 0; before--) {
      around.add(inOrder.get(before));
    }
    around.addAll(inOrder.subList(after, inOrder.size()));
    return List.copyOf(around);
  }
}
