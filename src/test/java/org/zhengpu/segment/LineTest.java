package org.zhengpu.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.MappedText;

class LineTest {

  private static List<String> lines(String line) {
    return Line.of(MappedText.of((line + "\n").repeat(12)), new TextCleaner()).stream().map(Line::string).toList();
  }

  @Test
  void of_blanksAllOverTheText_areDropped() {
    assertThat(lines("柳河县水利局组织检修队到石 桥村，回头看春灌")).containsOnly("柳河县水利局组织检修队到石桥村，回头看春灌");
  }

  @Test
  void of_blanksOfBylinesOnly_stay() {
    assertThat(lines("本报讯 柳河县，检修队来了。（柳河镇 白杨柳）")).containsOnly("本报讯 柳河县，检修队来了。（柳河镇 白杨柳）");
  }
}
