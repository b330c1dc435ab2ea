package org.zhengpu.entity.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengpu.entity.tagger.Tagger;
import org.zhengpu.entity.tagger.feature.DivisionNames;
import org.zhengpu.entity.tagger.feature.FeatureExtractor;
import org.zhengpu.entity.tagger.training.TaggerTrainer;
import org.zhengpu.entity.tagger.training.TrainingOptions;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;
import org.zhengpu.model.TaggedName;
import org.zhengpu.model.TaggedSentence;
import org.zhengpu.testing.Documents;

/** What becomes of what a model finds. The model here takes for a body what stands in ◇…◆, for a person what in ○…●. */
class TaggerRecognizerTest {

  private static final TaggerRecognizer RECOGNIZER = new TaggerRecognizer(tagger());

  @ParameterizedTest
  @CsvSource({
    "鑫海工坊, model.body ORGANIZATION 鑫海工坊",
    "黄河司法局, model.body AGENCY 黄河司法局",
    "长江工作组, model.body AGENCY 长江工作组",
    "党政代表团, ''",
    "业主委员会, ''",
    "“鑫海工坊, ''"
  })
  void recognize_body_typeByItsEndingAndNoneForGenericOnes(String name, String expected) {
    assertThat(found("这里有◇" + name + "◆开门。")).isEqualTo(expected);
  }

  @Test
  void recognize_bodyInsideATitle_none() {
    assertThat(found("他写了《论◇鑫海工坊◆的路》。")).isEmpty();
  }

  @Test
  void recognize_personFoundOnce_foundAgainWithoutSigns() {
    assertThat(found("这里有○赵铁生●开门。后来赵铁生走了。"))
        .isEqualTo("model.person PERSON 赵铁生; model.again PERSON 赵铁生");
  }

  @Test
  void recognize_singleCharacter_none() {
    assertThat(found("这里有○赵●开门。")).isEmpty();
  }

  private static String found(String text) {
    List<Mention> mentions = RECOGNIZER.recognize(Documents.tokenized("", text));
    return String.join("; ", mentions.stream().map(m -> m.rule() + " " + m.type() + " " + m.text()).toList());
  }

  private static Tagger tagger() {
    List<TaggedSentence> sentences = new ArrayList<>();
    for (String name : List.of("鑫海工坊", "黄河司法局", "长江工作组", "党政代表团", "业主委员会", "“鑫海工坊", "大江大河")) {
      sentences.add(sentence("这里有◇", name, "◆开门。", "ORG"));
      sentences.add(sentence("他写了《论◇", name, "◆的路》。", "ORG"));
    }
    for (String name : List.of("赵铁生", "王大山", "陈小妹", "赵", "李")) {
      sentences.add(sentence("这里有○", name, "●开门。", "PER"));
      sentences.add(new TaggedSentence("后来" + name + "走了。", List.of()));
    }
    Tagger empty = new Tagger(new FeatureExtractor(DivisionNames.NONE), List.of());
    TrainingOptions options = new TrainingOptions(12, 0.2f, 0, 1, 0.001f, 1);
    TaggerTrainer trainer = new TaggerTrainer(empty, options, (number, total, loss) -> {});
    return empty.plus(trainer.train(sentences, List.of("ORG", "PER"), List.of()).toModel());
  }

  private static TaggedSentence sentence(String before, String name, String after, String type) {
    Span span = new Span(before.length(), before.length() + name.length());
    return new TaggedSentence(before + name + after, List.of(new TaggedName(span, type)));
  }
}
