package org.zhengpu.model;

import java.util.List;

/**
 * One article of a page: cut out, cleaned, not yet interpreted.
 *
 * @param kind what sort of piece it is
 * @param title the headline, layout breaks removed, the decks of a headline joined by one blank; empty when none is
 *     printed; with offsets back to the decoded file
 * @param bylines reporters, correspondents and sources
 * @param body the text without headline and byline, wrapped lines joined, paragraphs separated by {@code \n}, with
 *     offsets back to the decoded file
 * @param info paper, date and scope
 * @param file where the page was read
 */
public record Article(
    ArticleKind kind, MappedText title, List<Byline> bylines, MappedText body, PageInfo info, String file) {

  public Article {
    bylines = List.copyOf(bylines);
    if (title.text().indexOf('\n') >= 0) {
      throw new IllegalArgumentException("A headline is one line: " + title.text());
    }
  }
}
