package org.zhengpu.entity.mention;

import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengpu.model.Span;
import org.zhengpu.model.Token;

/**
 * Tells how likely some characters are a Chinese person's name, by the shares that each has in and around names:
 * surname, first and second character of a given name, the only character of one, the word after a name. Immutable, may
 * be shared.
 *
 * <p>The word after the name decides between two and three characters: 王强 | 对 and 林卫红 | 来.
 */
final class PersonNames {

  private static final String SURNAMES = "lexicon/surnames.tsv";
  private static final int ORDINARY = 10;
  /** 王某, 欧阳某某. */
  private static final String VEIL = "某";
  private static final Pattern VEILED = Pattern.compile("(\\p{IsHan}{1,2}?)" + VEIL + "{1,2}[甲乙丙丁]?");
  private static final String THEORY = "思想";
  private static final int SHORTEST_THEORY = 2;
  private static final Pattern OF_THEORY = Pattern.compile("\\p{IsHan}{" + SHORTEST_THEORY + ",12}" + THEORY);
  /** Verbs, prepositions, adverbs and what the tokenizer takes for one of them: 种 for a measure, 连 for a particle. */
  private static final String VERBS = "vpdquc";
  private static final double LISTED = 0.02;
  private static final double CUTS_A_WORD = 0.005;
  private static final double CUTS_A_RARE_WORD = 0.2;
  private static final double COMPOUND = 0.5;
  private static final double FOLLOWS_NAMES = 0.4;
  private static final double ENDS_A_NAME = 0.8;
  private static final double ENDS_SOME_NAMES = 0.5;
  private static final double ENDS_A_CLAUSE = 0.15;

  private final NameShares shares = new NameShares();
  private final WordSet stops = WordSet.load("lexicon/person-stops.tsv");
  private final WordSet surnameWords = WordSet.load("lexicon/surname-words.tsv");
  private final WordSet surnames = WordSet.load(SURNAMES);

  /**
   * Characters that may be a name.
   *
   * @param span where they stand
   * @param score their likelihood, between 0 and 1; 0.01 is already good
   */
  record Candidate(Span span, double score) {}

  /** The likeliest name that begins at {@code offset}; null when none does whose score is {@code least}. */
  @Nullable Candidate at(Words words, int offset, double least) {
    String text = words.text();
    if (isVeiled(text, offset)) {
      Matcher veiled = VEILED.matcher(text).region(offset, text.length());
      if (veiled.lookingAt() && surnames.contains(text, offset, veiled.end(1))) {
        return new Candidate(new Span(offset, veiled.end()), COMPOUND);
      }
    }
    Candidate best = null;
    for (int surname = 2; surname >= 1; surname--) {
      int middle = offset + surname;
      if (middle < text.length() && surnames.contains(text, offset, middle)) {
        best = better(better(best, words, offset, surname, 1, least), words, offset, surname, 2, least);
      }
    }
    return best;
  }

  private static boolean isVeiled(String text, int offset) {
    return text.startsWith(VEIL, offset + 1) || text.startsWith(VEIL, offset + 2);
  }

  /** The name of a surname and {@code given} characters, where it is likelier than the best so far. */
  private @Nullable Candidate better(
      @Nullable Candidate best, Words words, int offset, int surname, int given, double least) {
    int end = afterCharacters(words.text(), offset + surname, given);
    if (end < 0 || !isChinese(words.text(), offset, end)) {
      return best;
    }
    Span span = new Span(offset, end);
    double score = score(words, span, surname, least);
    return score >= least && (best == null || score > best.score()) ? new Candidate(span, score) : best;
  }

  /** Where so many characters end; one may lie beyond the BMP, where it takes two {@code char}s. -1 past the end. */
  private static int afterCharacters(String text, int offset, int count) {
    int end = offset;
    for (int i = 0; i < count && end >= 0; i++) {
      end = end < text.length() ? text.offsetByCodePoints(end, 1) : -1;
    }
    return end;
  }

  /** The likelihood that exactly {@code span} is a name; 0 where that is sure to be less than {@code least}. */
  double score(Words words, Span span, double least) {
    String text = words.text();
    int characters = text.codePointCount(span.begin(), span.end());
    for (int surname = 2; surname >= 1; surname--) {
      int given = characters - surname;
      if (given >= 1 && given <= 2 && surnames.contains(text, span.begin(), span.begin() + surname)
          && isChinese(text, span.begin(), span.end())) {
        return score(words, span, surname, least);
      }
    }
    return 0;
  }

  /**
   * Whether the characters at {@code span} begin with an ordinary word, as 高兴 in 高兴地: one of the stop list, or one that
   * the dictionary has seen often.
   */
  boolean isOrdinary(Words words, Span span) {
    String text = words.text();
    boolean oneName = isOneName(words, span);
    for (int length = oneName ? span.length() : 2; length <= span.length(); length++) {
      if (stops.contains(text, span.begin(), span.begin() + length)) {
        return true;
      }
    }
    CoreDictionary.Attribute word = CoreDictionary.get(text.substring(span.begin(), span.begin() + 2));
    return word != null && word.totalFrequency >= ORDINARY && !word.nature[0].startsWith("nr")
        && !(oneName && span.length() > 2);
  }

  /**
   * Whether the characters are rather a phrase: they open with a word that is a surname of few, as 种辣椒, or are two
   * words, as 连|声称, unlike 奉|大山: the first of them one that is a surname rather seldom, and the last a verb, or, where
   * the first is no verb, of several characters.
   */
  boolean isPhrase(Words words, Span span) {
    return surnameWords.contains(words.text(), span.begin(), span.begin() + 1) || isTwoWords(words, span);
  }

  private boolean isTwoWords(Words words, Span span) {
    Token first = words.at(span.begin()).orElse(null);
    Token last = words.at(span.end() - 1).orElse(null);
    return first != null && last != null && first.span().length() == 1 && first.span().begin() == span.begin()
        && last.span().equals(new Span(first.span().end(), span.end()))
        && VERBS.indexOf(first.tag().charAt(0)) >= 0
        && shares.of(words.text(), span.begin(), span.begin() + 1, NR.B) < ENDS_SOME_NAMES
        && isOrdinaryWord(words, last.span().begin())
        && (last.tag().startsWith("v") || last.span().length() > 1 && !first.tag().startsWith("v"));
  }

  /** 方可欣, unlike 高兴地: the tokenizer takes all of it for a name, and the last character ends names. */
  private boolean isOneName(Words words, Span span) {
    return words.at(span.begin()).filter(t -> t.span().equals(span) && t.tag().equals("nr")).isPresent()
        && mayEnd(words, span);
  }

  /** Whether the last character is one that ends names more often than not. */
  boolean mayEnd(Words words, Span span) {
    return ends(words.text(), span.end() - 1, span.end()) > ENDS_SOME_NAMES;
  }

  /** Whether the character at {@code offset} often ends a name. */
  boolean mayEndName(String text, int offset) {
    return ends(text, offset, offset + 1) > ENDS_A_CLAUSE;
  }

  /** How often a word is the last character of a name. */
  private double ends(String text, int begin, int end) {
    return shares.of(text, begin, end, NR.D) + shares.of(text, begin, end, NR.E);
  }

  /** Whether the characters at {@code span} are on the stop list: no cue makes a name of them. */
  boolean isStop(Words words, Span span) {
    return stops.contains(words.text(), span);
  }

  /** Whether a theory is meant that is called after the person whose name ends at {@code end}: 法治思想 behind it. */
  static boolean isOfTheory(String text, int end) {
    return text.indexOf(THEORY, end + SHORTEST_THEORY) >= 0
        && OF_THEORY.matcher(text).region(end, text.length()).lookingAt();
  }

  /** Whether the character at {@code offset} is a surname. */
  boolean isSurname(String text, int offset) {
    return surnames.contains(text, offset, offset + 1);
  }

  private double score(Words words, Span span, int surname, double least) {
    String text = words.text();
    int given = span.begin() + surname;
    double family = surname == 2 ? COMPOUND : family(text, span.begin());
    double inside = family * given(text, given, span.end());
    boolean whole = text.codePointCount(given, span.end()) > 1;
    return inside < least ? 0 : inside * after(words, span.end(), whole);
  }

  /** A listed surname that the dictionary does not know stands for little else. */
  private double family(String text, int offset) {
    return !shares.knows(text.charAt(offset)) ? NameShares.RARE
        : Math.max(LISTED, shares.of(text, offset, offset + 1, NR.B));
  }

  private double given(String text, int begin, int end) {
    int second = text.offsetByCodePoints(begin, 1);
    if (second == end) {
      return shares.of(text, begin, end, NR.E);
    }
    double last = shares.of(text, second, end, NR.D);
    boolean doubled = text.substring(begin, second).equals(text.substring(second, end)); // 珍珍
    return doubled ? last : shares.of(text, begin, second, NR.C) * last;
  }

  /** How likely the text from {@code offset} on follows a name, one with two characters behind the surname or not. */
  private double after(Words words, int offset, boolean whole) {
    int end = words.endOf(offset);
    if (!words.isBoundary(offset)) {
      return afterCut(words, offset, end);
    }
    if (end == offset || words.tagAt(offset).startsWith("w")) {
      return 0.9;
    }
    if (!whole && belongsToName(words, offset, end)) {
      return CUTS_A_WORD;
    }
    double share = shares.of(words.text(), offset, end, NR.L);
    return share > NameShares.UNSEEN ? share : words.tagAt(offset).startsWith("v") ? 0.2
        : isOrdinaryWord(words, offset) ? 0.05 : 0.02;
  }

  /** The same where a word goes on from the name to {@code end}. */
  private double afterCut(Words words, int offset, int end) {
    double share = shares.of(words.text(), offset, end, NR.L);
    boolean joint = end - offset == 1 && share > FOLLOWS_NAMES; // 林建波及 before 有关负责人
    return isOrdinaryWord(words, offset) && !joint ? CUTS_A_WORD : Math.max(CUTS_A_WORD, share * CUTS_A_RARE_WORD);
  }

  private static boolean isOrdinaryWord(Words words, int offset) {
    CoreDictionary.Attribute word = words.at(offset).map(words::of).map(CoreDictionary::get).orElse(null);
    return word != null && word.totalFrequency >= ORDINARY;
  }

  /**
   * 娜 after 卓琳: a character that is the end of names and no word of its own, unlike 来 or 对; or one that would be left
   * alone before a comma or a verb, as 图 after 林远.
   */
  private boolean belongsToName(Words words, int offset, int end) {
    if (words.text().codePointCount(offset, end) != 1) {
      return false;
    }
    String tag = words.tagAt(offset);
    boolean part = tag.length() > 1 && tag.endsWith("g"); // a morpheme, no word
    boolean alone = "wvpd".indexOf(words.tagAt(end).charAt(0)) >= 0;
    double ends = ends(words.text(), offset, end);
    return "vdpcuf".indexOf(tag.charAt(0)) < 0
        ? ends > ENDS_A_NAME || alone && ends > ENDS_A_CLAUSE : part && ends > ENDS_A_CLAUSE;
  }

  private static boolean isChinese(String text, int begin, int end) {
    for (int at = begin; at < end; at += Character.charCount(text.codePointAt(at))) {
      if (Character.UnicodeScript.of(text.codePointAt(at)) != Character.UnicodeScript.HAN) {
        return false;
      }
    }
    return true;
  }
}
