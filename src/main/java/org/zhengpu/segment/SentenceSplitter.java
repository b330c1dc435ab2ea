package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.List;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Document;
import org.zhengpu.model.Sentence;
import org.zhengpu.model.Span;

/**
 * Cuts a document into sentences.
 *
 * <p>Reads: text. Writes: sentences. The headline is one sentence; the body is cut behind 。！？； and … and at line
 * feeds. Closing quotes and brackets go with the sentence before them. Together the sentences cover everything but
 * blanks. Stateless, may be shared.
 */
public final class SentenceSplitter implements Annotator {

  private static final String ENDS = "。！？；!?;";

  @Override
  public Document annotate(Document document) {
    return document.withSentences(spans(document).stream().map(Sentence::new).toList());
  }

  static List<Span> spans(Document document) {
    List<Span> spans = new ArrayList<>();
    String text = document.text();
    if (document.bodyBegin() > 0) {
      add(text, 0, document.bodyBegin() - 1, spans);
    }
    int begin = document.bodyBegin();
    for (int at = begin; at < text.length(); at++) {
      if (text.charAt(at) == '\n' || endsAt(text, at)) {
        int end = skipClosers(text, at + 1);
        add(text, begin, end, spans);
        begin = end;
        at = end - 1;
      }
    }
    add(text, begin, text.length(), spans);
    return spans;
  }

  // An ellipsis ends a sentence only where another begins: 现场……人来人往 goes on.
  private static boolean endsAt(String text, int at) {
    char c = text.charAt(at);
    if (c == '…') {
      return (at + 1 == text.length() || text.charAt(at + 1) != '…') && closesQuote(text, at + 1);
    }
    return ENDS.indexOf(c) >= 0 && !(c < 0x80 && isInsideLatin(text, at));
  }

  private static boolean closesQuote(String text, int at) {
    return at < text.length() && text.charAt(at) == '”';
  }

  private static boolean isInsideLatin(String text, int at) {
    return at + 1 < text.length() && text.charAt(at + 1) < 0x80 && text.charAt(at + 1) > ' ';
  }

  // ！” and ？！ and 。） stay together; a line feed has nothing to close.
  private static int skipClosers(String text, int from) {
    int end = from;
    boolean lineFeed = text.charAt(from - 1) == '\n';
    while (!lineFeed && end < text.length()
        && (Punctuation.isCloser(text.charAt(end)) || ENDS.indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private static void add(String text, int begin, int end, List<Span> spans) {
    int from = begin;
    int to = end;
    while (from < to && TextCleaner.isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && TextCleaner.isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      spans.add(new Span(from, to));
    }
  }
}
