package org.zhengpu.extract.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengpu.extract.Naming;
import org.zhengpu.extract.PlaceLevels;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Scope;
import org.zhengpu.model.Sentence;
import org.zhengpu.model.Span;

/** Who acts in the sentences of one document, where the wording leaves it out. Not for sharing between threads. */
final class Actors {

  private static final int NEAR = 80;
  private static final Pattern JOINT = Pattern.compile(RelationGrammar.AND);

  private final Document document;
  private final List<Naming> namings;
  private final PlaceLevels levels;
  private final ActingWords words;
  private final Speakers speakers;

  Actors(Document document, List<Naming> namings, PlaceLevels levels, ActingWords words) {
    this.document = document;
    this.namings = namings;
    this.levels = levels;
    this.words = words;
    speakers = new Speakers(document, namings, words);
  }

  /**
   * Who acts, of the namings here: the last that opens a clause before, in this sentence, with those joined to it; else
   * whom the one who speaks stands for; else the topic.
   */
  List<EntityId> subjects(List<Naming> here, Span sentence, int before) {
    if (words.hidesActor(clause(sentence, before))) {
      return List.of();
    }
    int speech = words.endOfSpeechVerb(document.text(), new Span(sentence.begin(), Math.max(before, sentence.begin())));
    Span part = new Span(speech, Math.max(speech, before));
    List<Naming> actors = here.stream().filter(n -> part.contains(n.span()) && canAct(n)).toList();
    List<Naming> doers = doers(actors, before);
    if (!doers.isEmpty()) {
      return doers.stream().map(Naming::id).toList();
    }
    Optional<Naming> first = actors.stream().filter(this::opensClause)
        .reduce((a, b) -> a.span().equals(b.span()) ? a : b);
    Optional<EntityId> person = speakers.actor(part);
    if (person.isPresent()) {
      return standsFor(person.get()).stream().toList();
    }
    if (first.isPresent()) {
      List<EntityId> joined = joined(actors.subList(actors.indexOf(first.get()), actors.size()), before);
      return isOwn(first.get()) ? withSpeaker(joined, sentence) : joined;
    }
    return words.areParties(document.text(), part) ? List.of() : understood(here, sentence, part);
  }

  /** The body that a unit is part of, where it is named: 江州大学 of 江州大学社会合作处. */
  EntityId whole(EntityId unit) {
    return speakers.whole(unit);
  }

  /** The clause up to an offset. */
  private String clause(Span sentence, int before) {
    int begin = Math.max(sentence.begin(), document.text().lastIndexOf('，', before - 1) + 1);
    return document.text().substring(Math.min(begin, before), before);
  }

  /** The body right before the verb, with those joined to it, unless it is only they who help: 是县水利局|实施的. */
  private List<Naming> doers(List<Naming> actors, int before) {
    int last = actors.size() - 1;
    if (last < 0 || !actors.get(last).isBody() || actors.get(last).span().end() != before) {
      return List.of();
    }
    int first = last;
    while (first > 0 && isJoint(actors.get(first - 1), actors.get(first))) {
      first--;
    }
    return words.isGiven(document.text(), actors.get(first).span().begin()) ? List.of()
        : actors.subList(first, last + 1);
  }

  /** 县医保局局长方晓梅介绍，全县推出: the body of one who tells what the division does does it too. */
  private List<EntityId> withSpeaker(List<EntityId> own, Span sentence) {
    return Stream.concat(own.stream(), speakers.body(sentence).stream().filter(body -> !words.leads(body.name())))
        .distinct().toList();
  }

  private List<EntityId> understood(List<Naming> here, Span sentence, Span part) {
    Optional<EntityId> body = speakers.body(sentence);
    if (body.isPresent()) {
      return standsFor(body.get()).stream().toList();
    }
    if (words.isUnnamed(document.text(), part)) {
      return ownDivision().stream().toList();
    }
    return announced(here, sentence, part).or(() -> before(sentence, part)).or(this::topic).or(this::ownDivision)
        .stream().toList();
  }

  /** 通过建立积分制度，河湾镇面貌一新: who acts is named behind. */
  private Optional<EntityId> announced(List<Naming> here, Span sentence, Span part) {
    return !words.announces(document.text(), part) ? Optional.empty()
        : here.stream().filter(n -> sentence.contains(n.span()) && n.span().begin() >= part.end())
            .filter(n -> canAct(n) && opensClause(n)).findFirst().map(Naming::id);
  }

  /** Who acted in the sentence before, in the same paragraph, unless it is a meeting that acts. */
  private Optional<EntityId> before(Span sentence, Span part) {
    if (words.isMeeting(document.text(), part) || !words.lacksActor(clause(sentence, part.end()))) {
      return Optional.empty();
    }
    int paragraph = document.text().lastIndexOf('\n', Math.max(0, sentence.begin() - 1)) + 1;
    return sentence.begin() <= paragraph ? Optional.empty()
        : document.sentences().stream().map(Sentence::span)
            .filter(s -> s.begin() >= paragraph && s.end() <= sentence.begin())
            .flatMap(s -> opener(s).stream()).reduce((a, b) -> b);
  }

  private Optional<EntityId> opener(Span sentence) {
    return namings.stream().filter(n -> sentence.contains(n.span()) && !isOwn(n) && canAct(n) && opensClause(n))
        .findFirst().map(Naming::id);
  }

  /** The body that one speaks for; its whole division for a leader. */
  private Optional<EntityId> standsFor(EntityId body) {
    return words.leads(body.name()) ? ownDivision() : Optional.of(body);
  }

  /**
   * 县文旅局、县总工会联合云岭中学: the names from the first on with nothing but a joint between them. In a later clause
   * it is only they who act that were named before 联合.
   */
  private List<EntityId> joined(List<Naming> actors, int before) {
    List<EntityId> joined = new ArrayList<>(List.of(actors.get(0).id()));
    int end = actors.get(0).span().end();
    int cut = joined.size();
    for (int i = 1; i < actors.size() && isJoint(actors.get(i - 1), actors.get(i)); i++) {
      joined.add(actors.get(i).id());
      boolean helper = cut < joined.size() - 1 || words.brings(between(actors.get(i - 1), actors.get(i)));
      cut = helper ? cut : joined.size();
      end = actors.get(i).span().end();
    }
    return isLaterClause(end, before) ? joined.subList(0, cut) : joined;
  }

  private boolean isLaterClause(int end, int before) {
    return end < before && document.text().substring(end, before).indexOf('，') >= 0;
  }

  private String between(Naming one, Naming next) {
    return one.span().end() <= next.span().begin()
        ? document.text().substring(one.span().end(), next.span().begin()) : "";
  }

  private boolean isJoint(Naming one, Naming next) {
    return one.span().equals(next.span()) || one.span().end() <= next.span().begin()
        && JOINT.matcher(document.text().substring(one.span().end(), next.span().begin())).matches();
  }

  /** Whether two bodies are named in a part of the text with nothing but joints and names between them. */
  boolean areJoined(EntityId one, EntityId other, Span part) {
    List<Naming> bodies = namings.stream().filter(n -> n.isBody() && part.contains(n.span())).toList();
    int joint = 0;
    for (int i = 0; i < bodies.size(); i++) {
      joint = i > 0 && isJoint(bodies.get(i - 1), bodies.get(i)) ? joint : i;
      List<EntityId> group = bodies.subList(joint, i + 1).stream().map(Naming::id).toList();
      if (group.contains(one) && group.contains(other)) {
        return true;
      }
    }
    return false;
  }

  /** So many bodies that were named together last before an offset, and no more; none if there are none. */
  List<Entity> group(int count, int before) {
    List<Naming> bodies = namings.stream()
        .filter(n -> n.isBody() && n.span().end() <= before && before - n.span().end() <= NEAR).toList();
    List<Entity> found = List.of();
    int first = 0;
    for (int i = 1; i <= bodies.size(); i++) {
      if (i == bodies.size() || !isJoint(bodies.get(i - 1), bodies.get(i))) {
        List<Entity> group = bodies.subList(first, i).stream().map(Naming::entity).distinct().toList();
        found = group.size() == count ? group : found;
        first = i;
      }
    }
    return found;
  }

  /** Whether both are named in a part of the text. */
  boolean areNamed(EntityId one, EntityId other, Span part) {
    return Stream.of(one, other)
        .allMatch(id -> namings.stream().anyMatch(n -> n.id().equals(id) && part.contains(n.span())));
  }

  /** Whether it is never only watched or attended: 收看“红色课堂”. */
  boolean isDone(EntityId programme) {
    return namings.stream().filter(n -> n.id().equals(programme))
        .noneMatch(n -> words.isAttended(document.text(), n.span().begin()));
  }

  /** Whether it is not only used: 登录“健康云岭”. */
  boolean isOffered(EntityId programme) {
    return namings.stream().filter(n -> n.id().equals(programme))
        .anyMatch(n -> !words.isUsed(document.text(), n.span().begin()));
  }

  private boolean canAct(Naming naming) {
    return naming.isBody() ? !naming.inTitle()
        : isAtHome(naming.id()) && !isOwner(naming) && namings.stream().noneMatch(n -> isNext(naming, n));
  }

  /** 云岭县|河湾镇. */
  private static boolean isNext(Naming one, Naming other) {
    return one.span().end() == other.span().begin() && !other.span().equals(one.span());
  }

  /** A division that only tells where something is: 河湾镇的. */
  private boolean isOwner(Naming naming) {
    return !isOwn(naming) && words.isNoActor(document.text(), naming.span().end());
  }

  private boolean opensClause(Naming naming) {
    int before = naming.span().begin() - 1;
    return before < 0 || "，。；：！？\n 　”".indexOf(document.text().charAt(before)) >= 0
        || naming.isBody() && (words.founds(document.text(), naming.span())
            || words.invites(document.text(), naming.span()))
        || namings.stream().anyMatch(n -> n.is(EntityType.PLACE) && isNext(n, naming) && opensClause(n));
  }

  /** The own division, or one that lies in it. */
  boolean isAtHome(EntityId place) {
    return place.type() == EntityType.PLACE && (place.name().equals(ownName())
        || levels.isDivision(place.name()) && Scope.parse(place.context()).path().contains(ownName()));
  }

  private boolean isOwn(Naming naming) {
    return naming.is(EntityType.PLACE) && naming.entity().name().equals(ownName());
  }

  private String ownName() {
    return document.article().info().scope().name();
  }

  Optional<EntityId> ownDivision() {
    return ownNamings().map(Naming::id).findFirst();
  }

  /** Where the paper's own division is named. */
  Stream<Naming> ownNamings() {
    return namings.stream().filter(this::isOwn);
  }

  /** The body or own district that acts most often in the article, at least twice. */
  Optional<EntityId> topic() {
    Map<EntityId, Integer> counts = new HashMap<>();
    namings.stream().filter(n -> (n.isBody() && !n.inTitle() || isOwn(n)) && opensClause(n))
        .forEach(n -> counts.merge(n.id(), 1, Integer::sum));
    return counts.entrySet().stream().filter(e -> e.getValue() > 1)
        .max(Map.Entry.<EntityId, Integer>comparingByValue()
            .thenComparing(e -> e.getKey().type().isBody())
            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
