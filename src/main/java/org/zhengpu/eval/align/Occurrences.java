package org.zhengpu.eval.align;

import java.util.List;
import java.util.stream.Stream;
import org.zhengpu.eval.gold.GoldArticle.GoldEntity;
import org.zhengpu.model.Span;

/** Where the names of a gold entity stand in a text. Pure functions, may be shared. */
public final class Occurrences {

  private Occurrences() {}

  /** Every place of name and aliases; those that lie inside another name too. */
  public static List<Span> of(GoldEntity gold, String text) {
    return gold.names().distinct().filter(name -> !name.isBlank()).flatMap(name -> of(name, text)).toList();
  }

  private static Stream<Span> of(String name, String text) {
    return Stream.iterate(text.indexOf(name), at -> at >= 0, at -> text.indexOf(name, at + 1))
        .map(at -> new Span(at, at + name.length()));
  }
}
