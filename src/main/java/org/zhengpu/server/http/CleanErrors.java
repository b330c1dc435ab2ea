package org.zhengpu.server.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * The answer where nothing else answers, such as to an unknown or a malformed address: the status in words, nothing of
 * the request and nothing of what went wrong inside. May be shared between threads.
 */
public final class CleanErrors extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    SafeHeaders.ALL.forEach(response.getHeaders()::put);
    Problem problem = Problem.of(response.getStatus());
    String path = request.getHttpURI() == null ? "" : String.valueOf(request.getHttpURI().getPath());
    Problem.Page page = problem.page(path, request.getHeaders().get(HttpHeader.ACCEPT));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, page.type());
    if (page.type().startsWith("text/html")) {
      response.getHeaders().put(SafeHeaders.POLICY, SafeHeaders.PAGE_POLICY);
    }
    Content.Sink.write(response, true, page.body(), callback);
    return true;
  }
}
