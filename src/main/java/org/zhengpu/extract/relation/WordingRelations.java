package org.zhengpu.extract.relation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengpu.extract.Naming;
import org.zhengpu.extract.relation.RelationGrammar.Found;
import org.zhengpu.lexicon.BodyWords;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.RelationType;
import org.zhengpu.model.Sentence;
import org.zhengpu.model.Span;

/** What the wordings of a grammar tell in the sentences of one document. Not for sharing between threads. */
final class WordingRelations {

  private static final BodyWords WORDS = new BodyWords();
  /** Of more, who agrees with whom is not told. */
  private static final int MOST_PARTIES = 3;

  private final Document document;
  private final RelationGrammar grammar;
  private final List<Naming> namings;
  private final ActingNames names;
  private final Actors actors;
  private final RelationSet found;
  private final BackReferences references;
  private List<Entity> parties = List.of();

  WordingRelations(
      Document document, RelationGrammar grammar, BackReferences references, List<Naming> namings,
      ActingNames names, Actors actors, RelationSet found) {
    this.document = document;
    this.grammar = grammar;
    this.references = references;
    this.namings = namings;
    this.names = names;
    this.actors = actors;
    this.found = found;
  }

  void read() {
    document.sentences().stream().map(Sentence::span).forEach(this::readSentence);
  }

  private void readSentence(Span sentence) {
    List<Found> wordings = grammar.find(document.text(), sentence, namings);
    agree(wordings, sentence);
    List<Naming> here = references.withParties(
        namings, parties, count -> names.group(count, sentence.begin()), sentence, document.text());
    List<Found> whole = here.equals(namings) ? wordings : grammar.find(document.text(), sentence, here);
    whole.forEach(wording -> relate(wording, sentence, here));
  }

  /** Keeps in mind who agreed on something, for 双方 behind it. */
  private void agree(List<Found> wordings, Span sentence) {
    List<EntityId> agreed = List.of();
    for (Found wording : wordings) {
      List<EntityId> ids = wording.type() == RelationType.COOPERATES_WITH ? parties(wording, sentence) : List.of();
      if (!agreed.containsAll(ids)) {
        agreed = ids;
      }
    }
    if (!agreed.isEmpty()) {
      parties = entities(agreed);
    }
  }

  private List<Entity> entities(List<EntityId> ids) {
    return document.entities().stream().filter(e -> ids.contains(e.id())).toList();
  }

  private List<EntityId> parties(Found wording, Span sentence) {
    return Stream.concat(ids(wording.subjects(), sentence, wording, namings).stream(),
        wording.objects().stream().map(Naming::id)).toList();
  }

  private void relate(Found wording, Span sentence, List<Naming> here) {
    List<EntityId> subjects = ids(wording.subjects(), sentence, wording, here);
    if (wording.type() == RelationType.COOPERATES_WITH && wording.objects().isEmpty()) {
      relateAll(subjects, wording.id(), sentence);
      return;
    }
    List<EntityId> objects = ids(wording.objects(), sentence, wording, here);
    for (EntityId subject : subjects) {
      objects.forEach(object -> relate(subject, wording.type(), object, wording.id(), sentence));
    }
    if (wording.type() == RelationType.COOPERATES_WITH && subjects.size() + objects.size() <= MOST_PARTIES) {
      relateAll(subjects, wording.id(), sentence);
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

  /** The names of a group, or the subject of the sentence in its place. */
  private List<EntityId> ids(List<Naming> group, Span sentence, Found wording, List<Naming> here) {
    return group.isEmpty()
        ? actors.subjects(here, sentence, wording.begin())
        : group.stream().map(naming -> wording.type() == RelationType.COOPERATES_WITH && naming.inTitle()
            ? actors.whole(naming.id()) : naming.id()).toList();
  }

  /** What a district runs covers it; what it agrees on, its government does. */
  private void relate(EntityId subject, RelationType type, EntityId object, String rule, Span sentence) {
    boolean place = subject.type() == EntityType.PLACE;
    if (type == RelationType.RUNS && place) {
      found.keep(object, RelationType.COVERS, subject, rule, sentence, 0.6);
    } else if (type == RelationType.COOPERATES_WITH && place) {
      government(subject).ifPresent(g -> found.keep(g, type, object, rule, sentence, 0.6));
    } else if (type == RelationType.COOPERATES_WITH && object.type() == EntityType.PLACE) {
      government(object).ifPresent(g -> found.keep(subject, type, g, rule, sentence, 0.6));
    } else {
      found.keep(subject, type, object, rule, sentence, 0.7);
    }
  }

  private Optional<EntityId> government(EntityId division) {
    String name = WORDS.government(division.name());
    return document.entities().stream().map(e -> e.id())
        .filter(id -> id.type() == EntityType.AGENCY && id.name().equals(name)).findFirst();
  }
}
