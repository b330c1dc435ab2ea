package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengpu.model.Level;
import org.zhengpu.model.Scope;
import org.zhengpu.model.StandardBody;

/**
 * Canonical names of agencies: what is printed (区医保局, 市委组织部, 团区委, 聊城市财政局) and the scope in, the full name
 * out. Knows the standard bodies and what is called a unit of one (省司法厅备案审查处). Immutable, may be shared.
 */
public final class AgencyNames {

  /** 县十七届人大常委会 is the 县人大常委会. */
  private static final char SESSION_WORD = '届';
  private static final Pattern SESSION = Pattern.compile("第?[一二三四五六七八九十百\\d]+" + SESSION_WORD);

  private static final Pattern VILLAGE = Pattern.compile(
      "(?:.*(?:镇|乡|街道))?(?<village>.{2,}(?:村|社区|嘎查))(?<body>\\p{IsHan}{2,5})");

  private static final BodyWords WORDS = new BodyWords();

  private final Divisions divisions;
  private final OwnerParser owners;
  private final BodyForms forms;
  private final Map<String, StandardBody> byId = new LinkedHashMap<>();
  private final Map<String, Set<String>> spelledOut;
  private final List<String> unitEndings = LexiconLoader.words("lexicon/agency-units.tsv");
  private final List<String> unitBreaks = LexiconLoader.words("lexicon/agency-unit-breaks.tsv");

  public AgencyNames(List<StandardBody> bodies, Divisions divisions) {
    this.divisions = divisions;
    this.owners = new OwnerParser(divisions);
    this.forms = new BodyForms(bodies, owners.unitWords());
    this.spelledOut = spelledOut(bodies);
    bodies.forEach(body -> byId.put(body.id(), body));
  }

  /**
   * The agencies that a form names, usually one; two for 市纪委监委; none where it names no standard body and no unit of
   * one. A form without a division (文明办) is that of the scope's own.
   */
  public List<AgencyName> resolve(String form, Scope scope) {
    List<AgencyName> explicit = explicit(form, scope);
    return explicit.isEmpty() ? bare(form, scope) : explicit;
  }

  /**
   * A body that is written with a unit word or the full name of a division in front, whether it is a standard one or
   * not: 区文化馆, 聊城市东昌府区文化馆 -> 东昌府区文化馆. Its kind is empty. Empty where nothing in front tells the division;
   * a short form does not, for it may be part of a name: 东方双语学校.
   */
  public Optional<AgencyName> expand(String form, Scope scope) {
    return owners.plain(form, scope).filter(owner -> !owner.rest().isEmpty())
        .map(owner -> of(owner.division(), owner.rest()));
  }

  /** The body of the scope's own division that has such a name: of 妇幼保健院 and 江苏省/徐州市/沛县, 沛县妇幼保健院. */
  public Optional<AgencyName> local(String name, Scope scope) {
    return divisions.at(scope).map(division -> of(division, name));
  }

  /**
   * The body that stands to the last of some others as its form tells: 市局, where the county's 水利局 was named last, is
   * the city's 水利局.
   */
  public Optional<AgencyName> counterpart(String form, Stream<AgencyName> others, Scope scope) {
    return owners.plain(form, scope).filter(owner -> owner.rest().length() == 1)
        .flatMap(owner -> others.filter(other -> other.name().endsWith(owner.rest()))
            .flatMap(other -> standard(other.body(), owner.division().scope()).stream())
            .reduce((first, second) -> second));
  }

  /** 关工委 at the end of a form that no division begins is written out as well: 某医院关心下一代工作委员会. */
  public String spellOut(String form) {
    return spelledOut.entrySet().stream().filter(entry -> form.endsWith(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream()
            .map(full -> form.substring(0, form.length() - entry.getKey().length()) + full))
        .max(LongestFirst.ORDER)
        .orElse(form);
  }

  /** The short forms of mass organisations that any body may have, each with its full ones. */
  private static Map<String, Set<String>> spelledOut(List<StandardBody> bodies) {
    Map<String, Set<String>> spelledOut = new LinkedHashMap<>();
    bodies.stream()
        .filter(body -> body.kind().equals("mass") && !body.levels().equals(Set.of(Level.VILLAGE)))
        .filter(body -> body.pattern().startsWith("{}"))
        .forEach(body -> body.shortForms().stream()
            .filter(s -> s.length() > 1 && !s.contains("{}") && !body.pattern().endsWith(s))
            .forEach(s -> spelledOut.computeIfAbsent(s, key -> new LinkedHashSet<>()).add(body.nameIn(""))));
    return spelledOut;
  }

  /**
   * What a village or community that no table knows has: of 石桥镇云锦村委会, 云锦村村民委员会. The town in front is no part of
   * the name.
   */
  public Optional<AgencyName> ofVillage(String form, Scope scope) {
    Matcher matcher = VILLAGE.matcher(form);
    return !matcher.matches() ? Optional.empty() : byId.values().stream()
        .filter(body -> body.levels().contains(Level.VILLAGE) && body.shortForms().contains(matcher.group("body")))
        .findFirst()
        .map(body -> new AgencyName(body.nameIn(matcher.group("village")), scope, body.kind(), "", body.id(),
            scope.toString()));
  }

  /** A standard body of the division of a scope: of {@code government} and 山东省/聊城市, 聊城市人民政府. */
  public Optional<AgencyName> standard(String bodyId, Scope scope) {
    return Optional.ofNullable(byId.get(bodyId)).flatMap(body -> divisions.at(scope).map(d -> named(body, d)));
  }

  /** The full name of a standard body of a division: of {@code government} and 聊城市, 聊城市人民政府. */
  public Optional<String> standardName(String bodyId, String division) {
    return Optional.ofNullable(byId.get(bodyId)).map(body -> body.nameIn(division));
  }

  /** Whether a form may name a standard body or a unit of one in any scope: asked first where there are many. */
  public boolean mayResolve(String form) {
    return forms.mayName(withoutSession(form));
  }

  private static String withoutSession(String printed) {
    return printed.indexOf(SESSION_WORD) < 0 ? printed : SESSION.matcher(printed).replaceAll("");
  }

  /** As {@link #resolve}, but only by words in the form itself that tell the division: not 文明办 alone. */
  public List<AgencyName> explicit(String printed, Scope scope) {
    String form = withoutSession(printed);
    List<StandardBody> central = forms.central(form);
    return central.isEmpty() ? owned(form, scope) : central.stream().map(AgencyNames::central).toList();
  }

  private List<AgencyName> owned(String form, Scope scope) {
    for (String prefix : forms.prefixes()) {
      List<AgencyName> names =
          form.startsWith(prefix) ? owned(prefix, form.substring(prefix.length()), scope) : List.of();
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private List<AgencyName> owned(String prefix, String form, Scope scope) {
    for (OwnerParser.Owner owner : owners.all(form, scope)) {
      List<AgencyName> names = bodies(prefix, owner, scope);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /**
   * 文明办 -> that of the scope's own division, 行署 -> that of the nearest above that has one; a single character names
   * nothing.
   */
  private List<AgencyName> bare(String form, Scope scope) {
    List<StandardBody> bodies = form.length() < 2 ? List.of() : forms.named(form);
    return bodies.isEmpty() ? List.of() : divisions.at(scope).stream().flatMap(this::above)
        .map(division -> inDivision(bodies, division))
        .filter(names -> !names.isEmpty()).findFirst().orElse(List.of());
  }

  private List<AgencyName> bodies(String prefix, OwnerParser.Owner owner, Scope scope) {
    for (Gazetteer.Match<StandardBody> match : forms.tailsAt(prefix, owner.rest())) {
      List<AgencyName> names = inDivision(match.values(), owner.division());
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

  /** Those of some bodies that a division of its level has. */
  private List<AgencyName> inDivision(List<StandardBody> bodies, Division division) {
    return bodies.stream()
        .filter(body -> body.levels().contains(division.level()))
        .map(body -> named(body, division))
        .toList();
  }

  /** 市委市政府 -> two bodies; 司法厅备案审查处 -> a unit of the department. */
  private List<AgencyName> withMore(List<AgencyName> names, String printed, String more, Scope scope) {
    if (owners.startsWithUnit(more)) {
      List<AgencyName> second = owned(more, scope);
      return second.isEmpty() ? List.of() : Stream.concat(names.stream(), second.stream()).toList();
    }
    return isUnit(more) ? names.stream().map(name -> unit(name, printed, more)).toList() : List.of();
  }

  private boolean isUnit(String name) {
    return unitEndings.stream().anyMatch(name::endsWith) && unitBreaks.stream().noneMatch(name::startsWith);
  }

  /** A unit of a committee that is printed 委 is named so too: 中共某市委 + 某室, not 中共某市委员会某室. */
  private static AgencyName unit(AgencyName body, String printed, String more) {
    boolean isShort = WORDS.isShortCommittee(printed) && body.kind().equals("party");
    String stem = isShort ? WORDS.shortCommittee(body.name()).orElse(body.name()) : body.name();
    return new AgencyName(stem + more, body.division(), body.kind(), body.name(), "", body.context());
  }

  private AgencyName named(StandardBody body, Division division) {
    return new AgencyName(nameOf(body, division), division.scope(), body.kind(), superior(body, division), body.id(),
        context(division));
  }

  private static AgencyName central(StandardBody body) {
    return new AgencyName(body.pattern(), Scope.UNKNOWN, body.kind(), "", body.id(), "");
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

  private AgencyName of(Division division, String rest) {
    return new AgencyName(division.name() + rest, division.scope(), "", "", "", context(division));
  }

  private String context(Division division) {
    boolean alone = division.level() != Level.VILLAGE && divisions.isUnique(division);
    return alone ? "" : division.scope().parent().toString();
  }

  private String nameOf(StandardBody body, Division division) {
    return body.nameIn(division.name(), divisions.stem(division));
  }

  /** For iteration in tests and reports: the standard bodies, in the order of the scheme. */
  List<StandardBody> bodies() {
    return new ArrayList<>(byId.values());
  }
}
