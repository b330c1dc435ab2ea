package org.zhengpu.eval.align;

import java.util.List;
import org.zhengpu.eval.gold.Sheet;

/**
 * A page as the gold annotations and as the system have it. Immutable.
 *
 * @param sheet annotations and text
 * @param articles those of the gold annotations in their order, then what only the system has
 */
public record PageAlignment(Sheet sheet, List<ArticleAlignment> articles) {

  public PageAlignment {
    articles = List.copyOf(articles);
  }
}
