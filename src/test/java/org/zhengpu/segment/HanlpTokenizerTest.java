package org.zhengpu.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.Article;
import org.zhengpu.model.ArticleKind;
import org.zhengpu.model.Document;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Token;

class HanlpTokenizerTest {

  private static final HanlpTokenizer TOKENIZER = HanlpTokenizer.load();
  private static final String BODY = "7月1日，副县长王建国到青石镇调研。他说：“要 Hold 住𣲘河！”\n第二段ＡＢＣ。";

  private static Document document(String title, String body) {
    return new SentenceSplitter().annotate(Document.of(new Article(
        ArticleKind.NEWS, MappedText.of(title), List.of(), MappedText.of(body), PageInfo.UNKNOWN, "a.txt")));
  }

  private static String words(Document document) {
    return document.tokens().stream().map(t -> t.span().of(document.text())).collect(Collectors.joining("|"));
  }

  @Test
  void annotate_text_isCoveredButForBlanks() {
    Document document = TOKENIZER.annotate(document("王建国调研", BODY));

    assertThat(words(document).replace("|", "")).isEqualTo(document.text().replaceAll("\\s", ""));
  }

  @Test
  void annotate_personsName_isOneToken() {
    Document document = TOKENIZER.annotate(document("", BODY));

    assertThat(document.tokens()).anySatisfy(token -> {
      assertThat(token.span().of(document.text())).isEqualTo("王建国");
      assertThat(token.tag()).isEqualTo("nr");
    });
  }

  @Test
  void annotate_fromManyThreads_givesTheSameTokens() {
    Document document = document("王建国调研", BODY);
    List<Token> expected = TOKENIZER.annotate(document).tokens();

    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> TOKENIZER.annotate(document).tokens()))
        .allMatch(expected::equals);
  }

  @Test
  void annotate_veryLongSentence_isCutIntoStretches() {
    Document document = TOKENIZER.annotate(document("", "县政府召开会议，".repeat(3000)));

    assertThat(words(document).replace("|", "")).isEqualTo(document.text());
  }
}
