package org.zhengpu.entity.tagger.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FeatureExtractorTest {

  private final FeatureExtractor extractor = new FeatureExtractor(DivisionNames.NONE);

  @Test
  void extract_fullWidthDigitsAndLetters_sameAsHalfWidth() {
    assertThat(facts("第３届ＡＩ大会")).isEqualTo(facts("第3届AI大会"));
  }

  @Test
  void extract_twice_same() {
    assertThat(facts("王强来到青石村")).isEqualTo(facts("王强来到青石村"));
  }

  @Test
  void extract_emptySentence_noCharacters() {
    assertThat(extractor.extract("").length()).isZero();
  }

  @Test
  void extract_neighbourWithinReach_bearsOnTheCharacter() {
    assertThat(bearingOn(extractor.extract("王强说"), 0)).isNotEqualTo(bearingOn(extractor.extract("王强笑"), 0));
  }

  @Test
  void extract_neighbourBeyondReach_doesNotBearOnTheCharacter() {
    assertThat(bearingOn(extractor.extract("在村里的人都说"), 0)).isEqualTo(bearingOn(extractor.extract("在村里的人都笑"), 0));
  }

  @Test
  void extract_characterBeyondTheBasicPlane_oneCellForEachChar() {
    assertThat(extractor.extract("王𬭚说").length()).isEqualTo(4);
  }

  @Test
  void extract_divisionInGazetteer_addsFacts() {
    FeatureExtractor knowing = new FeatureExtractor((text, found) -> found.name(0, 3, 1));
    assertThat(knowing.extract("青石县里").characters().count())
        .isGreaterThan(extractor.extract("青石县里").characters().count());
  }

  @Test
  void add_labels_factsOfTheLevelBearOnTheCharacter() {
    Facts facts = extractor.extract("王强说");
    Set<Integer> before = bearingOn(facts, 1);
    facts.add(0, new int[] {1, 3, 0});
    assertThat(bearingOn(facts, 1)).hasSizeGreaterThan(before.size());
  }

  private Set<String> facts(String sentence) {
    Facts facts = extractor.extract(sentence);
    Set<String> all = new TreeSet<>();
    for (int fact = 0; fact < facts.characters().count(); fact++) {
      all.add("character " + facts.characters().cell(fact) + " " + facts.characters().key(fact));
    }
    for (int fact = 0; fact < facts.words().count(); fact++) {
      all.add("word " + facts.words().cell(fact) + " " + facts.words().key(fact));
    }
    return all;
  }

  private static Set<Integer> bearingOn(Facts facts, int at) {
    Board board = facts.characters();
    Set<Integer> keys = new TreeSet<>();
    for (int fact = 0; fact < board.count(); fact++) {
      if (board.from(fact) <= facts.cell(at) && facts.cell(at) <= board.to(fact)) {
        keys.add(board.key(fact));
      }
    }
    return keys;
  }
}
