package org.zhengpu.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, in words for whoever sent it; written as JSON, HTML or plain text, as is asked for.
 *
 * @param status of HTTP
 * @param message one sentence; may hold anything, is escaped
 */
public record Problem(int status, String message) {

  private static final ObjectMapper JSON = new ObjectMapper();

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
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$d %2$s</title>
        <link rel="stylesheet" href="/style.css">
        </head>
        <body class="problem">
        <main>
        <h1>%1$d %2$s</h1>
        <p>%3$s</p>
        <p><a href="/">政谱 Zhengpu</a></p>
        </main>
        </body>
        </html>
        """.formatted(status, escape(title()), escape(message));
  }

  /** Text that stays text in HTML. */
  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
