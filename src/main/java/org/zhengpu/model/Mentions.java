package org.zhengpu.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;

/**
 * The mentions of one text, in order; each has been compared with the words that stand in its span, once, however many
 * documents hold the list. Immutable, may be shared.
 */
final class Mentions extends AbstractList<Mention> implements RandomAccess {

  private final String text;
  private final List<Mention> all;

  private Mentions(String text, List<Mention> all) {
    this.text = text;
    this.all = all;
  }

  /** @throws IllegalArgumentException when a mention is none of {@code text} */
  static Mentions of(String text, List<Mention> mentions) {
    if (mentions instanceof Mentions known && known.text.equals(text)) {
      return known;
    }
    mentions.forEach(mention -> check(text, mention));
    return new Mentions(text, InOrder.of(mentions));
  }

  private static void check(String text, Mention mention) {
    boolean same = mention.text().length() == mention.span().length()
        && text.startsWith(mention.text(), mention.span().begin());
    if (!same) {
      throw new IllegalArgumentException("The text at " + mention.span() + " is not " + mention.text());
    }
  }

  /** These and {@code more}. */
  Mentions plus(List<Mention> more) {
    return more.isEmpty() ? this : new Mentions(text, InOrder.merged(all, of(text, more)));
  }

  /** Those that lie in {@code span}. */
  List<Mention> in(Span span) {
    List<Mention> found = new ArrayList<>();
    for (int i = InOrder.first(all, mention -> mention.span().begin() < span.begin());
        i < all.size() && all.get(i).span().begin() < span.end(); i++) {
      if (span.contains(all.get(i).span())) {
        found.add(all.get(i));
      }
    }
    return Collections.unmodifiableList(found);
  }

  @Override
  public Mention get(int index) {
    return all.get(index);
  }

  @Override
  public int size() {
    return all.size();
  }
}
