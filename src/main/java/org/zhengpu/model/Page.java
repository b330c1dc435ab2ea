package org.zhengpu.model;

import java.util.List;
import java.util.Optional;

/**
 * One newspaper page, or one article that stands in a record of its own, as read from a file.
 *
 * @param file where it was read, for messages: a file name, {@code archive.zip!/member} or {@code file.jsonl:12}
 * @param content the text as read, with offsets back to the decoded file
 * @param info what is known of it
 * @param given headline and byline, when the file itself names them; then the content is the body of one article and
 *     is not to be cut
 */
public record Page(String file, MappedText content, PageInfo info, Optional<Given> given) {

  /**
   * What a record says of its single article.
   *
   * @param title the headline, or empty
   * @param bylines the names printed with it
   */
  public record Given(String title, List<Byline> bylines) {
    public Given {
      bylines = List.copyOf(bylines);
    }
  }

  public Page withInfo(PageInfo better) {
    return new Page(file, content, better, given);
  }
}
