package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
    Map<String, Mention> forms = new LinkedHashMap<>();
    document.mentions().stream().filter(m -> m.type().isBody() && m.text().equals(m.name())).sorted()
        .forEach(body -> rest(document, words, body).ifPresent(form -> forms.putIfAbsent(form, body)));
    List<Mention> found = new ArrayList<>();
    forms.forEach((form, body) -> places(document, words, form).forEach(
        span -> found.add(new Mention(span, form, body.type(), RULE, 0.75, body.name()))));
    return found;
  }

  /** What follows the unit word, the division or the superior body at the front of a name. */
  private Optional<String> rest(Document document, Words words, Mention body) {
    int unit = units.contains(body.text().substring(0, 1)) ? body.span().begin() + 1 : body.span().begin();
    int front = document.mentions().stream()
        .filter(m -> m.span().begin() == body.span().begin() && m.span().end() < body.span().end())
        .mapToInt(m -> m.span().end()).max().orElse(unit);
    boolean cut = front > body.span().begin() && words.isBoundary(front) && body.span().end() - front >= SHORTEST;
    return cut ? Optional.of(document.text().substring(front, body.span().end())) : Optional.empty();
  }

  /** Where a form stands by itself. */
  private static List<Span> places(Document document, Words words, String form) {
    String text = document.text();
    return IntStream.iterate(text.indexOf(form), at -> at >= 0, at -> text.indexOf(form, at + form.length()))
        .mapToObj(at -> new Span(at, at + form.length()))
        .filter(span -> words.isBoundary(span.begin()) && words.isBoundary(span.end()))
        .filter(span -> !words.tagAt(span.begin() - 1).startsWith("n"))
        .filter(span -> document.mentions().stream().noneMatch(m -> m.span().overlaps(span)))
        .toList();
  }
}
