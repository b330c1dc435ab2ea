package org.zhengpu.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.zhengpu.server.http.Answers;
import org.zhengpu.server.http.Problem;

/**
 * Lets in whoever has an account (HTTP Basic, RFC 7617). Checking a password takes time by design; one that was right is
 * known again by a keyed digest, and no more than a few are checked at a time. May be shared between threads.
 */
final class PasswordGuard extends HttpFilter {

  private static final long serialVersionUID = 1;
  private static final int MOST_CHECKS = 2;
  private static final int MOST_KNOWN = 1_000;
  private static final int LONGEST = 1_000;
  private static final String MAC = "HmacSHA256";

  private final transient Accounts accounts;
  private final transient SecretKeySpec key = key();
  private final transient Semaphore checks = new Semaphore(MOST_CHECKS);
  private final transient Set<String> known = ConcurrentHashMap.newKeySet();

  PasswordGuard(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isLetIn(request.getHeader("Authorization"))) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("WWW-Authenticate", "Basic realm=\"Zhengpu\", charset=\"UTF-8\"");
    Answers.send(request, response, new Problem(401, "Name and password, please."));
  }

  private boolean isLetIn(@Nullable String header) {
    if (header == null || header.length() > LONGEST || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return false;
    }
    String digest = digest(header);
    if (known.contains(digest)) {
      return true;
    }
    boolean right = isRight(header.substring("Basic ".length()).strip());
    if (right && known.size() < MOST_KNOWN) {
      known.add(digest);
    }
    return right;
  }

  private boolean isRight(String encoded) {
    String pair = decode(encoded);
    int colon = pair.indexOf(':');
    if (colon < 1) {
      return false;
    }
    checks.acquireUninterruptibly();
    try {
      return accounts.isRight(pair.substring(0, colon), pair.substring(colon + 1));
    } finally {
      checks.release();
    }
  }

  private static String decode(String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private String digest(String header) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return Base64.getEncoder().encodeToString(mac.doFinal(header.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + MAC, e);
    }
  }

  private static SecretKeySpec key() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return new SecretKeySpec(bytes, MAC);
  }
}
