package org.zhengpu.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengpu.store.query.QueryResult.Answer;
import org.zhengpu.store.query.QueryResult.Cell;
import org.zhengpu.store.query.QueryResult.Cell.Kind;
import org.zhengpu.store.query.QueryResult.Format;
import org.zhengpu.store.query.QueryResult.Table;

class QueryResultTest {

  private static final String DATE = "http://www.w3.org/2001/XMLSchema#date";
  private static final Table TABLE = new Table(List.of("who", "day", "iri", "none"), List.of(List.of(
      new Cell(Kind.LITERAL, "陆\"清\"和, 局长", "zh", ""), new Cell(Kind.LITERAL, "2031-03-09", "", DATE),
      new Cell(Kind.IRI, "urn:政", "", ""), new Cell(Kind.UNBOUND, "", "", ""))));

  @Test
  void write_csv_quotes() {
    assertThat(written(TABLE, Format.CSV)).isEqualTo(
        "who,day,iri,none\r\n\"陆\"\"清\"\"和, 局长\",2031-03-09,urn:政,\r\n");
  }

  @Test
  void write_tsv_givesTerms() {
    assertThat(written(TABLE, Format.TSV)).isEqualTo(
        "?who\t?day\t?iri\t?none\n\"陆\\\"清\\\"和, 局长\"@zh\t\"2031-03-09\"^^<" + DATE + ">\t<urn:政>\t\n");
  }

  @Test
  void write_json_givesTypes() {
    assertThat(written(TABLE, Format.JSON)).contains("\"xml:lang\": \"zh\"").contains("\"datatype\": \"" + DATE)
        .contains("\"value\": \"陆\\\"清\\\"和, 局长\"").doesNotContain("\"none\": {");
  }

  @Test
  void write_answer_saysYesOrNo() {
    assertThat(written(new Answer(true), Format.JSON)).contains("\"boolean\" : true");
    assertThat(written(new Answer(false), Format.CSV)).contains("false");
  }

  @Test
  void write_graph_isTurtle() {
    assertThat(written(new QueryResult.Graph("<urn:政> a <urn:b> ."), Format.CSV)).isEqualTo("<urn:政> a <urn:b> .");
  }

  private static String written(QueryResult result, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    result.write(format, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
