package org.zhengpu.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhengpu.model.Issue;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Scope;

/** What manifests and JSON Lines have in common: records with the fields of a page's information. */
final class Json {

  private Json() {}

  /** What is wrong with the JSON, in one sentence without the parser's own positions. */
  static String reason(JsonProcessingException e) {
    String message = e.getOriginalMessage() == null ? "it ends too early" : e.getOriginalMessage();
    String line = message.lines().findFirst().orElse("").replaceAll("\\s*\\(start marker at.*|\\s+at \\[Source.*", "");
    return line.substring(0, Math.min(160, line.length())) + (line.endsWith(".") ? "" : ".");
  }

  /** One JSON object; what is odd in it is reported with its position. */
  static final class Record {
    private final String file;
    private final String position;
    private final JsonNode node;
    private final Consumer<Issue> issues;

    Record(String file, String position, JsonNode node, Consumer<Issue> issues) {
      this.file = file;
      this.position = position;
      this.node = node;
      this.issues = issues;
    }

    void report(String message) {
      issues.accept(new Issue(file, position, message));
    }

    JsonNode field(String name) {
      return node.path(name);
    }

    /** A field as text; empty when it is missing or null, and reported when it is no text or number. */
    String text(String name) {
      JsonNode value = node.path(name);
      if (value.isContainerNode()) {
        report("The field \"" + name + "\" is not text and is left out.");
      }
      return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    PageInfo info() {
      return new PageInfo(text("source"), date(), scope(), text("page"), text("url"));
    }

    private @Nullable LocalDate date() {
      String date = text("date");
      LocalDate read = date.isEmpty() ? null : Masthead.date(date);
      if (read == null && !date.isEmpty()) {
        report("The date \"" + date + "\" is not a date such as 2022-07-05 and is left out.");
      }
      return read;
    }

    private Scope scope() {
      try {
        return Scope.parse(text("scope"));
      } catch (IllegalArgumentException e) {
        report("The scope \"" + text("scope") + "\" is not a path such as 山东省/聊城市 and is left out.");
        return Scope.UNKNOWN;
      }
    }
  }
}
