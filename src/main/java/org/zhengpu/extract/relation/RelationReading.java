package org.zhengpu.extract.relation;

import java.util.List;
import org.zhengpu.extract.Naming;
import org.zhengpu.extract.PlaceLevels;
import org.zhengpu.model.Document;
import org.zhengpu.model.Relation;

/** One reading of one document for relations, by each way in turn. Not for sharing between threads. */
final class RelationReading {

  private final Document document;
  private final NameNesting nesting;
  private final DivisionNesting divisions;
  private final ProgrammeNames programmes;
  private final RelationSet found;
  private final WordingRelations wordings;
  private final EventRelations events;
  private final TopicRelations topic;

  RelationReading(
      Document document, RelationGrammar grammar, BackReferences references, NameNesting nesting,
      DivisionNesting divisions, ProgrammeNames programmes, PlaceLevels levels, NameKinds kinds, ActingWords words) {
    this.document = document;
    this.nesting = nesting;
    this.divisions = divisions;
    this.programmes = programmes;
    List<Naming> namings = references.with(Naming.of(document), document.text());
    ActingNames names = new ActingNames(document, namings, levels, words);
    Actors actors = new Actors(document, namings, names, words);
    found = new RelationSet(levels, kinds);
    wordings = new WordingRelations(document, grammar, references, namings, names, actors, found);
    events = new EventRelations(names, levels, kinds, found);
    topic = new TopicRelations(document, names, words, levels, kinds, found);
  }

  List<Relation> run() {
    wordings.read();
    nesting.relations(document).forEach(found::keep);
    divisions.keepAll(document, found);
    programmes.keepAll(document, found);
    events.read(document.events());
    topic.read();
    return found.all();
  }
}
