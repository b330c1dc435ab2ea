package org.zhengpu.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Document;
import org.zhengpu.model.Sentence;
import org.zhengpu.model.Span;
import org.zhengpu.model.Token;

/**
 * Cuts the sentences into words with HanLP's portable model, people's names recognised.
 *
 * <p>Reads: text, sentences (without them, the lines). Writes: tokens. Blanks and line feeds are no tokens. One
 * instance may be shared between threads: the segmenter under it only reads its dictionaries.
 */
public final class HanlpTokenizer implements Annotator {

  /** The longest stretch that is segmented at once: keeps the word lattice small on a page that is one sentence. */
  private static final int LONGEST = 1000;

  private final Segment segment;

  private HanlpTokenizer(Segment segment) {
    this.segment = segment;
  }

  /** A tokenizer over HanLP's own dictionaries; loads them, which takes about a second the first time. */
  public static HanlpTokenizer load() {
    return new HanlpTokenizer(segment());
  }

  // Recognisers other than that of people's names are off: they glue words that the grammars want apart.
  static Segment segment() {
    Segment segment = HanLP.newSegment()
        .enableNameRecognize(true)
        .enableTranslatedNameRecognize(true)
        .enableJapaneseNameRecognize(false)
        .enablePlaceRecognize(false)
        .enableOrganizationRecognize(false)
        .enableCustomDictionary(false)
        .enableNumberQuantifierRecognize(false)
        .enableOffset(true);
    segment.seg("加载");
    return segment;
  }

  @Override
  public Document annotate(Document document) {
    List<Token> tokens = new ArrayList<>();
    for (Span stretch : stretches(document)) {
      tokenize(document.text(), stretch, tokens);
    }
    return document.withTokens(tokens);
  }

  private static List<Span> stretches(Document document) {
    List<Span> sentences = document.sentences().stream().map(Sentence::span).toList();
    List<Span> wholes = sentences.isEmpty() ? SentenceSplitter.spans(document) : sentences;
    List<Span> stretches = new ArrayList<>();
    for (Span whole : wholes) {
      for (int begin = whole.begin(); begin < whole.end(); begin += LONGEST) {
        stretches.add(new Span(begin, Math.min(whole.end(), begin + LONGEST)));
      }
    }
    return stretches;
  }

  private void tokenize(String text, Span stretch, List<Token> tokens) {
    for (Term term : segment.seg(stretch.of(text))) {
      if (!term.word.isBlank()) {
        int begin = stretch.begin() + term.offset;
        Span span = new Span(begin, begin + term.length());
        tokens.add(new Token(span, term.nature == null ? "x" : term.nature.toString()));
      }
    }
  }
}
