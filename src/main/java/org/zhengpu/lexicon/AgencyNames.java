package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengpu.model.Level;
import org.zhengpu.model.Scope;
import org.zhengpu.model.StandardBody;

/**
 * Canonical names of agencies: what is printed (区医保局, 市委组织部, 团区委, 聊城市财政局) and the scope in, the full name
 * out. Knows the standard bodies and what is called a unit of one (省司法厅备案审查处). Immutable, may be shared.
 */
public final class AgencyNames {

  private final Divisions divisions;
  private final OwnerParser owners;
  private final BodyForms forms;
  private final Map<String, StandardBody> byId = new LinkedHashMap<>();
  private final List<String> unitEndings = LexiconLoader.words("lexicon/agency-units.tsv");
  private final List<String> unitBreaks = LexiconLoader.words("lexicon/agency-unit-breaks.tsv");

  public AgencyNames(List<StandardBody> bodies, Divisions divisions) {
    this.divisions = divisions;
    this.owners = new OwnerParser(divisions);
    this.forms = new BodyForms(bodies, owners.unitWords());
    bodies.forEach(body -> byId.put(body.id(), body));
  }

  /**
   * The agencies that a form names, usually one; two for 市纪委监委; none where it names no standard body and no unit of
   * one. A form without a division (文明办) is that of the scope's own.
   */
  public List<AgencyName> resolve(String form, Scope scope) {
    List<StandardBody> central = forms.central(form);
    if (!central.isEmpty()) {
      return central.stream().map(AgencyNames::central).toList();
    }
    List<AgencyName> explicit = explicit(form, scope);
    return explicit.isEmpty() ? bare(form, scope) : explicit;
  }

  /**
   * The canonical name of a body that is written with a unit word or the full name of a division in front, whether it
   * is a standard one or not: 区文化馆, 聊城市东昌府区文化馆 -> 东昌府区文化馆. Empty where nothing in front tells the
   * division; a short form does not, for it may be part of a name: 东方双语学校.
   */
  public Optional<String> expand(String form, Scope scope) {
    return owners.plain(form, scope).filter(owner -> !owner.rest().isEmpty())
        .map(owner -> owner.division().name() + owner.rest());
  }

  /** The full name of a standard body of a division: of {@code government} and 聊城市, 聊城市人民政府. */
  public Optional<String> standardName(String bodyId, String division) {
    return Optional.ofNullable(byId.get(bodyId)).map(body -> body.nameIn(division));
  }

  private List<AgencyName> explicit(String form, Scope scope) {
    return forms.prefixes().stream()
        .filter(form::startsWith)
        .flatMap(prefix -> owners.all(form.substring(prefix.length()), scope).stream()
            .map(owner -> bodies(prefix, owner, scope)))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** 文明办 -> that of the scope's own division; a single character names nothing. */
  private List<AgencyName> bare(String form, Scope scope) {
    return form.length() < 2 ? List.of() : divisions.at(scope)
        .map(division -> exact(forms.tailsAt("", form), form, division))
        .orElse(List.of());
  }

  private List<AgencyName> bodies(String prefix, OwnerParser.Owner owner, Scope scope) {
    for (Gazetteer.Match<StandardBody> match : forms.tailsAt(prefix, owner.rest())) {
      List<AgencyName> names = owned(match, owner.division());
      String more = owner.rest().substring(match.name().length());
      if (!names.isEmpty() && more.isEmpty()) {
        return names;
      }
      List<AgencyName> longer = names.isEmpty() ? List.of() : withMore(names, match.name(), more, scope);
      if (!longer.isEmpty()) {
        return longer;
      }
    }
    return List.of();
  }

  private List<AgencyName> exact(List<Gazetteer.Match<StandardBody>> matches, String form, Division division) {
    return matches.stream().filter(match -> match.name().equals(form))
        .flatMap(match -> owned(match, division).stream()).toList();
  }

  /** The bodies that a form names in a division of its level. */
  private List<AgencyName> owned(Gazetteer.Match<StandardBody> match, Division division) {
    return match.values().stream()
        .filter(body -> body.levels().contains(division.level()))
        .map(body -> named(body, division))
        .toList();
  }

  /** 市委市政府 -> two bodies; 司法厅备案审查处 -> a unit of the department. */
  private List<AgencyName> withMore(List<AgencyName> names, String printed, String more, Scope scope) {
    if (owners.startsWithUnit(more)) {
      List<AgencyName> second = explicit(more, scope);
      return second.isEmpty() ? List.of() : Stream.concat(names.stream(), second.stream()).toList();
    }
    return isUnit(more) ? names.stream().map(name -> unit(name, printed, more)).toList() : List.of();
  }

  private boolean isUnit(String name) {
    return unitEndings.stream().anyMatch(name::endsWith) && unitBreaks.stream().noneMatch(name::startsWith);
  }

  /** A unit of a committee that is printed 委 is named so too: 中共某市委 + 某室, not 中共某市委员会某室. */
  private static AgencyName unit(AgencyName body, String printed, String more) {
    String full = "员会";
    boolean isShort = printed.endsWith("委") && body.name().endsWith(full) && body.kind().equals("party");
    String stem = isShort ? body.name().substring(0, body.name().length() - full.length()) : body.name();
    return new AgencyName(stem + more, body.division(), body.kind(), body.name(), "");
  }

  private AgencyName named(StandardBody body, Division division) {
    return new AgencyName(nameOf(body, division), division.name(), body.kind(), superior(body, division), body.id());
  }

  private static AgencyName central(StandardBody body) {
    return new AgencyName(body.pattern(), "", body.kind(), "", body.id());
  }

  /** The body above, in the division itself or the nearest one above that has such a body. */
  private String superior(StandardBody body, Division division) {
    StandardBody parent = byId.get(body.parent());
    if (parent == null) {
      return "";
    }
    return parent.levels().equals(Set.of(Level.CENTRAL)) ? parent.pattern() : above(division)
        .filter(d -> parent.levels().contains(d.level())).findFirst().map(d -> nameOf(parent, d)).orElse("");
  }

  /** The division and those above it, upwards. */
  private Stream<Division> above(Division division) {
    return Stream.iterate(division.scope(), Scope::isKnown, Scope::parent).flatMap(s -> divisions.at(s).stream());
  }

  private String nameOf(StandardBody body, Division division) {
    return body.nameIn(division.name(), divisions.stem(division));
  }

  /** For iteration in tests and reports: the standard bodies, in the order of the scheme. */
  List<StandardBody> bodies() {
    return new ArrayList<>(byId.values());
  }
}
