package org.zhengpu.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhengpu.lexicon.BylineGrammar;
import org.zhengpu.model.Byline;
import org.zhengpu.model.Issue;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.Page;

/**
 * Reads JSON Lines: one article a line with {@code title, body, date, source, scope, byline, url, page}; only
 * {@code body} is needed. A malformed line is reported with its number and left out. Stateless, shared.
 */
final class JsonLinesPages implements PageReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_BODY = 2_000_000;

  private final BylineGrammar grammar = BylineGrammar.load();

  @Override
  public List<Page> read(String name, byte[] content, Consumer<Issue> issues) {
    List<Page> pages = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) TextPages.decode(name, content, issues).text().lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        read(name, number, line, issues).ifPresent(pages::add);
      }
    }
    return pages;
  }

  private Optional<Page> read(String name, int number, String line, Consumer<Issue> issues) {
    String position = "line " + number;
    try {
      return page(name, number, new Json.Record(name, position, JSON.readTree(line), issues));
    } catch (JsonProcessingException e) {
      issues.accept(new Issue(name, position, "The line is not valid JSON and is left out: " + Json.reason(e)));
      return Optional.empty();
    }
  }

  private Optional<Page> page(String name, int number, Json.Record record) {
    String body = record.text("body");
    if (body.isBlank() || body.length() > LONGEST_BODY) {
      record.report(
          body.isBlank() ? "The record has no body and is left out." : "The body is too long for an article.");
      return Optional.empty();
    }
    Page.Given given = new Page.Given(record.text("title"), bylines(record.field("byline")));
    return Optional.of(new Page(name + ":" + number, MappedText.of(body), record.info(), Optional.of(given)));
  }

  // "记者 张三 通讯员 李四", or an array of such texts, or of {"role", "name"}.
  private List<Byline> bylines(JsonNode field) {
    if (field.isArray()) {
      List<Byline> all = new ArrayList<>();
      field.forEach(element -> all.addAll(bylines(element)));
      return all;
    }
    if (field.isObject()) {
      String named = field.path("name").asText("").strip();
      return named.isEmpty() ? List.of() : List.of(new Byline(field.path("role").asText("").strip(), named));
    }
    String text = field.asText("").strip();
    return text.isEmpty() ? List.of() : grammar.parse(text).orElse(List.of(new Byline("", text)));
  }
}
