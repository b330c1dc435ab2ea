package org.zhengpu.lexicon;

import org.zhengpu.model.Span;

/**
 * A title of a post, found in a text.
 *
 * @param span where it stands
 * @param name the title as printed: 常务副县长
 * @param seat at which body the post is
 * @param body the name of that body, for {@link Seat#COUNTRY}; the unit word (县), for {@link Seat#UNIT}; else empty
 * @param many whether several people hold it at once, as every deputy's
 */
public record PostTitle(Span span, String name, Seat seat, String body, boolean many) {

  /** At which body a post is. */
  public enum Seat {
    /** The body named before the title, or before an earlier one of the same person. */
    NAMED,
    /** The government of the division whose level the title names: 县长. */
    UNIT,
    /** One body of the country: 总书记. */
    COUNTRY
  }
}
