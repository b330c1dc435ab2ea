package org.zhengpu.extract.event;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengpu.extract.Naming;
import org.zhengpu.extract.event.Cue.Part;
import org.zhengpu.extract.event.RoleReader.Role;
import org.zhengpu.lexicon.PatternWords.Places;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Post;
import org.zhengpu.model.Span;

/**
 * Who and what the parts of a document name, and with which part in what happens. Reads each sentence once, when it is
 * first asked for. Not for sharing between threads.
 */
final class Cast {

  private static final ProgrammeCues PROGRAMMES = new ProgrammeCues();
  private static final Asides ASIDES = new Asides();
  /** 为推进“书香河湾”建设，……: what something is done for. */
  private static final String PURPOSE = "为";
  /** 据县气象局局长周启明介绍: told to the reporter, not there. */
  private static final String SOURCE = "据";

  private final String text;
  private final String told;
  private final Narrative narrative;
  private final Names names;
  private final Names toldNames;
  private final Set<EntityId> officials;
  private final Roles roles;
  private final Roles planned;

  /**
   * @param triggers those in what is told as done
   * @param plannedTriggers those of the whole text
   */
  Cast(
      Document document, String told, Names names, Narrative narrative, Cues cues, Places places,
      Triggers triggers, Triggers plannedTriggers) {
    this.text = document.text();
    this.told = told;
    this.narrative = narrative;
    this.names = names;
    this.officials = document.posts().stream().map(Post::person).collect(Collectors.toSet());
    Names present = new Names(ASIDES.without(text, names.all()));
    this.toldNames = present.only(naming -> !Narrative.isBlank(told, naming.span()));
    this.roles = new Roles(told, names, toldNames.only(Cast::isActor), officials, triggers, cues, cues.scan(places, told));
    this.planned = new Roles(text, names, present.only(Cast::isActor), officials, plannedTriggers, cues,
        cues.scan(places, text));
  }

  private static boolean isActor(Naming naming) {
    return !naming.is(EntityType.PROGRAMME);
  }

  List<Role> roles(Span sentence) {
    return roles.in(sentence);
  }

  /** The parts that a sentence gives, be it told as done or not. */
  List<Role> planned(Span sentence) {
    return planned.in(sentence);
  }

  /** Those who hold a post and are told of in a region. */
  Stream<Naming> officials(Span region) {
    return told(region).filter(naming -> officials.contains(naming.id()));
  }

  /** The programmes that a sentence names, be it told as done or not. */
  Stream<Naming> topics(Span sentence) {
    return in(sentence).filter(n -> n.is(EntityType.PROGRAMME));
  }

  /** Whether officials come somewhere: 县长周启明来到河湾镇. */
  boolean visits(Span sentence) {
    return roles(sentence).stream().anyMatch(r -> r.part() == Part.VISITOR && r.role() == EventRole.LEAD)
        && roles(sentence).stream().anyMatch(r -> r.role() == EventRole.PLACE && r.object());
  }

  /** Whether a sentence tells that somebody looks at some place or body. */
  boolean looksAround(Span sentence) {
    return roles.look(sentence);
  }

  /** The programmes that a sentence names. */
  Stream<Naming> programmes(Span sentence) {
    return told(sentence).filter(n -> n.is(EntityType.PROGRAMME));
  }

  /** The programmes for which something is done: 为推进“书香河湾”建设，5月8日，……. */
  Stream<Naming> purposes(Span sentence) {
    int end = text.indexOf('，', sentence.begin());
    boolean opens = text.startsWith(PURPOSE, sentence.begin()) && end > 0 && end < sentence.end();
    return opens ? in(new Span(sentence.begin(), end)).filter(n -> n.is(EntityType.PROGRAMME)) : Stream.empty();
  }

  /** Those of them that belong to an event that was told before. */
  List<Naming> programmes(EventType type, Span sentence) {
    return PROGRAMMES.parts(type, told, sentence, programmes(sentence).toList());
  }

  /** Those who hold a post and speak in a sentence. */
  Stream<Naming> speakers(Span sentence) {
    return in(sentence).filter(n -> officials.contains(n.id())).filter(this::speaks)
        .filter(n -> !told.substring(sentence.begin(), n.span().begin()).strip().startsWith(SOURCE));
  }

  boolean speaks(Naming naming) {
    return narrative.speaksAt(text, naming.span().end());
  }

  /** The names of a region that are told of, not only spoken of in what someone says or plans. */
  Stream<Naming> told(Span region) {
    return toldNames.in(region).stream();
  }

  Stream<Naming> in(Span region) {
    return names.in(region).stream();
  }

  /** The body that the article is about: the one it names most often, at least twice. */
  Optional<EntityId> topic() {
    Map<EntityId, Integer> counts = new HashMap<>();
    names.all().stream().filter(n -> n.isBody() && !n.inTitle()).forEach(n -> counts.merge(n.id(), 1, Integer::sum));
    Comparator<Map.Entry<EntityId, Integer>> order = Map.Entry.<EntityId, Integer>comparingByValue()
        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()));
    return counts.entrySet().stream().filter(e -> e.getValue() > 1).max(order).map(Map.Entry::getKey);
  }
}
