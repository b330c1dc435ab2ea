package org.zhengpu.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.Article;
import org.zhengpu.model.Byline;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.Page;
import org.zhengpu.model.PageInfo;

/** The pages of {@code src/test/resources/pages}, one layout each, against {@code cases/segment/pages.tsv}. */
class SegmentedPagesTest {

  private static final ArticleSegmenter SEGMENTER = ArticleSegmenter.load();

  @TestFactory
  Stream<DynamicTest> segment_page_givesItsArticles() {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    LexiconLoader.rows("cases/segment/pages.tsv", 6).forEach(row ->
        expected.computeIfAbsent(row.get(0), file -> new ArrayList<>())
            .add(String.join(" | ", row.cells().subList(1, 6))));
    return expected.entrySet().stream().map(page -> DynamicTest.dynamicTest(page.getKey(), () ->
        assertThat(articles(page.getKey(), page.getValue())).containsExactlyElementsOf(page.getValue())));
  }

  // As the rows write it, each body cut to the length of the row's beginning and end.
  private static List<String> articles(String file, List<String> rows) throws IOException {
    List<Article> articles = SEGMENTER.segment(page(file));
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      String[] cells = i < rows.size() ? rows.get(i).split(" \\| ", -1)
          : new String[] {"", "", "", "123456789", "12345"};
      Article article = articles.get(i);
      seen.add(String.join(" | ", article.kind().id(), article.title().text(), bylines(article),
          head(article.body().text(), cells[3].length()), tail(article.body().text(), cells[4].length())));
    }
    return seen;
  }

  private static String bylines(Article article) {
    return article.bylines().stream().map(Byline::printed).collect(Collectors.joining(";"));
  }

  private static String head(String body, int length) {
    return body.substring(0, Math.min(length, body.length()));
  }

  private static String tail(String body, int length) {
    return body.substring(Math.max(0, body.length() - length));
  }

  private static Page page(String file) throws IOException {
    try (InputStream in = SegmentedPagesTest.class.getResourceAsStream("/pages/" + file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Page(file, MappedText.of(text), PageInfo.UNKNOWN, Optional.empty());
    }
  }
}
