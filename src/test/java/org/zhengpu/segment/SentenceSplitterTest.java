package org.zhengpu.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.Article;
import org.zhengpu.model.ArticleKind;
import org.zhengpu.model.Document;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.PageInfo;

class SentenceSplitterTest {

  private static List<String> sentences(String title, String body) {
    Document document = Document.of(new Article(
        ArticleKind.NEWS, MappedText.of(title), List.of(), MappedText.of(body), PageInfo.UNKNOWN, "a.txt"));
    Document split = new SentenceSplitter().annotate(document);
    return split.sentences().stream().map(s -> s.span().of(split.text())).toList();
  }

  @Test
  void annotate_headline_isOneSentence() {
    assertThat(sentences("守底线！抓落实", "会议召开。")).containsExactly("守底线！抓落实", "会议召开。");
  }

  @Test
  void annotate_withoutHeadline_beginsWithTheBody() {
    assertThat(sentences("", "一是学；二是做。")).containsExactly("一是学；", "二是做。");
  }

  @Test
  void annotate_closingQuotes_belongToTheSentenceBefore() {
    assertThat(sentences("", "“好！谢谢你们。”老人说。走吧？！（笑。）")).containsExactly(
        "“好！", "谢谢你们。”", "老人说。", "走吧？！", "（笑。）");
  }

  @Test
  void annotate_lineFeed_endsASentence() {
    assertThat(sentences("", "突出重点\n今年以来，全县推进。 \n")).containsExactly("突出重点", "今年以来，全县推进。");
  }

  @Test
  void annotate_numbersAndLatin_areNotCut() {
    assertThat(sentences("", "增长3.5%；见a.b?c=1。")).containsExactly("增长3.5%；", "见a.b?c=1。");
  }

  @Test
  void annotate_emptyBody_hasNoSentence() {
    assertThat(sentences("", " \n")).isEmpty();
  }
}
