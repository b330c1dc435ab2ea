package org.zhengpu.model;

import java.util.Locale;

/** What sort of piece an article is. */
public enum ArticleKind {
  NEWS,
  FEATURE,
  /** Reprints and commentary on national affairs. */
  EDITORIAL,
  /** The text under a photograph. */
  CAPTION,
  /** A piece continued from another page, or an incomplete one. */
  FRAGMENT;

  /** The word for it in the graph and in gold files: {@code news}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
