package org.zhengpu.entity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengpu.lexicon.AgencyName;
import org.zhengpu.lexicon.AgencyNames;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Level;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Scope;

/**
 * Links agencies and organizations. May be shared between threads.
 *
 * <p>A mention is read in the first of these ways that fits:
 * <ol>
 *   <li>as a standard body of a division that it names: 区医保局, 莘县县委
 *   <li>as a word for a body named before: 该局, 医院
 *   <li>as a short form of a longer name in the article: its end (公共法律服务中心), or its first characters and others in
 *       order (泛海集团 of 泛海建设集团有限公司)
 *   <li>as a standard body of the division at hand: 文明办
 *   <li>as a name that is known in the whole country, or one that every division has: 工商银行, 妇幼保健院
 *   <li>as it is printed, with the division in place of its unit word: 区科创中心
 * </ol>
 */
final class BodyLinker {

  private static final Pattern BOOK_MARKS = Pattern.compile("[《》]");
  private static final Pattern JOINT = Pattern.compile("[、和与及]");
  private static final Pattern LOCAL = Pattern.compile("[镇乡村]|街道|社区|嘎查");
  private static final Pattern TOWN = Pattern.compile("(?:[镇乡]|街道|苏木)$");
  private static final String UNIT_RULE = "standard.unit";
  private static final int SHORTEST_REST = 4;
  private static final String LEAGUE = "团委";

  private final Divisions divisions;
  private final AgencyNames agencies;
  private final ShortForms shortForms;
  private final ZoneBodies zones = new ZoneBodies();
  private final Set<String> everywhere = new HashSet<>(LexiconLoader.words("lexicon/public-organizations.tsv"));
  private final Map<String, String> known = LexiconLoader.rows("lexicon/organization-aliases.tsv", 2).stream()
      .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

  private final Map<Pattern, String> courtUnits = LexiconLoader.rows("lexicon/court-units.tsv", 2).stream()
      .collect(Collectors.toMap(row -> Pattern.compile(row.get(0)), row -> row.get(1), (a, b) -> a, LinkedHashMap::new));
  private final Map<String, String> endings = LexiconLoader.rows("lexicon/organization-short-endings.tsv", 2).stream()
      .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

  BodyLinker(Divisions divisions, AgencyNames agencies) {
    this.divisions = divisions;
    this.agencies = agencies;
    this.shortForms = new ShortForms(divisions);
  }

  void link(Document document, NamedDivisions named, Links links) {
    Reading reading = new Reading(document, named);
    reading.bodies.forEach(body -> reading.idsOf(body).forEach(id -> links.add(id, body)));
  }

  /** What forms mean in scopes: the same form is read in the same scopes again and again. */
  private static final class Answers<T> {
    private final BiFunction<String, Scope, T> reader;
    private final Map<String, Map<Scope, T>> known = new HashMap<>();

    Answers(BiFunction<String, Scope, T> reader) {
      this.reader = reader;
    }

    T of(String form, Scope scope) {
      return known.computeIfAbsent(form, f -> new HashMap<>()).computeIfAbsent(scope, s -> reader.apply(form, s));
    }
  }

  /** The bodies of one document. */
  private final class Reading {
    private final String text;
    private final Scope paper;
    private final NamedDivisions named;
    private final List<Mention> bodies;
    private final Map<Mention, List<AgencyName>> standard = new LinkedHashMap<>();
    private final Map<Mention, List<EntityId>> ids = new HashMap<>();
    private final Answers<List<AgencyName>> explicit = new Answers<>(agencies::explicit);
    private final Answers<Optional<AgencyName>> expanded = new Answers<>(agencies::expand);

    private Reading(Document document, NamedDivisions named) {
      this.text = document.text();
      this.paper = document.article().info().scope();
      this.named = named;
      this.bodies = document.mentions().stream().filter(m -> m.type().isBody()).toList();
      bodies.forEach(body -> standard.put(body, standard(body)));
    }

    private List<EntityId> idsOf(Mention body) {
      List<EntityId> found = ids.get(body);
      if (found == null) {
        ids.put(body, List.of(id(body, body.name(), ""))); // two forms that point at each other end here
        found = read(body);
        ids.put(body, found);
      }
      return found;
    }

    private List<EntityId> read(Mention body) {
      Optional<Mention> unit = asUnit(body);
      if (unit.isPresent()) {
        return idsOf(unit.get());
      }
      List<AgencyName> own = standard.getOrDefault(body, List.of());
      if (own.isEmpty() && isOfUnnamed(body)) {
        return List.of();
      }
      if (!own.isEmpty()) {
        return own.stream().map(AgencyName::id).toList();
      }
      if (shortForms.isAnaphor(body.name())) {
        return shortForms.antecedent(body, bodies, this::fullName, this::isOwn).map(this::idsOf)
            .orElseGet(() -> inScopes(body, agencies::resolve).stream().map(AgencyName::id).toList());
      }
      // 开平市某局 instead of 市某局, which would be the end of 江门市某局 too
      String form = expanded.of(body.name(), paper).map(AgencyName::name).orElse(body.name());
      return shortForms.longer(body, form, bodies, this::fullName).map(this::idsOf)
          .orElseGet(() -> List.of(root(body)));
    }

    /** 镇政府, 村委会 where the article names no town and no village. */
    private boolean isOfUnnamed(Mention body) {
      return paper.isKnown() && body.rule().equals(UNIT_RULE) && LOCAL.matcher(body.name()).lookingAt();
    }

    /** The longer form that says whose unit a body is: 县人民法院城关人民法庭 for 城关人民法庭. */
    private Optional<Mention> asUnit(Mention body) {
      return bodies.stream()
          .filter(other -> other.name().endsWith(body.name()) && other.name().length() > body.name().length() + 1)
          .filter(other -> !explicit.of(
              other.name().substring(0, other.name().length() - body.name().length()), paper).isEmpty())
          .findFirst();
    }

    /** The canonical name of a standard body, else the words printed. */
    private String fullName(Mention body) {
      return standard.getOrDefault(body, List.of()).stream().map(AgencyName::name).findFirst().orElse(body.name());
    }

    /** Whether a body is none of a division above the paper's or of the country. */
    private boolean isOwn(Mention body) {
      return standard.getOrDefault(body, List.of()).stream().map(AgencyName::division)
          .allMatch(division -> division.path().size() >= paper.path().size());
    }

    private List<AgencyName> standard(Mention body) {
      Optional<AgencyName> town = townBody(body);
      return town.isPresent() ? List.of(town.get()) : inScopes(body, explicit::of);
    }

    /** 柳园街道 as a body is its office, a town is its government. */
    private Optional<AgencyName> townBody(Mention body) {
      return divisions.resolve(body.name(), paper)
          .filter(d -> d.level() == Level.TOWNSHIP && d.name().equals(body.name()))
          .filter(d -> TOWN.matcher(d.name()).find())
          .flatMap(d -> agencies.standard(d.name().endsWith("街道") ? "street-office" : "government", d.scope()));
    }

    private List<AgencyName> inScopes(Mention body, BiFunction<String, Scope, List<AgencyName>> reader) {
      return !agencies.mayResolve(body.name()) ? List.of() : scopesAt(body).stream()
          .map(scope -> reader.apply(body.name(), scope))
          .filter(names -> !names.isEmpty() && (isAgency(body) || !names.get(0).body().isEmpty()))
          .findFirst().orElse(List.of());
    }

    private boolean isAgency(Mention body) {
      return body.type() == EntityType.AGENCY;
    }

    /** A body joined to another by 、 is of that one's division: 市委统战部、工商联. */
    private List<Scope> scopesAt(Mention body) {
      int begin = body.span().begin();
      List<Scope> scopes = named.scopesAt(begin);
      boolean joined = begin > 0 && JOINT.matcher(text.substring(begin - 1, begin)).matches();
      Stream<Scope> beside = !joined ? Stream.empty() : standard.entrySet().stream()
          .filter(entry -> entry.getKey().span().end() == begin - 1)
          .flatMap(entry -> entry.getValue().stream().map(AgencyName::division));
      return Stream.concat(beside.filter(Scope::isKnown), scopes.stream()).toList();
    }

    private EntityId root(Mention body) {
      List<Scope> scopes = scopesAt(body);
      Optional<EntityId> agency = inScopes(body, agencies::resolve).stream().findFirst().map(AgencyName::id);
      return agency.or(() -> counterpart(body))
          .or(() -> Optional.ofNullable(known.get(body.name())).map(name -> id(body, name, "")))
          .or(() -> everywhere(body, scopes))
          .or(() -> ofCourt(body))
          .or(() -> part(body))
          .or(() -> isAgency(body) ? agencies.ofVillage(body.name(), paper).map(AgencyName::id) : Optional.empty())
          .or(() -> expanded(body, scopes))
          .orElseGet(() -> id(body, own(body, spelled(body, body.name())), ""));
    }

    /** 民事审判庭 where a court is named before it. */
    private Optional<EntityId> ofCourt(Mention body) {
      return courtUnits.entrySet().stream().filter(unit -> isAgency(body) && unit.getKey().matcher(body.name()).matches())
          .findFirst().flatMap(unit -> bodies.stream()
              .filter(other -> other.span().begin() < body.span().begin() && fullName(other).endsWith(unit.getValue()))
              .reduce((first, last) -> last))
          .flatMap(court -> idsOf(court).stream().findFirst())
          .map(court -> id(body, court.name() + body.name(), court.context()));
    }

    private Optional<EntityId> counterpart(Mention body) {
      Stream<AgencyName> before = standard.entrySet().stream()
          .filter(entry -> entry.getKey().span().begin() < body.span().begin())
          .flatMap(entry -> entry.getValue().stream());
      return agencies.counterpart(body.name(), before, paper).map(AgencyName::id);
    }

    private Optional<EntityId> everywhere(Mention body, List<Scope> scopes) {
      return everywhere.contains(body.name())
          ? agencies.local(body.name(), scopes.get(0)).map(name -> id(body, name.name(), name.context()))
          : Optional.empty();
    }

    /** A part of a body that is called otherwise: 省农科院科技报社|编辑部 is 科技报社编辑部. */
    private Optional<EntityId> part(Mention body) {
      return bodies.stream()
          .filter(whole -> standard.getOrDefault(whole, List.of()).isEmpty())
          .filter(whole -> shortForms.isPart(body.name(), whole.name()))
          .max(Comparator.comparingInt((Mention whole) -> whole.name().length()).thenComparing(
              Comparator.reverseOrder()))
          .flatMap(whole -> idsOf(whole).stream().findFirst().map(id -> new EntityId(
              body.type(), spelled(body, id.name() + body.name().substring(whole.name().length())), id.context())));
    }

    private Optional<EntityId> expanded(Mention body, List<Scope> scopes) {
      return scopes.stream().flatMap(scope -> expanded.of(body.name(), scope).stream()).findFirst()
          .map(name -> id(body, own(body, printed(body, spelledOfDivision(body, name.name()))), name.context()));
    }

    /** 广东省广州市某医院 as it is printed, where the article has no shorter form of it. */
    private String printed(Mention body, String name) {
      boolean longer = !isAgency(body) && body.name().length() > name.length() && body.name().endsWith(name);
      return longer && bodies.stream().noneMatch(other -> isShorterForm(other, body, name)) ? body.name() : name;
    }

    private boolean isShorterForm(Mention other, Mention body, String name) {
      return !other.name().equals(body.name()) && expanded.of(other.name(), paper).map(AgencyName::name)
          .filter(name::equals).isPresent();
    }

    private String spelled(Mention body, String name) {
      if (isAgency(body) && name.length() > SHORTEST_REST && name.endsWith(LEAGUE)) { // 某大学团委
        return agencies.standardName("youth-league", name.substring(0, name.length() - LEAGUE.length())).orElse(name);
      }
      return isAgency(body) ? zones.spellOut(name).orElseGet(() -> agencies.spellOut(name)) : name;
    }

    /** 县书协 is its 书法家协会; what stands behind no full name of a division is as it is printed. */
    private String spelledOfDivision(Mention body, String name) {
      return isAgency(body) ? spelled(body, name) : endings.entrySet().stream()
          .filter(ending -> name.endsWith(ending.getKey())).findFirst()
          .map(ending -> name.substring(0, name.length() - ending.getKey().length()) + ending.getValue()).orElse(name);
    }

    /**
     * The name without a town or a superior body in front, where the article also names it so: 云锦服装厂 for
     * 石桥镇云锦服装厂, 科技报社 for 省农科院科技报社.
     */
    private String own(Mention body, String name) {
      return bodies.stream().map(Mention::name)
          .filter(rest -> rest.length() >= SHORTEST_REST && !everywhere.contains(rest))
          .filter(rest -> body.name().endsWith(rest) && rest.length() < body.name().length())
          .filter(rest -> isFront(body.name().substring(0, body.name().length() - rest.length())))
          .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
          .orElse(name);
    }

    private boolean isFront(String front) {
      List<Divisions.Match> chain = divisions.matchesIn(front, paper);
      boolean town = !chain.isEmpty() && chain.get(chain.size() - 1).span().end() == front.length()
          && chain.get(chain.size() - 1).division().level() == Level.TOWNSHIP;
      return town || !explicit.of(front, paper).isEmpty();
    }

    private EntityId id(Mention body, String name, String context) {
      return new EntityId(body.type(), BOOK_MARKS.matcher(name).replaceAll(""), context);
    }
  }
}
