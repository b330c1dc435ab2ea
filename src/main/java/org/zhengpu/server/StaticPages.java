package org.zhengpu.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * The few fixed pages. A request's path is looked up in a list; it never becomes part of the name of a file or
 * resource. May be shared between threads.
 */
final class StaticPages extends HttpFilter {

  private static final long serialVersionUID = 1;

  private record Resource(byte[] bytes, String type) {}

  private final transient Map<String, Resource> pages = Map.of(
      "/", resource("web/index.html", "text/html;charset=utf-8"),
      "/style.css", resource("web/style.css", "text/css;charset=utf-8"));

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Resource page = pages.get(request.getRequestURI());
    if (page == null || request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
      return;
    }
    response.setContentType(page.type());
    response.setContentLength(page.bytes().length);
    if (request.getMethod().equals("GET")) {
      response.getOutputStream().write(page.bytes());
    }
  }

  private static Resource resource(String name, String type) {
    try (InputStream in = StaticPages.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + name);
      }
      return new Resource(in.readAllBytes(), type);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read resource " + name, e);
    }
  }
}
