package org.zhengpu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LongestFirstTest {

  private static final List<String> WORDS = List.of("局", "局长", "副局长", "副书记", "副", "A(1)", "𬭚");

  @Test
  void alternatives_everyWord_isMatched() {
    Pattern pattern = Pattern.compile(LongestFirst.alternatives(WORDS));
    assertThat(WORDS).allMatch(word -> pattern.matcher(word).matches());
  }

  @Test
  void alternatives_wordThatBeginsALongerOne_isTriedAfterIt() {
    Matcher matcher = Pattern.compile(LongestFirst.alternatives(WORDS)).matcher("副局长");
    assertThat(matcher.lookingAt()).isTrue();
    assertThat(matcher.group()).isEqualTo("副局长");
  }

  @Test
  void alternatives_longerWordFitsNotWhatFollows_shorterOneIsTried() {
    Pattern pattern = Pattern.compile("(?:" + LongestFirst.alternatives(WORDS) + ")长江");
    assertThat(pattern.matcher("局长江").matches()).isTrue();
  }

  @Test
  void alternatives_beginningOfAWord_isNotMatched() {
    assertThat(Pattern.compile(LongestFirst.alternatives(List.of("局长"))).matcher("局").matches()).isFalse();
  }
}
