package org.zhengpu.testing;

import java.util.List;
import org.zhengpu.model.Article;
import org.zhengpu.model.ArticleKind;
import org.zhengpu.model.Document;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Scope;
import org.zhengpu.segment.HanlpTokenizer;
import org.zhengpu.segment.SentenceSplitter;

/** Makes documents for tests out of a line of text. */
public final class Documents {

  private static final HanlpTokenizer TOKENIZER = HanlpTokenizer.load();
  private static final SentenceSplitter SPLITTER = new SentenceSplitter();

  private Documents() {}

  /** A document without a headline, cut into sentences and words. */
  public static Document tokenized(String scope, String body) {
    PageInfo info = new PageInfo("", null, Scope.parse(scope), "", "");
    Article article =
        new Article(ArticleKind.NEWS, MappedText.of(""), List.of(), MappedText.of(body), info, "test");
    return TOKENIZER.annotate(SPLITTER.annotate(Document.of(article)));
  }
}
