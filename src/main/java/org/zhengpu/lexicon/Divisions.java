package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.zhengpu.model.Level;
import org.zhengpu.model.Scope;
import org.zhengpu.model.Span;

/**
 * The gazetteer of the divisions of the whole country: a printed form and the paper's scope in, the division out; a
 * text in, the divisions that it names out. Province to township are loaded at once, villages when a scope asks for
 * its county or city. A scope that the tables do not know is taken at its word: its own divisions are found too.
 * May be shared between threads.
 */
public final class Divisions {

  /** How a form names a division. */
  enum FormKind {
    FULL,
    SHORT,
    FORMER
  }

  /** A form of a division's name. */
  record Form(Division division, FormKind kind) {}

  /**
   * A division named in a text.
   *
   * @param span where
   * @param text the words that name it
   * @param division the one they name there
   * @param relative whether they name it without its name, as 我区 does
   */
  public record Match(Span span, String text, Division division, boolean relative) {}

  /**
   * A name of some division of the country in a text, whichever division it means there.
   *
   * @param level the highest level of those that are called so
   * @param full whether it is a full name of one of them
   */
  public record Name(Span span, Level level, boolean full) {}

  /** Papers of one county, or of one city above it, share their local names. */
  private static final int LOCAL_DEPTH = 3;
  private static final int LONGEST_FORM = 20;
  private static final int VILLAGE_CODE = 12;
  private static final int TOWNSHIP_CODE = 9;
  private static final int SHORTEST_CITY_CODE = 4;
  private static final Division COUNTRY = new Division("", "中国", Level.CENTRAL, List.of("中国"));

  private final DivisionTable table;
  private final DivisionForms forms = new DivisionForms();
  private final FormerNames former = new FormerNames();
  private final RelativeDivisions relative = new RelativeDivisions();
  private final Zones zones;
  private final Subdivisions townships;
  private final Map<List<String>, Division> byPath;
  private final Gazetteer<Form> names;
  private final Map<List<String>, Gazetteer<Form>> towns = new ConcurrentHashMap<>();
  private final Map<List<String>, Gazetteer<Form>> villages = new ConcurrentHashMap<>();
  private final DivisionFinder finder = new DivisionFinder(this);
  private final LastAnswers<Question, List<Match>> matches =
      new LastAnswers<>(LastAnswers.DOCUMENTS, asked -> matchesIn(asked.text(), asked.scope()));

  /** Which divisions a text names in a paper of some scope. */
  private record Question(String text, Scope scope) {}

  private Divisions(DivisionTable table) {
    this.table = table;
    this.zones = new Zones(table.all(), relative, forms);
    this.townships = new Subdivisions(table.all(), Level.TOWNSHIP);
    this.byPath = new HashMap<>();
    Gazetteer.Builder<Form> builder = Gazetteer.builder();
    for (Division division : table.all()) {
      byPath.putIfAbsent(division.path(), division);
      addForms(builder, division);
    }
    addFormer(builder);
    this.names = builder.build();
  }

  public static Divisions load() {
    return new Divisions(DivisionTable.load());
  }

  private void addForms(Gazetteer.Builder<Form> builder, Division division) {
    builder.add(division.name(), new Form(division, FormKind.FULL));
    Optional<String> stem = division.level() == Level.TOWNSHIP ? Optional.empty() : forms.stem(division);
    stem.ifPresent(s -> builder.add(s, new Form(division, FormKind.SHORT)));
    stem.map(s -> former.of(division, s)).orElse(List.of())
        .forEach(name -> builder.add(name, new Form(division, FormKind.FORMER)));
  }

  private void addFormer(Gazetteer.Builder<Form> builder) {
    former.listed().forEach((name, code) -> table.byCode(code)
        .ifPresent(division -> builder.add(name, new Form(division, FormKind.FORMER))));
  }

  /** The division of a path of full names from the province down, or of one that leaves a middle part out. */
  public Optional<Division> at(Scope scope) {
    return scope.isKnown() ? Optional.of(atPath(scope.path())) : Optional.empty();
  }

  private Division atPath(List<String> path) {
    Division known = byPath.get(path);
    String name = path.get(path.size() - 1);
    return known != null ? known : new Division("", name, forms.level(name, path.size() - 1), path);
  }

  /** The division with a statistical code: 2 digits for a province to 12 for a village. */
  public Optional<Division> ofCode(String code) {
    return table.byCode(code).or(() -> code.length() < VILLAGE_CODE
        ? Optional.empty()
        : table.villagesIn(code.substring(0, TOWNSHIP_CODE)).stream().filter(v -> v.code().equals(code)).findFirst());
  }

  /**
   * The division that a form names in a paper of some scope: 聊城市, 聊城, 茌平县 (now 茌平区), 我区, 开发区.
   *
   * <p>Of homonyms, the one inside the scope is meant, then one on the scope's own path, then the one with the nearest
   * common ancestor, then the one of the higher level; where that leaves more than one, nothing is.
   */
  public Optional<Division> resolve(String form, Scope scope) {
    return aboveVillages(form, scope).or(() -> choose(divisions(villages(scope).get(form)), scope.path()));
  }

  private Optional<Division> aboveVillages(String form, Scope scope) {
    Optional<Division> byWord = relative.unitOf(form).flatMap(unit -> unit(unit, scope));
    if (byWord.isPresent()) {
      return byWord;
    }
    if (form.equals(COUNTRY.name())) {
      return Optional.of(COUNTRY);
    }
    Optional<Division> zone = relative.zone(form).isPresent() ? ownZone(form, scope) : Optional.empty();
    return zone.isPresent() ? zone : named(form, scope);
  }

  private Optional<Division> ownZone(String form, Scope scope) {
    List<Division> above = Stream.iterate(scope, Scope::isKnown, Scope::parent).map(s -> atPath(s.path())).toList();
    return zones.owner(above).flatMap(owner -> zone(form, owner));
  }

  private Optional<Division> named(String form, Scope scope) {
    int own = scope.path().indexOf(form);
    if (own >= 0) {
      return Optional.of(atPath(scope.path().subList(0, own + 1)));
    }
    List<Form> inCountry = names.get(form);
    List<Form> nearby = towns(scope).get(form);
    return inCountry.isEmpty() && nearby.isEmpty() ? Optional.empty()
        : choose(bestNamed(Stream.concat(inCountry.stream(), nearby.stream()).toList()), scope.path());
  }

  /** The divisions of which a form is the full name; else the short one, else a former one. */
  private static List<Division> bestNamed(List<Form> candidates) {
    FormKind best = candidates.stream().map(Form::kind).min(Comparator.naturalOrder()).orElseThrow();
    return divisions(candidates.stream().filter(form -> form.kind() == best).toList());
  }

  /** What a bare unit word such as 市 names in a scope; 国 is the country. */
  public Optional<Division> unit(String unit, Scope scope) {
    return relative.isCountry(unit)
        ? Optional.of(COUNTRY)
        : scope.unit(unit).map(name -> atPath(scope.path().subList(0, scope.path().indexOf(name) + 1)));
  }

  /** The divisions that a text names, from left to right, none inside another. */
  public List<Match> matches(String text, Scope scope) {
    return matches.to(new Question(text, scope));
  }

  /** As {@link #matches}, of a short text that nobody asks about again. */
  public List<Match> matchesIn(String name, Scope scope) {
    return List.copyOf(finder.find(name, scope));
  }

  /** Every name of a division, villages aside, that stands in a text, those inside and across others included. */
  public List<Name> names(String text) {
    List<Name> found = new ArrayList<>();
    for (int offset = 0; offset < text.length(); offset++) {
      for (Gazetteer.Match<Form> match : names.allAt(text, offset)) {
        found.add(name(match));
      }
    }
    return found;
  }

  private static Name name(Gazetteer.Match<Form> match) {
    Level highest = Level.VILLAGE;
    boolean full = false;
    for (Form form : match.values()) {
      highest = form.division().level().compareTo(highest) < 0 ? form.division().level() : highest;
      full |= form.kind() == FormKind.FULL;
    }
    return new Name(match.span(), highest, full);
  }

  /** The divisions, villages aside, at the start of a form, by any of their names or relative words, longest first. */
  List<Gazetteer.Match<Division>> prefixes(String form, Scope scope) {
    BitSet ends = new BitSet(LONGEST_FORM + 1);
    names.addEnds(form, ends);
    towns(scope).addEnds(form, ends);
    relative.addEnds(form, ends);
    scope.path().stream().filter(form::startsWith).forEach(name -> ends.set(name.length()));
    List<Gazetteer.Match<Division>> found = new ArrayList<>();
    for (int end = ends.previousSetBit(LONGEST_FORM); end >= 0; end = ends.previousSetBit(end - 1)) {
      Span span = new Span(0, end);
      String name = span.of(form);
      aboveVillages(name, scope).ifPresent(d -> found.add(new Gazetteer.Match<>(form, span, List.of(d))));
    }
    return found;
  }

  /** The names of divisions in papers of a scope, those of the whole country first. */
  List<Gazetteer<Form>> gazetteers(Scope scope) {
    return List.of(names, towns(scope), villages(scope));
  }

  RelativeDivisions relative() {
    return relative;
  }

  /** The divisions of the country, villages aside, in the order of their codes. */
  public List<Division> all() {
    return List.copyOf(table.all());
  }

  /** The villages and communities of a county or city; none where it has no code. */
  public List<Division> villagesIn(Division division) {
    return division.code().length() < SHORTEST_CITY_CODE ? List.of() : table.villagesIn(division.code());
  }

  /** The name without its last word, or all of it where it has no short form. */
  public String stem(Division division) {
    return forms.stem(division).orElse(division.name());
  }

  /** Whether a name ends as those of towns, streets, villages and communities do. */
  public boolean isSettlement(String name) {
    return forms.isSettlement(name);
  }

  /** Whether no other division of the country, villages aside, has its name. */
  boolean isUnique(Division division) {
    return names.get(division.name()).stream().filter(form -> form.kind() == FormKind.FULL).count() < 2;
  }

  boolean isRegular(Division division) {
    return forms.isRegular(division);
  }

  private static List<Division> divisions(List<Form> forms) {
    return forms.size() == 1 ? List.of(forms.get(0).division())
        : forms.stream().map(Form::division).distinct().toList();
  }

  static Optional<Division> choose(List<Division> candidates, List<String> scope) {
    if (candidates.size() < 2) {
      return candidates.stream().findFirst();
    }
    List<Division> inside = candidates.stream().filter(d -> !scope.isEmpty() && d.isWithin(scope)).toList();
    if (!inside.isEmpty()) {
      return highest(inside);
    }
    Optional<Division> above = candidates.stream()
        .filter(d -> d.shared(scope) == d.path().size())
        .max(Comparator.comparingInt(d -> d.path().size()));
    return above.isPresent() ? above : highest(nearest(candidates, scope));
  }

  private static List<Division> nearest(List<Division> candidates, List<String> scope) {
    int most = candidates.stream().mapToInt(d -> d.shared(scope)).max().orElse(0);
    return candidates.stream().filter(d -> d.shared(scope) == most).toList();
  }

  /** The one of the highest level; nothing when two share it. */
  private static Optional<Division> highest(List<Division> candidates) {
    Level top = candidates.stream().map(Division::level).min(Comparator.naturalOrder()).orElse(Level.VILLAGE);
    List<Division> best = candidates.stream().filter(d -> d.level() == top).toList();
    return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
  }

  /** A development zone of a city or county: the listed one, else one made from the name: 东山经开区. */
  Optional<Division> zone(String form, Division owner) {
    return zones.zone(form, owner);
  }

  /** Where a zone's short form ends that begins at an offset, the longest; -1 for none. */
  int zoneEnd(String text, int offset) {
    return relative.zoneEnd(text, offset);
  }

  /** Short forms of the towns near the scope, and what the scope itself names that the tables do not know. */
  private Gazetteer<Form> towns(Scope scope) {
    return towns.computeIfAbsent(local(scope), this::readTowns);
  }

  /** The villages of the scope's county or city. */
  private Gazetteer<Form> villages(Scope scope) {
    return villages.computeIfAbsent(local(scope), this::readVillages);
  }

  private static List<String> local(Scope scope) {
    return scope.path().subList(0, Math.min(LOCAL_DEPTH, scope.path().size()));
  }

  private Gazetteer<Form> readTowns(List<String> path) {
    Gazetteer.Builder<Form> builder = Gazetteer.builder();
    for (int depth = 1; depth <= path.size(); depth++) {
      Division division = atPath(path.subList(0, depth));
      if (division.code().isEmpty()) {
        addForms(builder, division);
      }
    }
    addTowns(builder, new Scope(path));
    return builder.build();
  }

  private Gazetteer<Form> readVillages(List<String> path) {
    Gazetteer.Builder<Form> builder = Gazetteer.builder();
    String code = path.isEmpty() ? "" : atPath(path).code();
    if (code.length() >= SHORTEST_CITY_CODE) {
      table.villagesIn(code).forEach(v -> builder.add(v.name(), new Form(v, FormKind.FULL)));
    }
    return builder.build();
  }

  private void addTowns(Gazetteer.Builder<Form> builder, Scope scope) {
    townships.in(scope.path().subList(0, Math.min(Division.NEAR_DEPTH, scope.path().size())))
        .forEach(d -> forms.stem(d).ifPresent(stem -> builder.add(stem, new Form(d, FormKind.SHORT))));
  }
}
