package org.zhengpu.extract.event;

import java.util.List;
import org.zhengpu.extract.event.EventGrammar.Hit;
import org.zhengpu.extract.event.EventGrammar.Where;
import org.zhengpu.model.Span;

/** Short lines that tell what happened, in the words of the article. Immutable. */
final class EventLabels {

  private final Telling telling;
  private final String text;

  EventLabels(Telling telling) {
    this.telling = telling;
    this.text = telling.document().text();
  }

  /** The headline from its last deck with a trigger on, or from the deck before that holds its subject. */
  String headline() {
    List<Span> decks = telling.decks();
    int last = decks.size() - 1;
    while (last > 0 && telling.hits(decks.get(last), Where.DATED).isEmpty()) {
      last--;
    }
    int first = last;
    while (first > 0 && !isWhole(new Span(decks.get(first).begin(), decks.get(last).end()))) {
      first--;
    }
    return title().substring(decks.get(first).begin()).replaceAll("^[—\\s]+", "");
  }

  private String title() {
    return telling.document().article().title().text();
  }

  /** Whether part of a headline names somebody and opens the quotations that it closes. */
  private boolean isWhole(Span part) {
    String words = part.of(text);
    return telling.cast().in(part).findAny().isPresent() && (words.contains("“") || !words.contains("”"));
  }

  /** The headline, else the first clause of a sentence that says more than when. */
  String opening(Span sentence) {
    return telling.title().isPresent() ? title() : first(sentence);
  }

  /** The first clause of a sentence that names somebody or something. */
  String first(Span sentence) {
    return telling.clauses(sentence).stream().filter(clause -> telling.cast().in(clause).findAny().isPresent())
            .findFirst().orElse(sentence).of(text).replaceAll("[\\s。！？]+$", "");
  }

  /** The clause of a sentence that holds the trigger. */
  String clause(Span sentence, Hit hit) {
    return telling.clauses(sentence).stream().filter(clause -> clause.overlaps(hit.span())).findFirst()
        .map(clause -> clause.of(text).replaceAll("[\\s。！？]+$|^\\s+", ""))
        .filter(words -> !words.isBlank()).orElse(hit.span().of(text));
  }
}
