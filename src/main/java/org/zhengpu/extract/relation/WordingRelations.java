package org.zhengpu.extract.relation;

import java.util.List;
import java.util.Optional;
import org.zhengpu.extract.Naming;
import org.zhengpu.extract.relation.RelationGrammar.Found;
import org.zhengpu.lexicon.BodyWords;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.RelationType;
import org.zhengpu.model.Sentence;
import org.zhengpu.model.Span;

/** What the wordings of a grammar tell in the sentences of one document. Not for sharing between threads. */
final class WordingRelations {

  private static final BodyWords WORDS = new BodyWords();

  private final Document document;
  private final RelationGrammar grammar;
  private final List<Naming> namings;
  private final Actors actors;
  private final RelationSet found;

  WordingRelations(
      Document document, RelationGrammar grammar, List<Naming> namings, Actors actors, RelationSet found) {
    this.document = document;
    this.grammar = grammar;
    this.namings = namings;
    this.actors = actors;
    this.found = found;
  }

  void read() {
    document.sentences().stream().map(Sentence::span).forEach(this::readSentence);
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

  /** The names of a group, or the subject of the sentence in its place. */
  private List<EntityId> ids(List<Naming> group, Span sentence, Found wording) {
    return group.isEmpty()
        ? actors.subjects(sentence, wording.begin()) : group.stream().map(Naming::id).toList();
  }

  /** What a district runs covers it; what it agrees on, its government does. */
  private void relate(EntityId subject, RelationType type, EntityId object, String rule, Span sentence) {
    boolean place = subject.type() == EntityType.PLACE;
    if (type == RelationType.RUNS && place) {
      found.keep(object, RelationType.COVERS, subject, rule, sentence, 0.6);
    } else if (type == RelationType.COOPERATES_WITH && place) {
      government(subject).ifPresent(g -> found.keep(g, type, object, rule, sentence, 0.6));
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
