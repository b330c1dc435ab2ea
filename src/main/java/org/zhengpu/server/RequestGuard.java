package org.zhengpu.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengpu.server.http.Answers;
import org.zhengpu.server.http.Problem;
import org.zhengpu.server.http.SafeHeaders;

/**
 * What every request goes through first: refuses what no reader needs, and sets the headers that keep browsers safe.
 * May be shared between threads.
 *
 * <ul>
 *   <li>Only GET, HEAD, OPTIONS, and POST of a query, with a body of bounded length.
 *   <li>On loopback, only under a loopback name: else any web page could have its own name point here and read along.
 *   <li>No JSONP ({@code callback}) and no style sheets of the caller's.
 * </ul>
 */
final class RequestGuard extends HttpFilter {

  private static final long serialVersionUID = 1;

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST");
  private static final Set<String> REFUSED_PARAMETERS = Set.of("callback", "stylesheet", "query-ref", "update");
  private static final Set<String> QUERY_TYPES =
      Set.of("application/x-www-form-urlencoded", "application/sparql-query");
  private static final Pattern LOOPBACK_HOST =
      Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

  private final boolean loopbackOnly;
  private final int maxBody;

  RequestGuard(boolean loopbackOnly, int maxBody) {
    this.loopbackOnly = loopbackOnly;
    this.maxBody = maxBody;
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    SafeHeaders.ALL.forEach(response::setHeader);
    Problem refusal = refusal(request);
    if (refusal == null) {
      chain.doFilter(request, new AnyLengthErrors(response));
    } else {
      send(refusal, request, response);
    }
  }

  /**
   * Fuseki gives the length of its error messages in characters, and then cannot send those that are not ASCII. Without
   * a length given, the server counts the bytes.
   */
  private static final class AnyLengthErrors extends HttpServletResponseWrapper {
    AnyLengthErrors(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setContentLength(int length) {
      if (getStatus() < 400) {
        super.setContentLength(length);
      }
    }
  }

  private @Nullable Problem refusal(HttpServletRequest request) {
    if (loopbackOnly && !isLoopback(request.getHeader("Host"))) {
      return new Problem(421, "This server answers under the name localhost only.");
    }
    if (!METHODS.contains(request.getMethod())) {
      return new Problem(405, "This server is for reading only.");
    }
    if (request.getMethod().equals("POST")) {
      Problem post = refusedPost(request);
      if (post != null) {
        return post;
      }
    }
    return refusedParameter(request);
  }

  private @Nullable Problem refusedPost(HttpServletRequest request) {
    if (!QUERY_TYPES.contains(mediaType(request))) {
      return new Problem(415, "POST a query as a form or as application/sparql-query; nothing can be stored here.");
    }
    if (request.getContentLengthLong() < 0) {
      return new Problem(411, "Say how long the query is (Content-Length).");
    }
    return request.getContentLengthLong() > maxBody
        ? new Problem(413, "A query has at most " + maxBody + " bytes.") : null;
  }

  private static @Nullable Problem refusedParameter(HttpServletRequest request) {
    return request.getParameterMap().keySet().stream()
        .filter(name -> REFUSED_PARAMETERS.contains(name.toLowerCase(Locale.ROOT))).findFirst()
        .map(name -> new Problem(400, "There is no parameter \"" + name + "\" here.")).orElse(null);
  }

  private static boolean isLoopback(@Nullable String host) {
    return host != null && LOOPBACK_HOST.matcher(host).matches();
  }

  private static String mediaType(HttpServletRequest request) {
    String type = request.getContentType() == null ? "" : request.getContentType();
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private void send(Problem refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (refusal.status() == 405) {
      response.setHeader("Allow", "GET, HEAD, OPTIONS, POST");
    }
    if (request.getContentLengthLong() > maxBody || request.getHeader("Transfer-Encoding") != null) {
      // what was sent along is not read, so nothing more can be asked on this connection
      response.setHeader("Connection", "close");
    } else {
      // else it would be cut off while still sending, and might never see why
      request.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
    Answers.send(request, response, refusal);
  }
}
