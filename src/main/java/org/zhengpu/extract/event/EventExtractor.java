package org.zhengpu.extract.event;

import org.zhengpu.extract.PlaceLevels;
import org.zhengpu.extract.Referrals;
import org.zhengpu.extract.date.DateNormalizer;
import org.zhengpu.lexicon.PatternWords;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Document;

/**
 * Finds what happened: type, date, organizers, leads, participants, places and programmes of each event.
 *
 * <p>Reads: sentences, mentions, entities, posts. Writes: events.
 *
 * <p>An article mostly tells of one happening, in its headline and first sentences; what follows adds to it. Another
 * one begins where a sentence has a day of its own, or a word that tells of a single happening (成立) beside an actor
 * and a date. May be shared.
 */
public final class EventExtractor implements Annotator {

  private final PatternWords words = new PatternWords(String.valueOf(Narrative.BLANK));
  private final EventGrammar grammar = new EventGrammar(words);
  private final Narrative narrative = new Narrative(words);
  private final Cues cues = new Cues(words);
  private final Referrals referrals = new Referrals(words);
  private final DateNormalizer dates = new DateNormalizer();
  private final PlaceLevels levels = new PlaceLevels();

  @Override
  public Document annotate(Document document) {
    Telling telling = new Telling(
        document, words.in(document.text()), grammar, narrative, cues, referrals, dates);
    return document.withEvents(new EventReading(telling, new EventPlaces(telling, levels)).run());
  }
}
