package org.zhengpu.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.Article;
import org.zhengpu.model.ArticleKind;
import org.zhengpu.model.Byline;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.Page;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Span;

class ArticleSegmenterTest {

  private static final ArticleSegmenter SEGMENTER = ArticleSegmenter.load();

  private static List<Article> segment(String text) {
    return SEGMENTER.segment(new Page("a.txt", MappedText.of(text), PageInfo.UNKNOWN, Optional.empty()));
  }

  @Test
  void segment_wrappedLines_areJoinedWithOffsetsBackToThePage() {
    String page = "青石镇修路\n\n　　本报讯（记者 王一）7月1日，青石镇\n召开 会 议，部署修路工作。\n";

    Article article = segment(page).get(0);

    assertThat(article.body().text()).isEqualTo("7月1日，青石镇召开会议，部署修路工作。");
    assertThat(article.bylines()).containsExactly(new Byline("记者", "王一"));
    int at = article.body().text().indexOf("会议");
    assertThat(article.body().origin().source(new Span(at, at + 2)).of(page)).isEqualTo("会 议");
  }

  @Test
  void segment_pageWithoutText_givesNoArticle() {
    assertThat(segment("\n \n第3版\n")).isEmpty();
  }

  @Test
  void segment_recordWithItsOwnHeadline_isOneArticle() {
    Page.Given given = new Page.Given("青石镇修路", List.of(new Byline("", "青石镇政府")));
    String body = "第一段说明情况，路修好了。\n突出重点\n近日，第二段说明情况。（记者 王一）";

    List<Article> articles = SEGMENTER.segment(
        new Page("a.jsonl:1", MappedText.of(body), PageInfo.UNKNOWN, Optional.of(given)));

    assertThat(articles).singleElement().satisfies(article -> {
      assertThat(article.title().text()).isEqualTo("青石镇修路");
      assertThat(article.bylines()).containsExactly(new Byline("", "青石镇政府"));
      assertThat(article.body().text()).isEqualTo("第一段说明情况，路修好了。\n突出重点\n近日，第二段说明情况。");
      assertThat(article.kind()).isEqualTo(ArticleKind.NEWS);
    });
  }
}
