package org.zhengpu.eval.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengpu.eval.Sluice;
import org.zhengpu.eval.align.Aligner;
import org.zhengpu.eval.gold.GoldPage;
import org.zhengpu.eval.gold.Sheet;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;

class ReliabilityTest {

  private static Reliability of(double confidence, int right, int all) {
    return new Reliability(IntStream.range(0, all)
        .mapToObj(i -> new Reliability.Statement("post", "post.rule", confidence, i < right)).toList());
  }

  @Test
  void byConfidence_nineInTenRight_isWhatWasStated() {
    Reliability.Row row = of(0.9, 9, 10).byConfidence().get(0);
    assertThat(row.of()).isEqualTo("0.9–1.0");
    assertThat(row.share()).isEqualTo(0.9);
    assertThat(of(0.9, 9, 10).meanGap()).isCloseTo(0, within(1e-9));
  }

  @Test
  void byConfidence_boundaries_fallIntoTheUpperBin() {
    List<Reliability.Statement> statements = Stream.of(0.3, 0.6, 0.7, 1.0)
        .map(c -> new Reliability.Statement("event", "r", c, true)).toList();
    assertThat(new Reliability(statements).byConfidence()).extracting(Reliability.Row::of)
        .containsExactly("0.9–1.0", "0.7–0.8", "0.6–0.7", "0.3–0.4");
  }

  @Test
  void byRule_fewStatements_leaveMuchOpen() {
    Reliability.Row few = of(0.9, 2, 2).byRule().get(0);
    Reliability.Row many = of(0.9, 200, 200).byRule().get(0);
    assertThat(few.low()).isLessThan(0.4);
    assertThat(many.low()).isGreaterThan(0.97);
    assertThat(many.high()).isCloseTo(1, within(1e-9));
  }

  @Test
  void of_mentionOfNothing_isWrong() {
    Document document = Sluice.with(Sluice.LEADER, EntityType.PLACE, "水闸");
    assertThat(Reliability.of(Sluice.align(document)).statements())
        .filteredOn(statement -> statement.rule().equals("test.name")).isNotEmpty()
        .noneMatch(Reliability.Statement::right);
    assertThat(Reliability.of(Sluice.align(document)).statements())
        .filteredOn(statement -> statement.rule().equals("gold")).allMatch(Reliability.Statement::right);
  }

  @Test
  void of_articleCutWrongly_judgesNothing() throws IOException {
    String gold = """
        {"file": "p.txt", "articles": [{"id": "p-1", "title": "", "starts": "青石镇农机站", "ends": "参加。"}]}
        """;
    Sheet sheet = new Sheet(GoldPage.parse(gold), Sluice.sheet().text());
    assertThat(Reliability.of(new Aligner().align(List.of(sheet), List.of(Sluice.document()))).statements()).isEmpty();
  }
}
