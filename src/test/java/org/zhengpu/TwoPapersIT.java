package org.zhengpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.Page;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Scope;
import org.zhengpu.rdf.GraphBuilder;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.rdf.Vocabulary;

/** The papers of a city and of its district, which tell of the same things in words of their own. */
class TwoPapersIT {

  private static final String IN_THE_DISTRICT = """
      阎守正调研老旧小区改造工作

      本报讯（记者 柏小舟）6月14日，区委副书记、区长阎守正到古楼街道调研老旧小区改造工作。

      他强调，要把好事办好，让居民早日住上安心房。
      """;
  private static final String IN_THE_CITY = """
      东昌府区：旧小区换新颜

      本报讯（记者 凌霜）6月14日，东昌府区委副书记、区长阎守正深入古楼街道督导老旧小区改造，现场协调解决问题。
      """;
  private static final String NEXT_DAY = IN_THE_CITY.replace("6月14日", "6月15日");

  private final Zhengpu zhengpu = Zhengpu.load();
  private final GraphBuilder graphs = new GraphBuilder(new IriMinter());

  @Test
  void read_anEventToldByTwoPapers_isOneNode() {
    Set<String> district = events(IN_THE_DISTRICT, "晨光区报", "山东省/聊城市/东昌府区");
    Set<String> city = events(IN_THE_CITY, "晨光市报", "山东省/聊城市");

    assertThat(district).hasSize(1).isEqualTo(city);
    assertThat(events(NEXT_DAY, "晨光市报", "山东省/聊城市")).hasSize(1).doesNotContainAnyElementsOf(district);
  }

  private Set<String> events(String text, String paper, String scope) {
    PageInfo info = new PageInfo(paper, LocalDate.of(2023, 6, 16), Scope.parse(scope), "", "");
    Page page = new Page(paper + ".txt", MappedText.of(text), info, Optional.empty());
    return zhengpu.read(page).stream().flatMap(document -> graphs.build(document).stream())
        .filter(quad -> quad.getPredicate().equals(Vocabulary.EVENT_TYPE))
        .map(Quad::getSubject).map(Object::toString).collect(Collectors.toSet());
  }
}
