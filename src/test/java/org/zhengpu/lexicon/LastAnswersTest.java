package org.zhengpu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastAnswersTest {

  private final List<String> asked = new ArrayList<>();
  private final LastAnswers<String, Integer> answers = new LastAnswers<>(2, question -> {
    asked.add(question);
    return question.length();
  });

  @Test
  void to_askedLately_answeredFromMemory() {
    assertThat(List.of(answers.to("一"), answers.to("二二"), answers.to("一"), answers.to("二二")))
        .containsExactly(1, 2, 1, 2);
    assertThat(asked).containsExactly("一", "二二");
  }

  @Test
  void to_otherQuestionsSince_askedAnew() {
    answers.to("一");
    answers.to("二二");
    answers.to("三三三");

    assertThat(answers.to("一")).isEqualTo(1);
    assertThat(asked).containsExactly("一", "二二", "三三三", "一");
  }
}
