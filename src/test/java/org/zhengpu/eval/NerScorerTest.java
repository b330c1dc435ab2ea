package org.zhengpu.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.Span;
import org.zhengpu.model.TaggedName;
import org.zhengpu.model.TaggedSentence;

class NerScorerTest {

  private static final List<TaggedSentence> GOLD = List.of(
      new TaggedSentence("王强在青石村", List.of(name(0, 2, "PER"), name(3, 6, "LOC"))),
      new TaggedSentence("李明来了", List.of(name(0, 2, "PER"))));

  @Test
  void score_everythingAsMarked_perfect() {
    SortedMap<String, NerScorer.Score> scores =
        NerScorer.score(GOLD, text -> GOLD.stream().filter(s -> s.text().equals(text)).findFirst().get().names());
    assertThat(scores).containsOnlyKeys("LOC", "PER");
    assertThat(NerScorer.total(scores).f1()).isEqualTo(1);
  }

  @Test
  void score_wrongTypeAndWrongEnd_neitherRight() {
    SortedMap<String, NerScorer.Score> scores =
        NerScorer.score(GOLD, text -> List.of(name(0, 2, "LOC"), name(3, 5, "LOC")));
    assertThat(NerScorer.total(scores)).isEqualTo(new NerScorer.Score(0, 4, 3));
  }

  @Test
  void score_typeThatTheSentencesDoNotHave_leftOut() {
    SortedMap<String, NerScorer.Score> scores =
        NerScorer.score(GOLD, text -> List.of(name(0, 2, "PER"), name(2, 3, "movie")));
    assertThat(NerScorer.total(scores)).isEqualTo(new NerScorer.Score(2, 2, 3));
  }

  @Test
  void f1_nothingFound_zero() {
    assertThat(new NerScorer.Score(0, 0, 3).f1()).isZero();
  }

  private static TaggedName name(int begin, int end, String type) {
    return new TaggedName(new Span(begin, end), type);
  }
}
