package org.zhengpu.extract.relation;

import org.zhengpu.extract.PlaceLevels;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Document;

/**
 * Finds how the entities of an article are related: by wordings of a grammar, by what their names tell, and by the
 * events that they meet in.
 *
 * <p>Reads: sentences, mentions, entities, posts, events. Writes: relations. May be shared.
 */
public final class RelationExtractor implements Annotator {

  private final NameKinds kinds = new NameKinds();
  private final RelationGrammar grammar = new RelationGrammar(kinds);
  private final BackReferences references = new BackReferences();
  private final PlaceLevels levels = new PlaceLevels();
  private final ActingWords words = new ActingWords();
  private final NameNesting nesting = new NameNesting(levels, kinds);
  private final DivisionNesting divisions = new DivisionNesting(levels);
  private final ProgrammeNames programmes = new ProgrammeNames(levels, kinds);

  @Override
  public Document annotate(Document document) {
    return document.withRelations(new RelationReading(
        document, grammar, references, nesting, divisions, programmes, levels, kinds, words).run());
  }
}
