package org.zhengpu.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengpu.extract.Naming;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.Sentence;
import org.zhengpu.model.Span;

/** Who acts in the sentences of one document, where the wording leaves it out. Not for sharing between threads. */
final class Actors {

  private final Document document;
  private final List<Naming> namings;
  private final ActingNames names;
  private final ActingWords words;
  private final Speakers speakers;

  Actors(Document document, List<Naming> namings, ActingNames names, ActingWords words) {
    this.document = document;
    this.namings = namings;
    this.names = names;
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
    List<Naming> actors = here.stream().filter(n -> part.contains(n.span()) && names.canAct(n)).toList();
    List<Naming> doers = doers(actors, before);
    if (!doers.isEmpty()) {
      return doers.stream().map(Naming::id).toList();
    }
    Optional<Naming> first = actors.stream().filter(names::opensClause)
        .reduce((a, b) -> a.span().equals(b.span()) ? a : b);
    Optional<EntityId> person = speakers.actor(part);
    if (person.isPresent()) {
      return standsFor(person.get()).stream().toList();
    }
    if (first.isPresent()) {
      List<EntityId> joined = joined(actors.subList(actors.indexOf(first.get()), actors.size()), before);
      return names.isOwn(first.get()) ? withSpeaker(joined, sentence) : joined;
    }
    return words.areParties(document.text(), part) ? List.of() : understood(here, sentence, part);
  }

  private List<EntityId> understood(List<Naming> here, Span sentence, Span part) {
    Optional<EntityId> body = speakers.body(sentence);
    if (body.isPresent()) {
      return standsFor(body.get()).stream().toList();
    }
    if (words.isUnnamed(document.text(), part)) {
      return names.ownDivision().stream().toList();
    }
    return announced(here, sentence, part).or(() -> before(sentence, part)).or(names::topic).or(names::ownDivision)
        .stream().toList();
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
    while (first > 0 && names.isJoint(actors.get(first - 1), actors.get(first))) {
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

  /** 通过建立积分制度，河湾镇面貌一新: who acts is named behind. */
  private Optional<EntityId> announced(List<Naming> here, Span sentence, Span part) {
    return !words.announces(document.text(), part) ? Optional.empty()
        : here.stream().filter(n -> sentence.contains(n.span()) && n.span().begin() >= part.end())
            .filter(n -> names.canAct(n) && names.opensClause(n)).findFirst().map(Naming::id);
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
    return namings.stream().filter(n -> sentence.contains(n.span()) && !names.isOwn(n))
        .filter(n -> names.canAct(n) && names.opensClause(n))
        .findFirst().map(Naming::id);
  }

  /** The body that one speaks for; its whole division for a leader. */
  private Optional<EntityId> standsFor(EntityId body) {
    return words.leads(body.name()) ? names.ownDivision() : Optional.of(body);
  }

  /**
   * 县文旅局、县总工会联合云岭中学: the names from the first on with nothing but a joint between them. In a later clause
   * it is only they who act that were named before 联合.
   */
  private List<EntityId> joined(List<Naming> actors, int before) {
    List<EntityId> joined = new ArrayList<>(List.of(actors.get(0).id()));
    int end = actors.get(0).span().end();
    int cut = joined.size();
    for (int i = 1; i < actors.size() && names.isJoint(actors.get(i - 1), actors.get(i)); i++) {
      joined.add(actors.get(i).id());
      boolean helper = cut < joined.size() - 1 || words.brings(names.between(actors.get(i - 1), actors.get(i)));
      cut = helper ? cut : joined.size();
      end = actors.get(i).span().end();
    }
    return isLaterClause(end, before) ? joined.subList(0, cut) : joined;
  }

  private boolean isLaterClause(int end, int before) {
    return end < before && document.text().substring(end, before).indexOf('，') >= 0;
  }
}
