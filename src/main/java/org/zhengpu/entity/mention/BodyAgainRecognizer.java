package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengpu.model.Document;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Finds again, without the division or superior body in front, the bodies that an article names in full: 融媒体中心 after
 * 县融媒体中心, 普法讲师团 after 县司法局普法讲师团. Reads the divisions and bodies already proposed. Rule {@code body.again}. May be
 * shared.
 */
public final class BodyAgainRecognizer implements Recognizer {

  public static final String RULE = "body.again";

  private static final int SHORTEST = 4;

  private final WordSet units = WordSet.load("lexicon/unit-words.tsv");

  @Override
  public List<Mention> recognize(Document document) {
    Words words = Words.of(document);
    List<Mention> named = document.mentions();
    Map<String, Mention> forms = new LinkedHashMap<>();
    for (int i = 0; i < named.size(); i++) {
      Mention body = named.get(i);
      if (body.type().isBody() && body.text().equals(body.name())) {
        rest(named, i, words).ifPresent(form -> forms.putIfAbsent(form, body));
      }
    }
    if (forms.isEmpty()) {
      return List.of();
    }
    BitSet covered = new BitSet();
    named.forEach(mention -> covered.set(mention.span().begin(), mention.span().end()));
    List<Mention> found = new ArrayList<>();
    forms.forEach((form, body) -> places(words, covered, form).forEach(
        span -> found.add(new Mention(span, form, body.type(), RULE, 0.75, body.name()))));
    return found;
  }

  /** What follows the unit word, the division or the superior body at the front of a name. */
  private Optional<String> rest(List<Mention> named, int index, Words words) {
    Span body = named.get(index).span();
    int front = front(named, index);
    if (front == body.begin() && units.contains(words.text(), front, front + 1)) {
      front++;
    }
    boolean cut = front > body.begin() && words.isBoundary(front) && body.end() - front >= SHORTEST;
    return cut ? Optional.of(words.text().substring(front, body.end())) : Optional.empty();
  }

  /** Where the longest name ends that another one begins with; its begin where there is none. */
  private static int front(List<Mention> named, int index) {
    Span body = named.get(index).span();
    for (Mention inner : named.subList(index + 1, named.size())) { // longer ones come first
      if (inner.span().begin() > body.begin()) {
        break;
      }
      if (inner.span().end() < body.end()) {
        return inner.span().end();
      }
    }
    return body.begin();
  }

  /** Where a form stands by itself. */
  private static List<Span> places(Words words, BitSet covered, String form) {
    String text = words.text();
    List<Span> places = new ArrayList<>();
    for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length())) {
      Span span = new Span(at, at + form.length());
      int named = covered.nextSetBit(at);
      boolean free = named < 0 || named >= span.end();
      if (free && words.isWhole(span) && !words.tagAt(at - 1).startsWith("n")) {
        places.add(span);
      }
    }
    return places;
  }
}
