package org.zhengpu.entity.tagger.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FeatureExtractorTest {

  private final FeatureExtractor extractor = new FeatureExtractor(DivisionNames.NONE);

  @Test
  void extract_fullWidthDigitsAndLetters_sameAsHalfWidth() {
    assertThat(extractor.extract("第３届ＡＩ大会")).isDeepEqualTo(extractor.extract("第3届AI大会"));
  }

  @Test
  void extract_twice_same() {
    assertThat(extractor.extract("王强来到青石村")).isDeepEqualTo(extractor.extract("王强来到青石村"));
  }

  @Test
  void extract_emptySentence_nothing() {
    assertThat(extractor.extract("")).isEmpty();
  }

  @Test
  void extract_otherNeighbour_otherFeatures() {
    assertThat(extractor.extract("王强说")[0]).isNotEqualTo(extractor.extract("王强笑")[0]);
  }

  @Test
  void extract_characterBeyondTheBasicPlane_oneRowForEachChar() {
    assertThat(extractor.extract("王𬭚说")).hasDimensions(4, extractor.extract("王𬭚说")[0].length);
  }

  @Test
  void extract_divisionInGazetteer_addsFeatures() {
    FeatureExtractor knowing = new FeatureExtractor((text, found) -> found.name(0, 3, 1));
    assertThat(knowing.extract("青石县里")[0].length).isGreaterThan(extractor.extract("青石县里")[0].length);
  }

  @Test
  void withLabels_sixMoreOfEachCharacter() {
    int[][] plain = extractor.extract("王强说");
    int[][] more = extractor.withLabels("王强说", plain, 0, new int[] {1, 3, 0});
    assertThat(Arrays.stream(more).mapToInt(row -> row.length).sum())
        .isEqualTo(Arrays.stream(plain).mapToInt(row -> row.length).sum() + 18);
  }
}
