package org.zhengpu.extract.relation;

import org.zhengpu.extract.MarkedText;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LexiconLoader;

/** Every row of the relation grammar finds what its own example says. */
class RelationGrammarTest {

  private final RelationExtractor extractor = new RelationExtractor();

  static List<Row> rows() {
    return LexiconLoader.rows("grammar/relations.tsv", 5);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void annotate_exampleOfRow_givesItsRelations(Row row) {
    List<String> expected = Arrays.stream(row.get(4).split("(?<=\\S) (?=\\S+ > )")).toList();
    assertThat(extractor.annotate(MarkedText.document("", row.get(3))).relations())
        .as(row.get(3))
        .filteredOn(r -> r.type().id().equals(row.get(1)) && r.evidence().rule().equals(row.get(0)))
        .extracting(r -> r.subject().name() + " > " + r.object().name())
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
