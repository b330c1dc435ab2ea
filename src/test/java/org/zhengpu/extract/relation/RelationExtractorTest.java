package org.zhengpu.extract.relation;

import org.zhengpu.extract.MarkedText;
import org.zhengpu.extract.event.EventExtractor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.Document;
import org.zhengpu.model.Relation;

class RelationExtractorTest {

  private final RelationExtractor extractor = new RelationExtractor();

  static List<Row> cases() {
    return LexiconLoader.rows("cases/extract/relations.tsv", 3);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void annotate_case_findsItsRelations(Row row) {
    List<String> expected = row.get(2).isEmpty() ? List.of() : List.of(row.get(2).split(" ; "));
    assertThat(extractor.annotate(MarkedText.document(row)).relations())
        .extracting(RelationExtractorTest::print).as(row.get(1)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String print(Relation relation) {
    return relation.subject().name() + " " + relation.type().id() + " " + relation.object().name();
  }

  @Test
  void annotate_venueOfAnEvent_liesInItsDistrict() {
    Document document = new EventExtractor().annotate(MarkedText.document(
        "", "5月8日，县长【O周启明】来【P我县=云岭县】调研，走进【C海川集团】。"));
    assertThat(extractor.annotate(document).relations())
        .extracting(RelationExtractorTest::print).containsExactly("海川集团 locatedIn 云岭县");
  }
}
