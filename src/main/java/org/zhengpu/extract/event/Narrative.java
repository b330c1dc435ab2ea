package org.zhengpu.extract.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.PatternIndex;
import org.zhengpu.lexicon.PatternScan;
import org.zhengpu.lexicon.PatternScan.Start;
import org.zhengpu.lexicon.PatternWords.Places;
import org.zhengpu.lexicon.PatternWords;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.Sentence;
import org.zhengpu.model.Span;

/**
 * Tells what of a text tells of happenings: not what someone said, plans, sums up or has heard. Read from
 * {@code grammar/event-context.tsv}. Immutable, may be shared.
 *
 * <p>The answer is the text itself, of the same length, with blanks in place of all else, so that offsets stay good.
 */
final class Narrative {

  private static final int ADVERB = 3;
  private static final int NEAR = 8;
  /** Stands for what is blanked out, in the grammars too. */
  static final char BLANK = '␀';
  private static final String SENTENCE_END = "。！？";
  private static final String CLAUSE_END = "，；" + SENTENCE_END;

  private final PatternIndex<Rule> blanking;
  private final Map<Kind, List<Rule>> byKind;

  private enum Kind {
    SPEECH, SOURCE, SUMMARY, PLANNED, COUNTED, CONTINUOUS, OCCASION, AFTER, EXCURSION;

    boolean blanks() {
      return compareTo(COUNTED) <= 0;
    }

    /** Whether it is told of a clause, not of all of its sentence. */
    boolean isOfClause() {
      return this == PLANNED || this == COUNTED;
    }
  }

  private record Rule(Kind kind, SkippingPattern pattern) {

    /** Whether it stands only where a text begins. */
    boolean opens() {
      return pattern.expression().startsWith("^");
    }

    boolean isIn(String words) {
      return opens() ? pattern.isAt(words, 0) : pattern.isIn(words);
    }

    /** What is not told of a part of a text, for what it says at an offset. */
    Optional<Span> unsaid(CharSequence text, int offset, Span part) {
      if (opens() && offset > part.begin()) {
        return Optional.empty();
      }
      String words = part.of(text);
      Matcher matcher = pattern.matcher(words);
      return !pattern.at(matcher, words, offset - part.begin()) ? Optional.empty() : Optional.of(switch (kind) {
        case SPEECH -> new Span(offset, part.end());
        case SOURCE -> new Span(part.begin(), part.begin() + matcher.end());
        default -> part;
      });
    }
  }

  /** @param words shared with what else reads the same texts */
  Narrative(PatternWords words) {
    List<Rule> all = LexiconLoader.rows("grammar/event-context.tsv", 5).stream().map(Narrative::rule).toList();
    blanking = new PatternIndex<>(
        words, all.stream().filter(rule -> rule.kind().blanks()).toList(), Rule::pattern);
    byKind = all.stream().collect(Collectors.groupingBy(Rule::kind));
  }

  private static Rule rule(Row row) {
    try {
      return new Rule(Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)), SkippingPattern.compile(row.get(2)));
    } catch (IllegalArgumentException e) {
      throw row.error("no kind or pattern: " + row.cells());
    }
  }

  /** The text with blanks where it tells of no happening. */
  String of(String text, Places places, List<Sentence> sentences) {
    StringBuilder told = new StringBuilder(text);
    blankSpeech(text, told);
    PatternScan<Rule> scan = blanking.scan(places, text);
    sentences.forEach(sentence -> tell(told, sentence.span(), scan));
    return told.toString();
  }

  private static void blankSpeech(String text, StringBuilder told) {
    for (int at = 0; at < text.length(); at++) {
      int end = endOfSpeech(text, at);
      if (end > at) {
        blank(told, new Span(at, end));
        at = end - 1;
      }
    }
  }

  /** Where what is said ends that begins at an offset, “……。” or “……，……”, but no name; the offset itself for none. */
  private static int endOfSpeech(String text, int begin) {
    char open = text.charAt(begin);
    return open == '“' ? endOfSpeech(text, begin, '”') : open == '‘' ? endOfSpeech(text, begin, '’') : begin;
  }

  private static int endOfSpeech(String text, int begin, char close) {
    boolean whole = false;
    for (int at = begin + 1; at < text.length() && text.charAt(at) != text.charAt(begin); at++) {
      if (text.charAt(at) == close) {
        return whole ? at + 1 : begin;
      }
      whole |= SENTENCE_END.indexOf(text.charAt(at)) >= 0;
    }
    return begin;
  }

  private static void tell(StringBuilder told, Span sentence, PatternScan<Rule> scan) {
    Rule done = null;
    for (Start<Rule> start : scan.starts(sentence)) {
      Rule rule = start.of();
      if (rule != done && told.charAt(start.offset()) != BLANK) {
        boolean ofClause = rule.kind().isOfClause();
        Optional<Span> unsaid =
            rule.unsaid(told, start.offset(), ofClause ? clauseAt(told, start.offset(), sentence) : sentence);
        unsaid.ifPresent(span -> blank(told, span));
        done = ofClause || unsaid.isEmpty() ? done : rule;
      }
    }
  }

  private static Span clauseAt(CharSequence told, int offset, Span sentence) {
    int begin = offset;
    while (begin > sentence.begin() && !endsClause(told.charAt(begin - 1))) {
      begin--;
    }
    int end = offset;
    while (end < sentence.end() && !endsClause(told.charAt(end))) {
      end++;
    }
    return new Span(begin, end == sentence.end() || told.charAt(end) == BLANK ? end : end + 1);
  }

  private static boolean endsClause(char c) {
    return c == BLANK || CLAUSE_END.indexOf(c) >= 0;
  }

  private static void blank(StringBuilder told, Span span) {
    for (int i = span.begin(); i < span.end(); i++) {
      told.setCharAt(i, BLANK);
    }
  }

  /** Whether a word for speaking follows: 方晓梅介绍，……. */
  boolean speaksAt(String text, int offset) {
    Span near = new Span(offset, Math.min(offset + NEAR, text.length()));
    return those(Kind.SPEECH).stream()
        .flatMap(r -> r.pattern().allAmid(text, near).stream().limit(1))
        .anyMatch(match -> match.begin() - offset <= ADVERB);
  }

  /** Whether a clause tells what goes on, no single happening: 持续开展. */
  boolean isContinuous(String clause) {
    return isIn(clause, Kind.CONTINUOUS);
  }

  /** Whether a sentence tells what was done at the happening told before: 会上，……. */
  boolean isOccasion(String sentence) {
    return isIn(sentence, Kind.OCCASION);
  }

  /** Whether a sentence tells what was done when it was over: 宣判后，……. */
  boolean isAfter(String sentence) {
    return isIn(sentence, Kind.AFTER);
  }

  /** Whether a sentence tells where guests went before or after they met: 签约前，……参观了……. */
  boolean isExcursion(String sentence) {
    return isIn(sentence, Kind.EXCURSION);
  }

  private boolean isIn(String words, Kind kind) {
    return those(kind).stream().anyMatch(rule -> rule.isIn(words));
  }

  private List<Rule> those(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Whether a part of the narrative was blanked out. */
  static boolean isBlank(String told, Span span) {
    return told.charAt(span.begin()) == BLANK;
  }

  /** Whether any of it was. */
  static boolean hasBlank(String told, Span span) {
    int first = told.indexOf(BLANK, span.begin());
    return first >= 0 && first < span.end();
  }
}
