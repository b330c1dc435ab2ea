package org.zhengpu;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Document;
import org.zhengpu.model.Sentence;
import org.zhengpu.model.Span;

/** Cuts at full stops and line feeds, no more: sentences for tests that are not about sentences. */
public final class PlainSentences implements Annotator {

  private static final Pattern SENTENCE = Pattern.compile("[^。！？\\n]+[。！？]?[”’）]*");

  @Override
  public Document annotate(Document document) {
    List<Sentence> found = new ArrayList<>();
    Matcher matcher = SENTENCE.matcher(document.text());
    while (matcher.find()) {
      found.add(new Sentence(new Span(matcher.start(), matcher.end())));
    }
    return document.withSentences(found);
  }
}
