package org.zhengpu.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.Level;
import org.zhengpu.model.StandardBody;

class AgencySchemeTest {

  private static final String PREFIXES = """
      @prefix agency: <https://w3id.org/zhengpu/agency/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix zp: <https://w3id.org/zhengpu/ontology#> .
      """;
  private static final String BUREAU = """
      agency:water a skos:Concept ; skos:prefLabel "水利局"@zh, "Water bureau"@en ; zp:bodyKind "government" ;
          zp:bodyLevel "city", "county" ; zp:namePattern "{}水利局"@zh ; skos:altLabel "水局"@zh .
      """;

  @Test
  void load_theBundledScheme_coversAllLevelsAndKinds() {
    List<StandardBody> bodies = AgencyScheme.load();

    assertThat(bodies).hasSizeBetween(150, 500);
    assertThat(bodies).flatExtracting(StandardBody::levels)
        .contains(Level.CENTRAL, Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWNSHIP);
    assertThat(bodies).extracting(StandardBody::kind).contains(
        "party", "government", "congress", "cppcc", "court", "procuratorate", "mass", "public", "military");
  }

  @Test
  void load_aFormOfTwoBodies_isAJointOne() {
    assertThat(sharedForms(AgencyScheme.load())).containsOnly(
        Map.entry("CENTRAL 中央纪委国家监委", List.of("discipline-inspection-central", "supervision-national")),
        Map.entry("PROVINCE 纪委监委", List.of("discipline-inspection", "supervision")),
        Map.entry("CITY 纪委监委", List.of("discipline-inspection", "supervision")),
        Map.entry("COUNTY 纪委监委", List.of("discipline-inspection", "supervision")));
  }

  private static Map<String, List<String>> sharedForms(List<StandardBody> bodies) {
    Map<String, List<String>> owners = new TreeMap<>();
    for (StandardBody body : bodies) {
      for (Level level : body.levels()) {
        body.shortForms().forEach(f -> owners.computeIfAbsent(level + " " + f, k -> new ArrayList<>()).add(body.id()));
      }
    }
    owners.values().removeIf(ids -> ids.size() < 2);
    return owners;
  }

  @Test
  void read_aConcept_isABody() {
    assertThat(read(BUREAU)).containsExactly(new StandardBody(
        "water", "government", Set.of(Level.CITY, Level.COUNTY), "{}水利局", List.of("水局"), ""));
  }

  @Test
  void read_aBrokenConcept_isNamed() {
    assertThatThrownBy(() -> read(BUREAU.replace("\"government\"", "\"goverment\"")))
        .hasMessageContaining("agency/water").hasMessageContaining("goverment");
    assertThatThrownBy(() -> read(BUREAU.replace("\"county\"", "\"shire\""))).hasMessageContaining("shire");
    assertThatThrownBy(() -> read(BUREAU.replace("{}水利局", "水利局"))).hasMessageContaining("no place");
    assertThatThrownBy(() -> read(BUREAU.replace("skos:altLabel \"水局\"@zh", "skos:broader agency:sky")))
        .hasMessageContaining("water").hasMessageContaining("sky");
    assertThatThrownBy(() -> read(BUREAU.replace("@en", "@de"))).hasMessageContaining("prefLabel@en");
  }

  private static List<StandardBody> read(String turtle) {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new StringReader(PREFIXES + turtle), null, Lang.TURTLE);
    return AgencyScheme.read(model);
  }
}
