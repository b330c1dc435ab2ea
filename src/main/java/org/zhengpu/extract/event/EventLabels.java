package org.zhengpu.extract.event;

import java.util.List;
import java.util.regex.Pattern;
import org.zhengpu.extract.event.EventGrammar.Hit;
import org.zhengpu.extract.event.EventGrammar.Where;
import org.zhengpu.model.Span;

/** Short lines that tell what happened, in the words of the article. Immutable. */
final class EventLabels {

  private static final Pattern DASH = Pattern.compile("^[—\\s]+");
  private static final Pattern END = Pattern.compile("[\\s。！？]+$");
  private static final Pattern MARGIN = Pattern.compile(END + "|^\\s+");

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
    while (last > 0 && !telling.anyHit(decks.get(last), Where.DATED)) {
      last--;
    }
    int first = last;
    while (first > 0 && !isWhole(new Span(decks.get(first).begin(), decks.get(last).end()))) {
      first--;
    }
    return without(DASH, title().substring(decks.get(first).begin()));
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
    Span first = telling.clauses(sentence).stream().filter(clause -> telling.cast().in(clause).findAny().isPresent())
        .findFirst().orElse(sentence);
    return without(END, first.of(text));
  }

  /** The clause of a sentence that holds the trigger. */
  String clause(Span sentence, Hit hit) {
    return telling.clauses(sentence).stream().filter(clause -> clause.overlaps(hit.span())).findFirst()
        .map(clause -> without(MARGIN, clause.of(text)))
        .filter(words -> !words.isBlank()).orElse(hit.span().of(text));
  }

  private static String without(Pattern unwanted, String words) {
    return unwanted.matcher(words).replaceAll("");
  }
}
