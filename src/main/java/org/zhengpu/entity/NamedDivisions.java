package org.zhengpu.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhengpu.lexicon.Division;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.model.Document;
import org.zhengpu.model.Scope;
import org.zhengpu.model.Span;

/** The divisions that one document names, and what unit words mean at a place in it. Immutable. */
final class NamedDivisions {

  private final Scope paper;
  private final List<Divisions.Match> matches;

  NamedDivisions(Document document, Divisions divisions) {
    paper = document.article().info().scope();
    matches = divisions.matches(document.text(), paper);
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
    List<Divisions.Match> order = new ArrayList<>();
    matches.stream().filter(match -> match.span().begin() < offset).forEach(match -> order.add(0, match));
    matches.stream().filter(match -> match.span().begin() >= offset).forEach(order::add);
    order.forEach(match -> scopes.add(match.division().scope()));
    return List.copyOf(scopes);
  }
}
