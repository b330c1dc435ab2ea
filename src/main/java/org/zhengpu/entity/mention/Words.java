package org.zhengpu.entity.mention;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengpu.lexicon.LastAnswer;
import org.zhengpu.model.Document;
import org.zhengpu.model.Span;
import org.zhengpu.model.Token;

/** The words of a document, to be asked by position. Made for one document; immutable. */
final class Words {

  private static final Pattern APPOINTED = Pattern.compile("任[省市区县旗州盟镇乡]");

  private static final LastAnswer<Question, Words> LAST = new LastAnswer<>(Words::new);

  private record Question(String text, List<Token> tokens) {}

  private final String text;
  private final List<Token> tokens;
  private final int[] tokenAt;

  /** The words of a document, for which one recogniser asks after the other. */
  static Words of(Document document) {
    return LAST.to(new Question(document.text(), document.tokens()));
  }

  private Words(Question asked) {
    text = asked.text();
    tokens = asked.tokens().stream().flatMap(this::parts).toList();
    tokenAt = new int[text.length()];
    Arrays.fill(tokenAt, -1);
    for (int i = 0; i < tokens.size(); i++) {
      Span span = tokens.get(i).span();
      Arrays.fill(tokenAt, span.begin(), span.end(), i);
    }
  }

  /** 任|县 in 王强任县教育局局长, which the tokenizer takes for a county. */
  private Stream<Token> parts(Token token) {
    Span span = token.span();
    boolean appointed = span.length() == 2 && APPOINTED.matcher(text).region(span.begin(), span.end()).matches();
    return !appointed ? Stream.of(token) : Stream.of(
        new Token(new Span(span.begin(), span.begin() + 1), "v"), new Token(new Span(span.begin() + 1, span.end()), "n"));
  }

  String text() {
    return text;
  }

  /**
   * Whether no word is cut at {@code offset}. What the tokenizer takes for a name (nr) may be cut: it is a guess, as in
   * 王强对|我.
   */
  boolean isBoundary(int offset) {
    return offset <= 0 || offset >= text.length()
        || tokenAt[offset] < 0 || tokenAt[offset] != tokenAt[offset - 1] || tagAt(offset).startsWith("nr");
  }

  /** The word that covers the character at {@code offset}. */
  Optional<Token> at(int offset) {
    return offset < 0 || offset >= text.length() || tokenAt[offset] < 0
        ? Optional.empty() : Optional.of(tokens.get(tokenAt[offset]));
  }

  /** The words that the tokenizer takes for people's names. */
  List<Token> names() {
    return tokens.stream().filter(token -> token.tag().equals("nr")).toList();
  }

  /** The word that begins at {@code offset}, or its remainder where a word is cut there. */
  String from(int offset) {
    return at(offset).map(t -> text.substring(offset, t.span().end())).orElse("");
  }

  String tagAt(int offset) {
    return offset < 0 || offset >= text.length() || tokenAt[offset] < 0 ? "w" : tokens.get(tokenAt[offset]).tag();
  }

  String of(Token token) {
    return token.span().of(text);
  }
}
