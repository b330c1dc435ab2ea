package org.zhengpu.server.http;

/**
 * The frame of a page that the server makes itself. It can be read as it stands, in both languages; where scripts run, one
 * adds the head and foot of the other pages and leaves the reader's language. Without state.
 */
public final class HtmlPage {

  private HtmlPage() {}

  /**
   * A page.
   *
   * @param title as text
   * @param kind the class of its body
   * @param main what is in it, as HTML
   */
  public static String of(String title, String kind, String main) {
    return """
        <!DOCTYPE html>
        <html lang="zh">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%1$s · 政谱 Zhengpu</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/style.css">
        <link rel="stylesheet" href="/css/plain.css">
        <script type="module" src="/js/views/plain.js"></script>
        </head>
        <body class="%2$s">
        <main id="main" tabindex="-1">
        %3$s
        <noscript><p><a href="/">政谱 Zhengpu</a></p></noscript>
        </main>
        </body>
        </html>
        """.formatted(Problem.escape(title), kind, main);
  }
}
