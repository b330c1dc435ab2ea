package org.zhengpu.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page besides its text. Unknown things are empty or null, never guessed.
 *
 * @param source the paper, such as 某某日报; empty when unknown
 * @param date the issue date; null when unknown
 * @param scope the division that the paper serves
 * @param page the page number as printed, such as 第2版; empty when unknown
 * @param url where it was published; empty when unknown
 */
public record PageInfo(String source, @Nullable LocalDate date, Scope scope, String page, String url) {

  public static final PageInfo UNKNOWN = new PageInfo("", null, Scope.UNKNOWN, "", "");

  /** This, with what it does not know taken from {@code other}. */
  public PageInfo orElse(PageInfo other) {
    return new PageInfo(
        source.isEmpty() ? other.source : source,
        date == null ? other.date : date,
        scope.isKnown() ? scope : other.scope,
        page.isEmpty() ? other.page : page,
        url.isEmpty() ? other.url : url);
  }
}
