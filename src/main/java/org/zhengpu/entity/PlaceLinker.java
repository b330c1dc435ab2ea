package org.zhengpu.entity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.AgencyName;
import org.zhengpu.lexicon.AgencyNames;
import org.zhengpu.lexicon.Division;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Level;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Scope;

/**
 * Links places: divisions by the gazetteer, other places by name and the division they are in. May be shared between
 * threads.
 */
final class PlaceLinker {

  private static final Pattern BLOCK = Pattern.compile("[A-Za-z]?\\d*[区期段座栋]|[东西南北]区");
  private static final int SHORTEST_PART = 3;

  private final List<String> words = LexiconLoader.words("lexicon/anaphor-words.tsv");
  private final Set<String> heads = Set.copyOf(LexiconLoader.words("lexicon/place-anaphors.tsv"));
  private final Divisions divisions;
  private final AgencyNames agencies;

  PlaceLinker(Divisions divisions, AgencyNames agencies) {
    this.divisions = divisions;
    this.agencies = agencies;
  }

  void link(Document document, NamedDivisions named, Links links) {
    List<Mention> places = document.mentions().stream().filter(m -> m.type() == EntityType.PLACE).toList();
    Map<Mention, Optional<Division>> divided = new HashMap<>();
    places.forEach(place -> divided.computeIfAbsent(place, p -> division(document, named, p)));
    List<Mention> sites = places.stream().filter(place -> divided.get(place).isEmpty()).toList();
    for (Mention place : places) {
      Mention naming = antecedent(place, places);
      divided.get(naming).ifPresentOrElse(
          division -> links.add(id(division), place, division.code()),
          () -> links.add(site(document, named, naming, sites), place));
    }
  }

  /** The place named last that 社区 or 该村 points back to; any other place is itself. */
  private Mention antecedent(Mention place, List<Mention> places) {
    String head = words.stream().filter(place.name()::startsWith).findFirst()
        .map(word -> place.name().substring(word.length())).orElse(place.name());
    return !heads.contains(head) ? place : places.stream()
        .filter(other -> other.span().begin() < place.span().begin())
        .filter(other -> other.name().endsWith(head) && other.name().length() > head.length() + 1)
        .reduce((first, second) -> second).orElse(place);
  }

  /** A division's id: its name, and the path above it. */
  static EntityId id(Division division) {
    return new EntityId(EntityType.PLACE, division.name(), division.scope().parent().toString());
  }

  private Optional<Division> division(Document document, NamedDivisions named, Mention place) {
    Scope paper = document.article().info().scope();
    Optional<Division> above = named.endingAt(place.span().begin());
    return named.at(place.span())
        .or(() -> above.flatMap(d -> inside(place.name(), d)))
        .or(() -> divisions.resolve(place.name(), paper).filter(d -> isPlain(place, d, paper)))
        .or(() -> chained(place.name(), paper));
  }

  private Optional<Division> inside(String name, Division above) {
    return divisions.resolve(name, above.scope()).filter(d -> d.isWithin(above.path()) && d.name().equals(name));
  }

  /** A full name, or a short one that names a division of the paper's own city. */
  private static boolean isPlain(Mention place, Division division, Scope paper) {
    return division.name().equals(place.name())
        || division.level().compareTo(Level.CITY) <= 0
        || division.isWithin(paper.path().subList(0, Math.min(2, paper.path().size())));
  }

  /** 郑家镇五圣村, printed as one name, is the last of the chain where the gazetteer has it. */
  private Optional<Division> chained(String name, Scope paper) {
    List<Divisions.Match> chain = divisions.matchesIn(name, paper);
    int end = 0;
    for (Divisions.Match match : chain) {
      if (match.span().begin() != end) {
        return Optional.empty();
      }
      end = match.span().end();
    }
    return end == name.length() && !chain.isEmpty()
        ? Optional.of(chain.get(chain.size() - 1).division()) : Optional.empty();
  }

  /** 区政协委员活动中心 -> 东昌府区…; anything else as it is. */
  private String withDivision(String name, Scope paper) {
    return agencies.expand(name, paper)
        .filter(full -> full.name().equals(full.division().name() + name.substring(1)))
        .map(AgencyName::name).orElse(name);
  }

  private EntityId site(Document document, NamedDivisions named, Mention place, List<Mention> sites) {
    String name = withDivision(own(fullest(place.name(), sites), document, sites), document.article().info().scope());
    return new EntityId(EntityType.PLACE, name, where(document, named, name, sites).toString());
  }

  /** A part of a longer name of the article is that name: 口袋公园 of 陈口路口袋公园, 国际新城 of 国际新城A2区. */
  private static String fullest(String name, List<Mention> sites) {
    return sites.stream().map(Mention::name)
        .filter(other -> isPartOf(name, other))
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .orElse(name);
  }

  private static boolean isPartOf(String name, String other) {
    if (name.length() < SHORTEST_PART || other.length() <= name.length()) {
      return false;
    }
    return other.endsWith(name)
        || other.startsWith(name) && BLOCK.matcher(other.substring(name.length())).matches();
  }

  /** Without divisions in front, where the article also names it so, or where it is a village: 五圣村. */
  private String own(String name, Document document, List<Mention> sites) {
    Scope paper = document.article().info().scope();
    int end = 0;
    for (Divisions.Match match : divisions.matchesIn(name, paper)) {
      end = match.span().begin() == end && match.text().equals(match.division().name()) ? match.span().end() : end;
    }
    String rest = name.substring(end);
    boolean alone = sites.stream().anyMatch(site -> site.name().equals(rest));
    return end > 0 && rest.length() > 1 && (alone || divisions.isSettlement(rest)) ? rest : name;
  }

  /** The division that stands before the name anywhere in the article, else the paper's own. */
  private static Scope where(Document document, NamedDivisions named, String name, List<Mention> sites) {
    return sites.stream()
        .filter(site -> site.name().endsWith(name))
        .flatMap(site -> named.endingAt(site.span().end() - name.length()).stream())
        .findFirst().map(Division::scope).orElse(document.article().info().scope());
  }
}
