package org.zhengpu.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, in words for whoever sent it; written as JSON, HTML or plain text, as is asked for.
 *
 * @param status of HTTP
 * @param message one sentence in English; may hold anything, is escaped
 */
public record Problem(int status, String message) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final WordList WORDS = WordList.load("problems");

  /** The problem in the form that a client wants. */
  public record Page(String type, String body) {}

  /** In the form that fits a path and a header {@code Accept}. */
  public Page page(String path, @Nullable String accept) {
    String wanted = accept == null ? "" : accept;
    if (path.startsWith("/api/") || wanted.contains("application/json") && !wanted.contains("text/html")) {
      return new Page("application/json;charset=utf-8", json());
    }
    return wanted.contains("text/html")
        ? new Page("text/html;charset=utf-8", html()) : new Page("text/plain;charset=utf-8", message + "\n");
  }

  /** A problem of which no more is known than its status. */
  public static Problem of(int status) {
    return new Problem(status, words(status).get(3));
  }

  /** Title and sentence in Chinese, title and sentence in English. */
  private static List<String> words(int status) {
    String title = HttpStatus.getMessage(status);
    return WORDS.row(Integer.toString(status)).orElse(List.of(title, title, title, title));
  }

  private String title() {
    return HttpStatus.getMessage(status);
  }

  private String json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("status", status);
    members.put("title", title());
    members.put("message", message);
    try {
      return JSON.writeValueAsString(members);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem is made of texts and a number", e);
    }
  }

  private String html() {
    List<String> words = words(status);
    String title = new Words(words.get(0), words.get(2)).html();
    return HtmlPage.of(status + " " + words.get(0) + " " + words.get(2), "problem",
        "<p class=\"status\">" + status + "</p>\n<h1>" + title + "</h1>\n<p data-in=\"zh\" lang=\"zh\">"
            + escape(words.get(1)) + "</p>\n<p data-in=\"en\" lang=\"en\">" + escape(message) + "</p>");
  }

  /** Text that stays text in HTML. */
  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
