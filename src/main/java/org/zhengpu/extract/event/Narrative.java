package org.zhengpu.extract.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.PatternSet;
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
  // “……。” and “……，……”: speech, not a name
  private static final SkippingPattern SPEECH = SkippingPattern.compile("“[^“”]*[。！？][^“”]*”|‘[^‘’]*[。！？][^‘’]*’");
  private static final String CLAUSE_END = "，；。！？";

  /** What makes no blanks. */
  private static final Set<Kind> ASKED =
      EnumSet.of(Kind.CONTINUOUS, Kind.OCCASION, Kind.AFTER, Kind.EXCURSION);

  private final PatternSet<Rule> blanking;
  private final Map<Kind, List<Rule>> byKind;

  private enum Kind { SPEECH, SOURCE, PLANNED, SUMMARY, COUNTED, CONTINUOUS, OCCASION, AFTER, EXCURSION }

  private record Rule(Kind kind, SkippingPattern pattern) {

    /** Whether it stands only where a text begins. */
    boolean opens() {
      return pattern.expression().startsWith("^");
    }

    boolean isIn(String words) {
      return opens() ? pattern.isAt(words, 0) : pattern.isIn(words);
    }

    boolean mayBeIn(CharSequence text, Span region) {
      return !opens() || pattern.mayBegin(text, region.begin());
    }
  }

  Narrative() {
    List<Rule> all = LexiconLoader.rows("grammar/event-context.tsv", 5).stream().map(Narrative::rule).toList();
    blanking = new PatternSet<>(all.stream().filter(rule -> !ASKED.contains(rule.kind())).toList(), Rule::pattern);
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
  String of(String text, List<Sentence> sentences) {
    StringBuilder told = new StringBuilder(text);
    SPEECH.all(text).forEach(speech -> blank(told, speech));
    for (Sentence sentence : sentences) {
      tell(told, sentence.span());
    }
    return told.toString();
  }

  private void tell(StringBuilder told, Span sentence) {
    for (Rule rule : blanking.among(told, sentence)) {
      switch (rule.kind()) {
        case SPEECH -> find(rule, told, sentence, match -> new Span(match.begin(), sentence.end()));
        case SOURCE -> find(rule, told, sentence, match -> new Span(sentence.begin(), match.end()));
        case SUMMARY -> find(rule, told, sentence, match -> sentence);
        default -> clauses(rule, told, sentence);
      }
    }
  }

  private static void find(Rule rule, StringBuilder told, Span region, UnaryOperator<Span> unsaid) {
    if (rule.mayBeIn(told, region)) {
      rule.pattern().first(told, region).ifPresent(match -> blank(told, unsaid.apply(match)));
    }
  }

  private static void clauses(Rule rule, StringBuilder told, Span sentence) {
    int begin = sentence.begin();
    for (int at = begin; at < sentence.end(); at++) {
      boolean blank = told.charAt(at) == BLANK;
      if (blank || at + 1 == sentence.end() || CLAUSE_END.indexOf(told.charAt(at)) >= 0) {
        Span clause = new Span(begin, blank ? at : at + 1);
        find(rule, told, clause, match -> clause);
        begin = at + 1;
      }
    }
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
