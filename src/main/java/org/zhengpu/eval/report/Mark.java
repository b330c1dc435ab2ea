package org.zhengpu.eval.report;

import org.zhengpu.model.Span;

/**
 * A stretch of text to be shown in colour.
 *
 * @param span where it stands
 * @param style how it is shown
 * @param note what is told of it
 */
record Mark(Span span, Style style, String note) {

  /** The sorts of marks, the loudest first; a stretch under several is shown in the loudest. */
  enum Style {
    SPURIOUS("spurious", "found, but nothing of that kind"),
    TYPE("type", "found with another type"),
    BOUNDARY("boundary", "found with other boundaries"),
    MISSED("missed", "missed"),
    NAME("name", "right, with another canonical name"),
    RIGHT("right", "right"),
    FREE("free", "optional, found");

    private final String id;
    private final String meaning;

    Style(String id, String meaning) {
      this.id = id;
      this.meaning = meaning;
    }

    /** The class in the style sheet. */
    String id() {
      return id;
    }

    /** What it stands for, for the legend. */
    String meaning() {
      return meaning;
    }
  }
}
