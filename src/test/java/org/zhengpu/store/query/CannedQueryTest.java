package org.zhengpu.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

class CannedQueryTest {

  private static final CannedQuery QUERY = CannedQueryParser.parse("q", """
      # param: who | name | required | The person
      # param: day | date | default= | The day
      SELECT ?s WHERE { ?s <urn:label> $who . FILTER ($day = "" || EXISTS { ?s <urn:on> $day }) }""");

  @Test
  void bind_allGiven_putsTermsIn() {
    String bound = QUERY.bind(Map.of("who", "陆清和", "day", "2031-03-09")).toString();

    assertThat(bound).contains("\"陆清和\"@zh").contains("\"2031-03-09\"^^<http://www.w3.org/2001/XMLSchema#date>");
  }

  @Test
  void bind_hostileName_staysOneTerm() {
    String name = "\"@zh } ; DROP ALL #\\\" \n ?s ?p \\";

    String bound = QUERY.bind(Map.of("who", name)).toString();

    assertThat(QueryFactory.create(bound)).isEqualTo(QUERY.bind(Map.of("who", name)));
    assertThat(bound).contains("\\\"@zh } ; DROP ALL #\\\\\\\" \\n ?s ?p \\\\\"@zh");
  }

  @Test
  void filled_givesTheQueryAsItsAuthorLaidItOut() {
    assertThat(QUERY.filled(Map.of("who", "陆清和"))).isEqualTo(
        "SELECT ?s WHERE { ?s <urn:label> \"陆清和\"@zh . FILTER (\"\" = \"\" || EXISTS { ?s <urn:on> \"\" }) }");
  }

  @Test
  void filled_hostileName_saysTheSameAsBound() {
    String name = "\"@zh } ; DROP ALL #\\\" \n ?s $day \\";

    assertThat(QueryFactory.create(QUERY.filled(Map.of("who", name)))).isEqualTo(QUERY.bind(Map.of("who", name)));
  }

  @Test
  void bind_requiredMissing_listsWhatItTakes() {
    assertThatThrownBy(() -> QUERY.bind(Map.of("who", " "))).isInstanceOf(QueryProblem.class)
        .hasMessage("Query q needs who (the name of an entity). It takes: who=…, [day=…].");
  }

  @Test
  void bind_unknownParameter_listsWhatItTakes() {
    assertThatThrownBy(() -> QUERY.bind(Map.of("who", "陆清和", "date", "2031-03-09")))
        .hasMessage("Query q has no parameter date. It takes: who=…, [day=…].");
  }

  @Test
  void bind_badDate_saysWhatIsExpected() {
    assertThatThrownBy(() -> QUERY.bind(Map.of("who", "陆清和", "day", "yesterday")))
        .hasMessage("Parameter day takes a date such as 2022-07-05, not \"yesterday\"");
  }
}
