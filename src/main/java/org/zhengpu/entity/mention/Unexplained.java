package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.zhengpu.model.Document;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Sentence;
import org.zhengpu.model.Span;
import org.zhengpu.model.Token;

/**
 * The clauses of one document in which a word that no mention covers may belong to a name, so that only these need be
 * read by a model. Not for sharing between threads.
 *
 * <p>Such words are: one that the tokenizer takes for a name; the third of three single characters in a row, into which
 * the tokenizer breaks what it does not know; half a word behind a name, which may be cut short; a noun for bodies
 * close behind a name. What the tokenizer takes for a person or leaves in pieces does not count where half of its
 * characters are often words of their own. On annotated pages these clauses are a seventh of the text and hold three
 * in four of the names that the model would add to those of the grammars.
 */
final class Unexplained {

  private static final String MARKS = "，；：";
  /** A longer clause is read in pieces, to keep the lattice small on a page that is one sentence. */
  private static final int LONGEST = 500;
  /** The first letters of the tags of punctuation, particles, prepositions, conjunctions, numbers, adverbs. */
  private static final String FUNCTION_WORDS = "wupcmd";
  private static final int SINGLES = 3;
  private static final int CLOSE = 6;

  private final String text;
  private final List<Sentence> sentences;
  private final List<Token> tokens;
  private final Predicate<String> bodies;
  private final SingleWords singleWords;
  private final BitSet covered = new BitSet();
  private int next;

  /** @param bodies tells whether a word ends in a noun for bodies */
  Unexplained(Document document, SingleWords singleWords, Predicate<String> bodies) {
    this.text = document.text();
    this.sentences = document.sentences();
    this.tokens = document.tokens();
    this.singleWords = singleWords;
    this.bodies = bodies;
    document.mentions().stream().map(Mention::span).forEach(span -> covered.set(span.begin(), span.end()));
  }

  /** The clauses, in order. */
  List<Span> clauses() {
    List<Span> clauses = new ArrayList<>();
    next = 0;
    for (Sentence sentence : sentences) {
      int end = sentence.span().end();
      for (int begin = sentence.span().begin(); begin < end; ) {
        Span clause = new Span(begin, clauseEnd(begin, end));
        if (holdsName(clause)) {
          clauses.add(clause);
        }
        begin = clause.end();
      }
    }
    return clauses;
  }

  /** Behind the mark that ends the clause. */
  private int clauseEnd(int begin, int end) {
    int at = begin;
    while (at < end && at - begin < LONGEST && MARKS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return Math.min(end, at + 1);
  }

  private boolean holdsName(Span clause) {
    int singles = 0;
    int name = Integer.MIN_VALUE;
    for (skipTo(clause.begin()); next < tokens.size() && tokens.get(next).span().begin() < clause.end(); next++) {
      Token token = tokens.get(next);
      boolean explained = isExplained(token.span());
      singles = explained || !isSingle(token) ? 0 : singles + 1;
      if (!explained && isName(token)
          || singles >= SINGLES && isOdd(new Span(token.span().end() - SINGLES, token.span().end()))
          || !explained && cutsShort(token)
          || !explained && name >= token.span().begin() - CLOSE && isBody(token)) {
        return true;
      }
      name = explained || isName(token) ? token.span().end() : name;
    }
    return false;
  }

  private void skipTo(int offset) {
    while (next < tokens.size() && tokens.get(next).span().begin() < offset) {
      next++;
    }
  }

  private boolean isExplained(Span span) {
    return covered.nextClearBit(span.begin()) >= span.end();
  }

  private boolean isName(Token token) {
    return token.isName() && (token.tag().startsWith("nr") ? isOdd(token.span()) : token.span().length() > 1);
  }

  /** Whether fewer than half of the characters are often words of their own: 勒堵率, unlike 往深里. */
  private boolean isOdd(Span span) {
    int common = 0;
    for (int at = span.begin(); at < span.end(); at++) {
      common += singleWords.isCommon(text.charAt(at)) ? 1 : 0;
    }
    return 2 * common < span.length();
  }

  private static boolean isSingle(Token token) {
    return token.span().length() == 1 && FUNCTION_WORDS.indexOf(token.tag().charAt(0)) < 0;
  }

  /** 衿 behind 万子, which the tokenizer takes for a name: what is only part of words has a tag that ends so. */
  private boolean cutsShort(Token token) {
    return token.tag().endsWith("g") && next > 0 && tokens.get(next - 1).span().end() == token.span().begin()
        && tokens.get(next - 1).tag().startsWith("nr");
  }

  private boolean isBody(Token token) {
    return (token.tag().startsWith("n") || token.tag().startsWith("j")) && bodies.test(token.span().of(text));
  }
}
