package org.zhengpu.entity.mention;

import java.util.List;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.SoughtNames;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;

/**
 * Finds foreign countries and regions of the world, but not 美国 in 美国白蛾. Reads tokens. Rule {@code country}. May be
 * shared between threads.
 */
final class CountryRecognizer implements Recognizer {

  static final String RULE = "country";

  private final SoughtNames<List<String>> names;

  CountryRecognizer() {
    this(new Lookout());
  }

  CountryRecognizer(Lookout lookout) {
    SoughtNames.Builder<List<String>> builder = lookout.names();
    LexiconLoader.rows("lexicon/countries.tsv", 2)
        .forEach(row -> builder.add(row.get(0), row.get(1).isEmpty() ? List.of() : List.of(row.get(1).split("\\|"))));
    names = builder.build();
  }

  @Override
  public List<Mention> recognize(Document document) {
    Words words = Words.of(document);
    return names.matches(document.text()).stream().filter(match -> stands(words, match))
        .map(match -> new Mention(match.span(), match.name(), EntityType.PLACE, RULE, 0.85)).toList();
  }

  private static boolean stands(Words words, Gazetteer.Match<List<String>> match) {
    int end = match.span().end();
    return words.isBoundary(match.span().begin()) && words.isBoundary(end) && !goesOn(words.text(), match);
  }

  /** Whether a name that begins at {@code offset} is only the front of another word: 加拿大 of 加拿大一枝黄花. */
  boolean isFront(String text, int offset) {
    return names.names().longestAt(text, offset).filter(match -> goesOn(text, match)).isPresent();
  }

  private static boolean goesOn(String text, Gazetteer.Match<List<String>> match) {
    return match.values().get(0).stream().anyMatch(more -> text.startsWith(more, match.span().end()));
  }
}
