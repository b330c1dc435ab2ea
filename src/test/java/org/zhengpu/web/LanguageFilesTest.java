package org.zhengpu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages have the same strings. */
class LanguageFilesTest {

  private static final Pattern KEY = Pattern.compile("\"([A-Za-z][\\w.]*)\": \"");

  @Test
  void strings_ofBothLanguages_haveTheSameKeys() throws IOException {
    Set<String> english = keys("en");
    english.removeIf(key -> key.endsWith(".one"));

    assertThat(keys("zh")).isNotEmpty().isEqualTo(english);
  }

  private static Set<String> keys(String language) throws IOException {
    try (InputStream in = LanguageFilesTest.class.getResourceAsStream("/web/js/i18n/" + language + ".js")) {
      Set<String> keys = new TreeSet<>();
      Matcher matcher = KEY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        keys.add(matcher.group(1));
      }
      return keys;
    }
  }
}
