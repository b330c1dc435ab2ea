package org.zhengpu.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sends answers: whole, with their length, to HEAD without a body, and none to who has it already. Without state. */
public final class Answers {

  private Answers() {}

  /** Sends bytes that were made for this request. */
  public static void send(HttpServletRequest request, HttpServletResponse response, String type, byte[] body)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  /** Sends a problem in the form that is asked for. */
  public static void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    Problem.Page page = problem.page(request.getRequestURI(), request.getHeader("Accept"));
    response.setStatus(problem.status());
    response.setHeader("Cache-Control", "no-store");
    if (page.type().startsWith("text/html")) {
      response.setHeader(SafeHeaders.POLICY, SafeHeaders.PAGE_POLICY);
    }
    send(request, response, page.type(), page.body().getBytes(StandardCharsets.UTF_8));
  }

  /** Names the version of what is asked for; true, with the status 304 set, when the client has it. */
  public static boolean isFresh(HttpServletRequest request, HttpServletResponse response, String tag) {
    response.setHeader("ETag", tag);
    boolean fresh = matches(request.getHeader("If-None-Match"), tag);
    if (fresh) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return fresh;
  }

  /** Weak comparison, as for reading: {@code W/"a"} is {@code "a"}. */
  static boolean matches(@Nullable String known, String tag) {
    return known != null && Arrays.stream(known.split(",")).map(String::strip)
        .anyMatch(one -> one.equals("*") || one.replaceFirst("^W/", "").equals(tag.replaceFirst("^W/", "")));
  }
}
