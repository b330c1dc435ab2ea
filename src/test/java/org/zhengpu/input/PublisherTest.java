package org.zhengpu.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengpu.lexicon.Divisions;

class PublisherTest {

  private static final Publisher PUBLISHER = new Publisher(Divisions.load());

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "中共石泉县委宣传部主管 石泉县融媒体中心主办 | 陕西省/安康市/石泉县",
    "某某晚报 湖州市新闻传媒中心出版            | 浙江省/湖州市",
    "石泉县融媒体中心                           | ''",
    "县融媒体中心主办                           | ''",
    "石泉县运动会由县体育局主办。               | ''"
  })
  void scope_lineOfAMasthead(String line, String scope) {
    assertThat(PUBLISHER.scope("某某周讯\n" + line + "\n")).hasToString(scope);
  }
}
