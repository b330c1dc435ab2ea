package org.zhengpu.eval.gold;

/**
 * A gold page and the text of the page that it speaks of.
 *
 * @param gold the annotations
 * @param text the page as read
 */
public record Sheet(GoldPage gold, String text) {

  /** What stands in the page from the first to the last words of an article, without blanks; empty if nowhere. */
  public String body(GoldArticle article) {
    String flat = TextComparison.withoutBlanks(text);
    int begin = flat.indexOf(TextComparison.withoutBlanks(article.starts()));
    String last = TextComparison.withoutBlanks(article.ends());
    int end = begin < 0 ? -1 : flat.indexOf(last, begin);
    return end < 0 ? "" : flat.substring(begin, end + last.length());
  }
}
