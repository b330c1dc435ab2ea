package org.zhengpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Document;
import org.zhengpu.testing.Documents;

class PipelineTest {

  private final List<String> calls = new ArrayList<>();

  @Test
  void annotateAll_fewDocuments_eachStepSeesAllBeforeTheNext() {
    Pipeline pipeline = new Pipeline(List.of(step("a"), step("b")));

    List<Document> annotated = pipeline.annotateAll(documents(2));

    assertThat(calls).containsExactly("a 文0", "a 文1", "b 文0", "b 文1");
    assertThat(annotated).extracting(Document::text).containsExactly("文0", "文1");
  }

  @Test
  void annotateAll_moreThanAHandful_allInOrder() {
    Pipeline pipeline = new Pipeline(List.of(step("a"), step("b")));

    List<Document> annotated = pipeline.annotateAll(documents(Pipeline.HANDFUL + 1));

    assertThat(annotated).extracting(Document::text).hasSize(Pipeline.HANDFUL + 1).endsWith("文" + Pipeline.HANDFUL);
    assertThat(calls.subList(2 * Pipeline.HANDFUL, calls.size()))
        .containsExactly("a 文" + Pipeline.HANDFUL, "b 文" + Pipeline.HANDFUL);
  }

  private Annotator step(String name) {
    return document -> {
      calls.add(name + " " + document.text());
      return document;
    };
  }

  private static List<Document> documents(int count) {
    return IntStream.range(0, count).mapToObj(i -> Documents.tokenized("", "文" + i)).toList();
  }
}
