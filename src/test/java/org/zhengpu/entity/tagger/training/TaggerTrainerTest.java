package org.zhengpu.entity.tagger.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengpu.entity.tagger.ModelFile;
import org.zhengpu.entity.tagger.RawModel;
import org.zhengpu.entity.tagger.Tag;
import org.zhengpu.entity.tagger.Tagger;
import org.zhengpu.entity.tagger.feature.DivisionNames;
import org.zhengpu.entity.tagger.feature.FeatureExtractor;
import org.zhengpu.model.Span;
import org.zhengpu.model.TaggedName;
import org.zhengpu.model.TaggedSentence;

class TaggerTrainerTest {

  private static final TrainingOptions OPTIONS = new TrainingOptions(5, 0.2f, 0.2f, 1, 0.01f, 3);
  private static final Tagger EMPTY = new Tagger(new FeatureExtractor(DivisionNames.NONE), List.of());

  @Test
  void train_namesAfterOneWord_findsUnseenNamesThere() {
    Tagger tagger = EMPTY.plus(train(OPTIONS).toModel());
    assertThat(tagger.tag("村民赵铁生在地里忙着。")).extracting(Tag::name)
        .containsExactly(new TaggedName(new Span(2, 5), "PER"));
  }

  @Test
  void train_sentenceWithoutNames_findsNone() {
    Tagger tagger = EMPTY.plus(train(OPTIONS).toModel());
    assertThat(tagger.tag("今年的收成不错。")).isEmpty();
  }

  @Test
  void train_sameSeed_sameBytes() {
    assertThat(bytes(train(OPTIONS))).isEqualTo(bytes(train(OPTIONS)));
  }

  @Test
  void train_anotherSeed_otherBytes() {
    assertThat(bytes(train(OPTIONS.withSeed(4)))).isNotEqualTo(bytes(train(OPTIONS)));
  }

  @Test
  void train_onTopOfAnotherModel_seesItsLabels() {
    Tagger lower = EMPTY.plus(train(OPTIONS).toModel());
    List<TaggedSentence> farmers = sentences().stream().map(s -> new TaggedSentence(s.text(), s.names().stream()
        .map(n -> new TaggedName(n.span(), "farmer")).toList())).toList();
    RawModel upper = trainer(lower, OPTIONS).train(farmers, List.of("farmer"), List.of());
    assertThat(lower.plus(upper.toModel()).tag("村民赵铁生在地里忙着。")).extracting(tag -> tag.name().type())
        .containsExactly("PER", "farmer");
  }

  private static RawModel train(TrainingOptions options) {
    return trainer(EMPTY, options).train(sentences(), List.of("PER"), List.of("test"));
  }

  private static TaggerTrainer trainer(Tagger lower, TrainingOptions options) {
    return new TaggerTrainer(lower, options, (number, total, loss) -> {});
  }

  private static List<TaggedSentence> sentences() {
    List<TaggedSentence> sentences = new ArrayList<>();
    for (String name : List.of("王立新", "陈小妹", "李国强", "周文斌", "吴秀兰", "孙玉芬")) {
      sentences.add(new TaggedSentence(
          "村民" + name + "在地里忙着。", List.of(new TaggedName(new Span(2, 5), "PER"))));
      sentences.add(new TaggedSentence("今年的收成不错。", List.of()));
      sentences.add(new TaggedSentence("村里的路修好了。", List.of()));
    }
    return sentences;
  }

  private static byte[] bytes(RawModel model) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ModelFile.write(List.of(model), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
