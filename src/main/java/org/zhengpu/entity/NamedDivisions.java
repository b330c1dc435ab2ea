package org.zhengpu.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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

/** The divisions that one document names, and what unit words mean at a place in it. Immutable. */
final class NamedDivisions {

  private static final Pattern SETTLEMENT = Pattern.compile(".{2,}(?:村|社区|嘎查)");

  private final Scope paper;
  private final List<Divisions.Match> matches;
  private final List<Divisions.Match> inOrder;

  NamedDivisions(Document document, Divisions divisions) {
    paper = document.article().info().scope();
    matches = divisions.matches(document.text(), paper);
    Stream<Divisions.Match> settlements = document.mentions().stream()
        .filter(m -> m.type() == EntityType.PLACE && isNewSettlement(m.name(), m.span()))
        .map(this::settlement);
    inOrder = Stream.concat(matches.stream(), settlements)
        .sorted(Comparator.comparing(Divisions.Match::span)).toList();
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
    return matches.stream().filter(match -> match.span().equals(span)).map(Divisions.Match::division).findFirst();
  }

  /** The division whose name ends where {@code offset} is: 郑家镇 before 五圣村. */
  Optional<Division> endingAt(int offset) {
    return matches.stream()
        .filter(match -> match.span().end() == offset && !match.relative())
        .map(Divisions.Match::division).findFirst();
  }

  /**
   * The scopes in which to read a form that stands at {@code offset}, the likeliest first: the paper's own, then the
   * divisions named before it, the nearest first, then those named after. 镇政府 is that of the town named last.
   */
  List<Scope> scopesAt(int offset) {
    Set<Scope> scopes = new LinkedHashSet<>(List.of(paper));
    int after = 0;
    while (after < inOrder.size() && inOrder.get(after).span().begin() < offset) {
      after++;
    }
    for (int before = after - 1; before >= 0; before--) {
      scopes.add(inOrder.get(before).division().scope());
    }
    inOrder.subList(after, inOrder.size()).forEach(match -> scopes.add(match.division().scope()));
    return List.copyOf(scopes);
  }
}
