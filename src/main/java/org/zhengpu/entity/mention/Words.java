package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.LastAnswers;
import org.zhengpu.model.Document;
import org.zhengpu.model.Span;
import org.zhengpu.model.Token;

/** The words of a document, to be asked by position. Made for one document; immutable. */
final class Words {

  private static final String NAME = "nr";
  private static final char APPOINTED = '任';
  private static final String UNITS = "省市区县旗州盟镇乡";

  private static final LastAnswers<Question, Words> LAST = new LastAnswers<>(LastAnswers.DOCUMENTS, Words::new);

  private record Question(String text, List<Token> tokens) {}

  private final String text;
  private final List<Token> names = new ArrayList<>();
  private final @Nullable Token[] tokenAt;
  /** Whether a word goes on at an offset. */
  private final boolean[] inside;

  /** The words of a document, for which one recogniser asks after the other. */
  static Words of(Document document) {
    return LAST.to(new Question(document.text(), document.tokens()));
  }

  private Words(Question asked) {
    text = asked.text();
    tokenAt = new Token[text.length()];
    inside = new boolean[text.length()];
    asked.tokens().forEach(this::place);
  }

  private void place(Token token) {
    Span span = token.span();
    if (isAppointed(span)) {
      tokenAt[span.begin()] = new Token(new Span(span.begin(), span.begin() + 1), "v");
      tokenAt[span.begin() + 1] = new Token(new Span(span.begin() + 1, span.end()), "n");
      return;
    }
    Arrays.fill(tokenAt, span.begin(), span.end(), token);
    if (!token.tag().startsWith(NAME)) {
      Arrays.fill(inside, span.begin() + 1, span.end(), true);
    } else if (token.tag().equals(NAME)) {
      names.add(token);
    }
  }

  /** 任|县 in 王强任县教育局局长, which the tokenizer takes for a county. */
  private boolean isAppointed(Span span) {
    return span.length() == 2 && text.charAt(span.begin()) == APPOINTED
        && UNITS.indexOf(text.charAt(span.begin() + 1)) >= 0;
  }

  String text() {
    return text;
  }

  /**
   * Whether no word is cut at {@code offset}. What the tokenizer takes for a name (nr) may be cut: it is a guess, as in
   * 王强对|我.
   */
  boolean isBoundary(int offset) {
    return offset <= 0 || offset >= text.length() || !inside[offset];
  }

  /** Whether no word is cut at either end. */
  boolean isWhole(Span span) {
    return isBoundary(span.begin()) && isBoundary(span.end());
  }

  /** The word that covers the character at {@code offset}. */
  Optional<Token> at(int offset) {
    return Optional.ofNullable(token(offset));
  }

  private @Nullable Token token(int offset) {
    return offset < 0 || offset >= text.length() ? null : tokenAt[offset];
  }

  /** Whether the word that covers the character at {@code offset} is one of some set. */
  boolean isAny(WordSet set, int offset) {
    Token token = token(offset);
    return token != null && set.contains(text, token.span());
  }

  /** Whether the word that covers the character at {@code offset} is that character alone. */
  boolean isSingle(int offset) {
    Token token = token(offset);
    return token != null && token.span().length() == 1;
  }

  /** The words that the tokenizer takes for people's names. */
  List<Token> names() {
    return names;
  }

  /** The word that begins at {@code offset}, or its remainder where a word is cut there. */
  String from(int offset) {
    Token token = token(offset);
    return token == null ? "" : text.substring(offset, token.span().end());
  }

  /** Where the word begins that covers the character at {@code offset}; the offset itself where none does. */
  int beginOf(int offset) {
    Token token = token(offset);
    return token == null ? offset : token.span().begin();
  }

  /** Where the word ends that covers the character at {@code offset}; the offset itself where none does. */
  int endOf(int offset) {
    Token token = token(offset);
    return token == null ? offset : token.span().end();
  }

  String tagAt(int offset) {
    Token token = token(offset);
    return token == null ? "w" : token.tag();
  }

  /** Whether the word that covers the character at {@code offset} is a known name, of several characters. */
  boolean isName(int offset) {
    Token token = token(offset);
    return token != null && token.span().length() > 1 && token.isName();
  }

  String of(Token token) {
    return token.span().of(text);
  }
}
