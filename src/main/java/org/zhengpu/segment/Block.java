package org.zhengpu.segment;

import java.util.List;
import org.zhengpu.model.Byline;
import org.zhengpu.model.MappedText;

/**
 * What {@link BlockBuilder} makes of one or more lines of a page.
 *
 * @param kind what the lines are to the page
 * @param text their text, wrapped lines joined
 * @param blanksBefore how many empty lines stand before it
 * @param wrapWidth the width at which its lines are wrapped; 0 when they are not
 * @param bylines the names it gives, when it is a byline
 */
record Block(Kind kind, MappedText text, int blanksBefore, int wrapWidth, List<Byline> bylines) {

  enum Kind {
    /** A line of a headline, or a subheading. */
    HEAD,
    /** A short line in the middle of a sentence: a caption, a pull quote, or the headline of the text around it. */
    INSET,
    /** A paragraph of running text, or part of one. */
    BODY,
    /** Names of authors on a line of their own. */
    BYLINE,
    /** The name of a newspaper column, or a slogan above a series. */
    COLUMN,
    /** The headline of an announcement. */
    NOTICE
  }

  Block {
    bylines = List.copyOf(bylines);
  }

  String string() {
    return text.text();
  }

  boolean is(Kind other) {
    return kind == other;
  }

  Block as(Kind other) {
    return new Block(other, text, blanksBefore, wrapWidth, bylines);
  }

  /** Whether it is a byline in brackets, which closes an article more often than it opens one. */
  boolean isBracketed() {
    return kind == Kind.BYLINE && "（(【[".indexOf(string().charAt(0)) >= 0;
  }

  /** Whether the text stops in the middle of a sentence: a column or page ended there. */
  boolean isOpen() {
    return kind == Kind.BODY && !Punctuation.endsSentence(string()) && !Punctuation.pointsAtPicture(string());
  }
}
