package org.zhengpu.model;

import java.util.List;

/**
 * A sentence with the names in it marked: what a tagger learns from and is measured on.
 *
 * @param text the sentence
 * @param names the names, in order, none overlapping another
 */
public record TaggedSentence(String text, List<TaggedName> names) {

  public TaggedSentence {
    names = names.stream().sorted().toList();
    int end = 0;
    for (TaggedName name : names) {
      if (name.span().begin() < end || name.span().end() > text.length()) {
        throw new IllegalArgumentException("The name at " + name.span() + " overlaps another or the end of " + text);
      }
      end = name.span().end();
    }
  }
}
