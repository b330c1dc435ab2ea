package org.zhengpu.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "\"a\" | true", "\"b\" | false", "W/\"a\" | true", "\"b\", \"a\" | true", "* | true", "a | false", "'' | false"})
  void matches_knownTags(String known, boolean expected) {
    assertThat(Answers.matches(known, "\"a\"")).isEqualTo(expected);
  }

  @Test
  void problem_inHtml_isEscaped() {
    Problem.Page page = new Problem(404, "<img onerror=x>").page("/x", "text/html,*/*");

    assertThat(page.type()).startsWith("text/html");
    assertThat(page.body()).contains("&lt;img onerror=x&gt;").doesNotContain("<img");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 405, 406, 411, 413, 415, 421, 422, 500, 503})
  void problem_inHtml_saysItInBothLanguages(int status) {
    String body = new Problem(status, "Why so.").page("/x", "text/html").body();

    assertThat(body).contains("data-in=\"en\" lang=\"en\">Why so.</p>")
        .containsPattern("<h1><span data-in=\"zh\" lang=\"zh\">\\p{IsHan}+</span>")
        .containsPattern("<p data-in=\"zh\" lang=\"zh\">[^<]*\\p{IsHan}[^<]*。</p>");
  }

  @Test
  void problem_ofApi_isJson() {
    assertThat(new Problem(404, "no \"such\"").page("/api/x", "text/html").body())
        .isEqualTo("{\"status\":404,\"title\":\"Not Found\",\"message\":\"no \\\"such\\\"\"}");
  }
}
