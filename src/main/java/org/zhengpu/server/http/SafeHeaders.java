package org.zhengpu.server.http;

import java.util.Map;

/** The headers that keep browsers safe. Constants, may be shared. */
public final class SafeHeaders {

  public static final String POLICY = "Content-Security-Policy";

  /** For answers that are no pages: nothing may be loaded, nothing run. */
  public static final String DATA_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
      + "base-uri 'none'; frame-ancestors 'none'";

  /** For the pages: what they load is the server's own, and no script or style stands in the page itself. */
  public static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
      + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
      + "frame-ancestors 'none'";

  /** For the page with the SPARQL editor, which sets styles from its script. */
  public static final String EDITOR_POLICY = PAGE_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  /** What every answer carries, until something more fitting is put in place of the policy. */
  public static final Map<String, String> ALL = Map.of(
      "X-Content-Type-Options", "nosniff",
      "X-Frame-Options", "DENY",
      "Referrer-Policy", "no-referrer",
      "Cross-Origin-Resource-Policy", "same-origin",
      "Cross-Origin-Opener-Policy", "same-origin",
      POLICY, DATA_POLICY);

  private SafeHeaders() {}
}
