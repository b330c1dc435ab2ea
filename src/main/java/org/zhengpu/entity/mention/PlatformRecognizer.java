package org.zhengpu.entity.mention;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.SoughtPattern;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Finds platforms and applications without quotation marks by their last noun, where a division, a unit word or a body
 * stands at the front and more than ordinary words follow: 省军供信息平台. Reads the divisions and bodies already proposed.
 * Rule {@code programme.platform}. May be shared between threads.
 */
final class PlatformRecognizer implements Recognizer {

  static final String RULE = ProgrammeRecognizer.RULE + "platform";

  private static final int LONGEST = 26;
  private static final int SHORTEST_OWN = 2;

  private final SoughtPattern nouns;
  private final NameStart start = new NameStart();
  private final WordSet units = WordSet.load("lexicon/unit-words.tsv");
  private final WordSet generic = WordSet.load("lexicon/programme-generic.tsv");

  PlatformRecognizer(Lookout lookout) {
    nouns = lookout.pattern(LongestFirst.alternatives(LexiconLoader.words("lexicon/platform-nouns.tsv")));
  }

  @Override
  public List<Mention> recognize(Document document) {
    Words words = Words.of(document);
    return nouns.all(document.text()).stream().filter(noun -> words.isBoundary(noun.end()))
        .flatMap(noun -> name(document, words, noun).stream()).toList();
  }

  private Optional<Mention> name(Document document, Words words, Span noun) {
    int begin = start.before(words, noun.begin(), Math.max(0, noun.end() - LONGEST));
    Span span = new Span(begin, noun.end());
    return front(document, words, span).filter(end -> isOwn(words, end, noun)).map(end -> new Mention(
        span, span.of(document.text()), EntityType.PROGRAMME, RULE, 0.92));
  }

  /** Where the division, the unit word or the body ends with which the name begins. */
  private Optional<Integer> front(Document document, Words words, Span span) {
    Stream<Integer> named = document.mentionsIn(span).stream()
        .filter(m -> m.type().isBody() || m.type() == EntityType.PLACE)
        .filter(m -> m.span().begin() == span.begin() && m.span().end() < span.end()).map(m -> m.span().end());
    Stream<Integer> unit = words.at(span.begin()).filter(t -> units.contains(words.of(t)))
        .map(t -> t.span().end()).stream();
    return Stream.concat(named, unit).max(Integer::compare);
  }

  /** Whether some word between is none that any platform may have: 军供, but not 综合信息. */
  private boolean isOwn(Words words, int from, Span noun) {
    int own = 0;
    for (int at = from; at < noun.begin(); ) {
      String word = words.from(at);
      int length = Math.max(1, Math.min(word.length(), noun.begin() - at));
      own += generic.contains(word) ? 0 : length;
      at += length;
    }
    return own >= SHORTEST_OWN || from == noun.begin() && noun.length() > 4;
  }
}
