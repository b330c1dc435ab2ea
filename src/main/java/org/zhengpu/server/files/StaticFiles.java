package org.zhengpu.server.files;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.zhengpu.server.http.Answers;
import org.zhengpu.server.http.SafeHeaders;

/**
 * The pages of the explorer and their libraries. A request's path is looked up in a list that was made at the start; it
 * never becomes part of the name of a file or resource. May be shared between threads.
 *
 * <pre>
 * /               web/index.html
 * /entity         web/entity.html, if there is one; so every page
 * /views/map.js   web/views/map.js
 * /webjars/…      the libraries that {@link WebJars} lists
 * </pre>
 */
public final class StaticFiles extends HttpFilter {

  private static final long serialVersionUID = 1;
  private static final String FOLDER = "web";

  /** YASGUI sets its styles from its script. */
  private static final Set<String> WITH_EDITOR = Set.of("/query", "/query.html");

  private final transient Map<String, String> resources = resources();
  private final transient Map<String, StaticFile> read = new ConcurrentHashMap<>();

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    String resource = resources.get(path);
    if (resource == null || !Set.of("GET", "HEAD").contains(request.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    send(path, read.computeIfAbsent(resource, StaticFile::read), request, response);
  }

  private static void send(String path, StaticFile file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", path.startsWith("/webjars/") ? "public, max-age=86400" : "no-cache");
    if (file.type().startsWith("text/html")) {
      response.setHeader(
          SafeHeaders.POLICY, WITH_EDITOR.contains(path) ? SafeHeaders.EDITOR_POLICY : SafeHeaders.PAGE_POLICY);
    }
    response.setHeader("Vary", "Accept-Encoding");
    if (Answers.isFresh(request, response, file.tag())) {
      return;
    }
    boolean packed = file.packed().length > 0 && takesGzip(request);
    if (packed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    Answers.send(request, response, file.type(), packed ? file.packed() : file.bytes());
  }

  private static boolean takesGzip(HttpServletRequest request) {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
  }

  private static Map<String, String> resources() {
    Map<String, String> resources = new TreeMap<>(WebJars.resources());
    for (String name : ResourceFolder.list(FOLDER, "index.html")) {
      StaticFile.type(name);
      resources.put("/" + name, FOLDER + "/" + name);
      if (name.endsWith(".html")) {
        resources.put("/" + name.replaceFirst("(^|(?<=/))index\\.html$|\\.html$", ""), FOLDER + "/" + name);
      }
    }
    return resources;
  }
}
