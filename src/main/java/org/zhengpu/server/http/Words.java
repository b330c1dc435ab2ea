package org.zhengpu.server.http;

/** A text in both languages, for pages that the server makes itself. Immutable, may be shared. */
public record Words(String zh, String en) {

  /** The same in both languages. */
  public static Words both(String text) {
    return new Words(text, text);
  }

  /** Escaped, for both languages; a script of the page leaves the one that is read. */
  public String html() {
    return zh.equals(en) ? Problem.escape(zh) : "<span data-in=\"zh\" lang=\"zh\">" + Problem.escape(zh)
        + "</span><span data-in=\"en\" lang=\"en\">" + Problem.escape(en) + "</span>";
  }
}
