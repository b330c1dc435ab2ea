package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhengpu.entity.tagger.Tag;
import org.zhengpu.entity.tagger.Tagger;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Proposes what the tagger takes for names, where it is sure enough, each as sure as the tagger is. Reads sentences,
 * tokens and mentions: the tagger is asked only where these leave something {@link Unexplained}. May be shared between
 * threads.
 *
 * <p>Rules: {@code model.person}, {@code model.body}, {@code model.programme}, and {@code
 * model.again} for a person found once, elsewhere in the document. Its places are not believed: of those that the
 * gazetteer and the grammars lack, two in three were wrong on annotated pages. Whether a body is an agency is told by
 * the noun that its name ends in. Single characters (粤桂), generic bodies (代表团), halves of quotations and words inside the title of a
 * book or a law are not believed.
 */
public final class TaggerRecognizer implements Recognizer {

  public static final String RULE = "model.";

  private static final double AGAIN = 0.85;

  /** What a type of the model becomes, and how sure the model must be. */
  private record Reading(String rule, EntityType type, double threshold) {}

  private static final Map<String, Reading> READINGS = Map.of(
      "PER", new Reading("person", EntityType.PERSON, 0.97),
      "ORG", new Reading("body", EntityType.ORGANIZATION, 0.99),
      "PRG", new Reading("programme", EntityType.PROGRAMME, 0.97));

  private final Tagger tagger;
  private final CountryRecognizer countries = new CountryRecognizer();
  private final WordSet generic = WordSet.load("lexicon/model-generic.tsv");
  private final WordSet noPeople = WordSet.load("lexicon/person-stops.tsv");
  private final List<String> firms = LexiconLoader.words("lexicon/firm-fronts.tsv");
  private final WordSet noBodies = WordSet.load("lexicon/model-no-bodies.tsv");
  private final WordSet qualities = WordSet.load("lexicon/name-generic.tsv");
  private final SingleWords singleWords = new SingleWords();
  private final Map<String, EntityType> endings = new HashMap<>();

  public TaggerRecognizer(Tagger tagger) {
    this.tagger = tagger.lowest();
    Stream.of("lexicon/head-nouns.tsv", "lexicon/body-endings.tsv")
        .flatMap(resource -> LexiconLoader.rows(resource, 2).stream())
        .forEach(row -> endings.put(row.get(0), EntityType.valueOf(row.get(1).toUpperCase(Locale.ROOT))));
  }

  @Override
  public List<Mention> recognize(Document document) {
    List<Mention> found = new ArrayList<>();
    Words words = Words.of(document);
    for (Span clause : new Unexplained(document, singleWords, word -> ending(word).isPresent()).clauses()) {
      for (Tag tag : tagger.tag(clause.of(document.text()))) {
        mention(document, words, tag, clause.begin()).ifPresent(found::add);
      }
    }
    found.addAll(again(document.text(), found));
    return found;
  }

  /** The confidence is asked for last, since it takes the longest. */
  private Optional<Mention> mention(Document document, Words words, Tag tag, int begin) {
    Reading reading = READINGS.get(tag.name().type());
    Span span = tag.name().span().shift(begin);
    if (reading == null || isOverruled(document, span) || !isName(words, span) || !fits(reading, words, span)
        || tag.confidence() < reading.threshold()) {
      return Optional.empty();
    }
    String text = span.of(words.text());
    EntityType type = reading.type().isBody() ? body(text) : reading.type();
    return Optional.of(new Mention(span, text, type, RULE + reading.rule(), tag.confidence()));
  }

  private static boolean isOverruled(Document document, Span span) {
    return document.mentions().stream().anyMatch(mention -> OverlapPolicy.overrules(mention, span));
  }

  private boolean fits(Reading reading, Words words, Span span) {
    if (reading.type() == EntityType.PERSON) {
      return !PersonNames.isOfTheory(words.text(), span.end()) && !noPeople.contains(span.of(words.text()));
    }
    return !reading.type().isBody()
        || hasProperWord(words, span) && !noBodies.contains(words.from(lastWord(words, span)));
  }

  private boolean isName(Words words, Span span) {
    String text = span.of(words.text());
    return span.length() > 1 && !countries.isFront(words.text(), span.begin()) && isBalanced(text)
        && !isInTitle(words.text(), span) && !isOrdinary(words, span) && !isGeneric(text, 0);
  }

  /** One word that is no name (运河), or begins with a verb and more (激发工会, 督导调研食堂). */
  private static boolean isOrdinary(Words words, Span span) {
    return words.at(span.begin()).filter(first -> first.span().length() > 1)
        .filter(first -> first.span().contains(span) ? !first.isName()
            : first.tag().equals("v") || first.tag().startsWith("v") && startsWithVerb(words, first.span().end()))
        .isPresent();
  }

  private static boolean startsWithVerb(Words words, int offset) {
    return words.tagAt(offset).startsWith("v");
  }

  private static int lastWord(Words words, Span span) {
    return words.at(span.end() - 1).map(t -> Math.max(t.span().begin(), span.begin())).orElse(span.end() - 1);
  }

  /** Whether some word is no ordinary one (销售|集散|中心 has none): a name, quotation marks, or a single character. */
  private static boolean hasProperWord(Words words, Span span) {
    return IntStream.range(span.begin(), span.end()).mapToObj(words::at).flatMap(Optional::stream)
        .anyMatch(token -> token.span().length() == 1 || token.isName());
  }

  private static boolean isBalanced(String text) {
    return text.chars().filter(c -> "“‘（《「『".indexOf(c) >= 0).count()
        == text.chars().filter(c -> "”’）》」』".indexOf(c) >= 0).count();
  }

  /** 中国共产党 in 《中国共产党纪律处分条例》. */
  private static boolean isInTitle(String document, Span span) {
    int open = document.lastIndexOf('《', span.begin());
    int close = document.indexOf('》', open + 1);
    return open >= 0 && close >= span.end() && (open != span.begin() || close + 1 != span.end());
  }

  /** Whether the text from {@code from} on consists of generic words: 党政|代表团. */
  private boolean isGeneric(String text, int from) {
    return from == text.length() || IntStream.rangeClosed(from + 1, text.length())
        .anyMatch(end -> isGenericWord(text.substring(from, end)) && isGeneric(text, end));
  }

  private boolean isGenericWord(String word) {
    return generic.contains(word) || qualities.contains(word) || endings.containsKey(word);
  }

  /** The people found, wherever else their full names stand. */
  private static List<Mention> again(String document, List<Mention> found) {
    List<Mention> more = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    found.stream().filter(m -> m.type() == EntityType.PERSON && m.text().length() > 2).map(Mention::text)
        .forEach(names::add);
    for (String name : names) {
      for (int at = document.indexOf(name); at >= 0; at = document.indexOf(name, at + name.length())) {
        Span span = new Span(at, at + name.length());
        if (found.stream().noneMatch(m -> m.span().overlaps(span))) {
          more.add(new Mention(span, name, EntityType.PERSON, RULE + "again", AGAIN));
        }
      }
    }
    return more;
  }

  private EntityType body(String name) {
    return firms.stream().anyMatch(name::startsWith) ? EntityType.ORGANIZATION
        : ending(name).orElse(EntityType.ORGANIZATION);
  }

  /** What sort of body the longest noun for bodies at the end of a name tells of. */
  private Optional<EntityType> ending(String name) {
    return IntStream.range(0, name.length()).mapToObj(name::substring).map(endings::get)
        .filter(type -> type != null && type.isBody()).findFirst();
  }
}
