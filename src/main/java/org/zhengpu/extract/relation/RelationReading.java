package org.zhengpu.extract.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengpu.extract.Naming;
import org.zhengpu.extract.PlaceLevels;
import org.zhengpu.extract.relation.RelationGrammar.Found;
import org.zhengpu.lexicon.BodyWords;
import org.zhengpu.model.ArticleKind;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.Relation;
import org.zhengpu.model.RelationType;
import org.zhengpu.model.Sentence;
import org.zhengpu.model.Span;

/** One reading of one document for relations. Not for sharing between threads. */
final class RelationReading {

  private static final int FEW = 8;
  private static final int SHORTEST_SITE = 3;
  private static final int OFTEN = 3;
  private static final Pattern JOINT = Pattern.compile(RelationGrammar.AND);
  /** At a ceremony where many sign, who signs with whom is not told. */
  private static final int MOST_PARTIES = 3;
  private static final int MOST_HOSTS = 4;
  private static final Set<EventType> CARRIED_OUT = EnumSet.of(
      EventType.VOLUNTEERING, EventType.PUBLICITY, EventType.COMPETITION, EventType.CEREMONY, EventType.TRAINING,
      EventType.OTHER);
  private static final BodyWords WORDS = new BodyWords();

  private final Document document;
  private final RelationGrammar grammar;
  private final NameNesting nesting;
  private final PlaceLevels levels;
  private final NameKinds kinds;
  private final List<Naming> namings;
  private final Map<List<Object>, Relation> found = new LinkedHashMap<>();

  RelationReading(
      Document document, RelationGrammar grammar, NameNesting nesting, PlaceLevels levels, NameKinds kinds) {
    this.document = document;
    this.grammar = grammar;
    this.nesting = nesting;
    this.levels = levels;
    this.kinds = kinds;
    this.namings = Naming.of(document);
  }

  List<Relation> run() {
    document.sentences().stream().map(Sentence::span).forEach(this::readSentence);
    nesting.relations(document).forEach(this::keep);
    document.events().forEach(this::locateVenues);
    document.events().forEach(this::relateParties);
    document.events().forEach(this::runProgrammes);
    locateInVillage();
    coverDistricts();
    return List.copyOf(found.values());
  }

  private void readSentence(Span sentence) {
    for (Found wording : grammar.find(document.text(), sentence, namings)) {
      if (wording.type() == RelationType.COOPERATES_WITH && wording.objects().isEmpty()) {
        relateAll(wording.subjects().stream().map(Naming::id).toList(), wording.id(), sentence);
        continue;
      }
      List<EntityId> subjects = ids(wording.subjects(), sentence, wording);
      List<EntityId> objects = ids(wording.objects(), sentence, wording);
      for (EntityId subject : subjects) {
        objects.forEach(object -> relate(subject, wording.type(), object, wording.id(), sentence));
      }
    }
  }

  /** Those who do something together, each with each. */
  private void relateAll(List<EntityId> bodies, String rule, Span sentence) {
    for (int i = 0; i < bodies.size(); i++) {
      for (EntityId other : bodies.subList(i + 1, bodies.size())) {
        relate(bodies.get(i), RelationType.COOPERATES_WITH, other, rule, sentence);
      }
    }
  }

  /** Those who sign something together. */
  private void relateParties(Event event) {
    List<EntityId> parties = Stream.of(EventRole.ORGANIZER, EventRole.PARTICIPANT)
        .flatMap(role -> event.in(role).stream()).filter(id -> id.type().isBody()).toList();
    if (event.type() == EventType.SIGNING && parties.size() <= MOST_PARTIES) {
      event.in(EventRole.ORGANIZER).stream().filter(id -> id.type().isBody()).forEach(first -> parties.forEach(
          other -> keep(first, RelationType.COOPERATES_WITH, other, "cooperatesWith.signing",
              event.evidence().span(), 0.6)));
    }
  }

  /** Who holds an event that brings a programme to people runs it; a meeting or an inspection may be about another's. */
  private void runProgrammes(Event event) {
    List<EntityId> hosts = event.in(EventRole.ORGANIZER);
    if (hosts.size() <= MOST_HOSTS && CARRIED_OUT.contains(event.type())) {
      hosts.forEach(host -> event.in(EventRole.PROGRAMME).forEach(programme ->
          keep(host, RelationType.RUNS, programme, "runs.event", event.evidence().span(), 0.6)));
    }
  }

  /** The names of a group, or the subject of the sentence in its place. */
  private List<EntityId> ids(List<Naming> group, Span sentence, Found wording) {
    return group.isEmpty()
        ? subjects(sentence, wording.begin()) : group.stream().map(Naming::id).toList();
  }

  /** Who acts: the last that opens a clause before, in this sentence, with those joined to it; else the topic. */
  private List<EntityId> subjects(Span sentence, int before) {
    List<Naming> actors = namings.stream()
        .filter(n -> sentence.contains(n.span()) && n.span().end() <= before && canAct(n)).toList();
    return actors.stream().filter(this::opensClause).reduce((a, b) -> b)
        .map(first -> joined(actors.subList(actors.indexOf(first), actors.size())))
        .orElseGet(() -> topic().or(this::ownDivision).stream().toList());
  }

  /** 县文旅局、县总工会联合云岭中学: the names from the first on with nothing but a joint between them. */
  private List<EntityId> joined(List<Naming> actors) {
    List<EntityId> joined = new ArrayList<>(List.of(actors.get(0).id()));
    for (int i = 1; i < actors.size() && isJoint(actors.get(i - 1), actors.get(i)); i++) {
      joined.add(actors.get(i).id());
    }
    return joined;
  }

  private boolean isJoint(Naming one, Naming next) {
    return one.span().end() <= next.span().begin()
        && JOINT.matcher(document.text().substring(one.span().end(), next.span().begin())).matches();
  }

  private boolean canAct(Naming naming) {
    return naming.isBody() && !naming.inTitle() || isOwn(naming);
  }

  private boolean opensClause(Naming naming) {
    int before = naming.span().begin() - 1;
    return before < 0 || "，。；：！？\n 　”".indexOf(document.text().charAt(before)) >= 0;
  }

  private boolean isOwn(Naming naming) {
    return naming.is(EntityType.PLACE) && naming.entity().name().equals(ownName());
  }

  private String ownName() {
    return document.article().info().scope().name();
  }

  private Optional<EntityId> ownDivision() {
    return namings.stream().filter(this::isOwn).map(Naming::id).findFirst();
  }

  /** The body or own district that acts most often in the article, at least twice. */
  private Optional<EntityId> topic() {
    Map<EntityId, Integer> counts = new HashMap<>();
    namings.stream().filter(n -> canAct(n) && opensClause(n)).forEach(n -> counts.merge(n.id(), 1, Integer::sum));
    return counts.entrySet().stream().filter(e -> e.getValue() > 1)
        .max(Map.Entry.<EntityId, Integer>comparingByValue()
            .thenComparing(e -> e.getKey().type().isBody())
            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** What a district runs covers it; what it agrees on, its government does. */
  private void relate(EntityId subject, RelationType type, EntityId object, String rule, Span sentence) {
    boolean place = subject.type() == EntityType.PLACE;
    if (type == RelationType.RUNS && place) {
      keep(object, RelationType.COVERS, subject, rule, sentence, 0.6);
    } else if (type == RelationType.COOPERATES_WITH && place) {
      government(subject).ifPresent(g -> keep(g, type, object, rule, sentence, 0.6));
    } else {
      keep(subject, type, object, rule, sentence, 0.7);
    }
  }

  private Optional<EntityId> government(EntityId division) {
    String name = WORDS.government(division.name());
    return document.entities().stream().map(e -> e.id())
        .filter(id -> id.type() == EntityType.AGENCY && id.name().equals(name)).findFirst();
  }

  /** A venue lies in the district where the event took place, if that is the only one. */
  private void locateVenues(Event event) {
    List<EntityId> places = event.in(EventRole.PLACE);
    List<EntityId> regions = places.stream().filter(this::isRegion).toList();
    Optional<EntityId> district =
        regions.size() == 1 ? regions.stream().filter(this::isDistrict).findFirst() : Optional.empty();
    district.ifPresent(d -> places.stream()
        .filter(p -> !levels.isDivision(p.name()) && isNarrow(p.name()) && !p.equals(d) && !isInDivision(p))
        .forEach(p -> keep(p, RelationType.LOCATED_IN, d, "locatedIn.venue", event.evidence().span(), 0.6)));
  }

  /** No river, and no region such as 中原. */
  private boolean isNarrow(String site) {
    return site.length() >= SHORTEST_SITE && !kinds.isLong(site);
  }

  /** What is small in a feature about a village lies there. */
  private void locateInVillage() {
    focus().ifPresent(village -> document.entities().stream()
        .filter(e -> e.type() == EntityType.ORGANIZATION || e.type() == EntityType.PLACE)
        .filter(e -> kinds.isLocal(e.name()) && !e.mentions().isEmpty() && !isInDivision(e.id()))
        .forEach(e -> keep(
            e.id(), RelationType.LOCATED_IN, village, "locatedIn.village", e.mentions().get(0).span(), 0.5)));
  }

  private boolean isInDivision(EntityId venue) {
    return found.values().stream().anyMatch(r -> r.type() == RelationType.LOCATED_IN
        && r.subject().equals(venue) && levels.isDivision(r.object().name()));
  }

  /** A county, city or province. */
  private boolean isRegion(EntityId id) {
    return id.type() == EntityType.PLACE && levels.of(id.name()) <= PlaceLevels.COUNTY;
  }

  private boolean isDistrict(EntityId id) {
    return levels.of(id.name()) == PlaceLevels.COUNTY;
  }

  /** A programme covers the district where nobody runs it; one that stands out, too, where its own body does. */
  private void coverDistricts() {
    for (Entity programme : document.entities()) {
      boolean local = standsOut(programme) || !isRun(programme.id());
      if (programme.type() == EntityType.PROGRAMME && local && !covers(programme.id())) {
        district(programme.id()).ifPresent(d -> keep(
            programme.id(), RelationType.COVERS, d, "covers.district", programme.mentions().get(0).span(), 0.5));
      }
    }
  }

  /** In the headline, named twice, or a scheme by its name. */
  private boolean standsOut(Entity programme) {
    return !programme.mentions().isEmpty()
        && (programme.mentions().size() > 1 || document.inTitle(programme.mentions().get(0).span())
            || kinds.isScheme(programme.name()));
  }

  private boolean isRun(EntityId programme) {
    return found.values().stream()
        .anyMatch(r -> r.type() == RelationType.RUNS && r.object().equals(programme));
  }

  private boolean covers(EntityId programme) {
    return found.values().stream()
        .anyMatch(r -> r.type() == RelationType.COVERS && r.subject().equals(programme));
  }

  private Optional<EntityId> district(EntityId programme) {
    List<EntityId> bodies = found.values().stream()
        .filter(r -> r.type() == RelationType.RUNS && r.object().equals(programme)).map(Relation::subject).toList();
    return bodies.isEmpty()
        ? focus().or(() -> ownDivision().filter(own -> topic().map(own::equals).orElse(true)))
        : bodies.stream().filter(this::runsFew).flatMap(body -> servedBy(body).stream()).findFirst();
  }

  /** The village that a feature is about: the one in its headline, or the one named most, at least three times. */
  private Optional<EntityId> focus() {
    return document.article().kind() == ArticleKind.FEATURE ? village() : Optional.empty();
  }

  private Optional<EntityId> village() {
    List<Entity> small = document.entities().stream()
        .filter(e -> e.type() == EntityType.PLACE && levels.of(e.name()) == PlaceLevels.VILLAGE).toList();
    List<Entity> titled = small.stream()
        .filter(e -> e.mentions().stream().anyMatch(m -> document.inTitle(m.span()))).toList();
    return (titled.isEmpty() ? small.stream().filter(e -> e.mentions().size() >= OFTEN) : titled.stream())
        .max(Comparator.comparingInt((Entity e) -> e.mentions().size()).thenComparing(Comparator.reverseOrder()))
        .map(Entity::id);
  }

  /** One that lists all its works says nothing of where each applies. */
  private boolean runsFew(EntityId body) {
    return found.values().stream()
        .filter(r -> r.type() == RelationType.RUNS && r.subject().equals(body)).count() <= FEW;
  }

  /** The division whose name the body bears: 云岭县 of 云岭县水利局. */
  private Optional<EntityId> servedBy(EntityId body) {
    return document.entities().stream()
        .filter(e -> e.type() == EntityType.PLACE && !e.implied() && levels.isDivision(e.name()))
        .map(Entity::id).filter(place -> body.name().startsWith(place.name())).findFirst();
  }

  private void keep(EntityId s, RelationType type, EntityId o, String rule, Span span, double confidence) {
    if (fits(s, type, o)) {
      keep(new Relation(s, type, o, new Evidence(span, rule, confidence)));
    }
  }

  private boolean fits(EntityId s, RelationType type, EntityId o) {
    return !s.equals(o) && switch (type) {
      case PART_OF, COOPERATES_WITH -> s.type().isBody() && o.type().isBody();
      case LOCATED_IN -> o.type() == EntityType.PLACE && switch (s.type()) {
        case PLACE -> isDeeper(s, o);
        case AGENCY -> kinds.isVenue(s.name());
        default -> s.type().isBody();
      };
      case RUNS -> s.type().isBody() && o.type() == EntityType.PROGRAMME;
      case COVERS -> s.type() == EntityType.PROGRAMME && o.type() == EntityType.PLACE;
    };
  }

  /** No division lies in one of its own level or below. */
  private boolean isDeeper(EntityId place, EntityId outer) {
    return levels.of(place.name()) > levels.of(outer.name()) || !levels.isDivision(place.name());
  }

  private void keep(Relation relation) {
    if (relation.type() == RelationType.COOPERATES_WITH
        && found.containsKey(List.of(relation.object(), relation.type(), relation.subject()))) {
      return;
    }
    found.putIfAbsent(List.of(relation.subject(), relation.type(), relation.object()), relation);
  }
}
