package org.zhengpu.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;

/**
 * A bundled sample page beside its gold annotations: what the tests about the samples compare. Immutable.
 *
 * @param gold the gold file of the page
 * @param text what a reader sees of the page, without line breaks
 */
record SamplePage(JsonNode gold, String text) {

  static final Path FOLDER = Path.of("src/main/resources/samples");
  static final Charset GBK = Charset.forName("GBK");
  private static final JsonMapper JSON = new JsonMapper();

  static Stream<SamplePage> all() {
    return files("gold/.*\\.json").stream().map(SamplePage::read);
  }

  /** All sample files whose path matches, sorted. */
  static List<String> files(String regex) {
    try (Stream<Path> walk = Files.walk(FOLDER)) {
      return walk.filter(Files::isRegularFile)
          .map(path -> FOLDER.relativize(path).toString().replace('\\', '/'))
          .filter(path -> path.matches(regex))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String file) {
    return parse(string(file, StandardCharsets.UTF_8));
  }

  static List<JsonNode> records(String file) {
    return string(file, StandardCharsets.UTF_8).lines().map(SamplePage::parse).toList();
  }

  static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream<JsonNode> articles() {
    return children(gold.get("articles"));
  }

  /** The body of an article as it stands in the page, without white space. */
  String body(JsonNode article) {
    int from = text.indexOf(article.get("starts").asText());
    int to = text.indexOf(article.get("ends").asText(), from) + article.get("ends").asText().length();
    return closedUp(text.substring(from, to));
  }

  @Override
  public String toString() {
    return gold.get("file").asText();
  }

  static Stream<JsonNode> children(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static Stream<String> texts(JsonNode list) {
    return children(list).map(JsonNode::asText);
  }

  static String closedUp(String text) {
    return text.replaceAll("\\s", "");
  }

  private static SamplePage read(String goldFile) {
    JsonNode gold = json(goldFile);
    return new SamplePage(gold, shown(gold.get("file").asText()).replaceAll("[\r\n]", ""));
  }

  private static String shown(String file) {
    if (file.endsWith(".jsonl")) {
      return records(file).stream().map(r -> r.get("title").asText() + r.get("body").asText())
          .collect(Collectors.joining());
    }
    String page = string(file, file.startsWith("jingyan") ? GBK : StandardCharsets.UTF_8);
    return file.endsWith(".html") ? Jsoup.parse(page).body().wholeText() : page;
  }

  private static String string(String file, Charset charset) {
    return new String(bytes(file), charset);
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
