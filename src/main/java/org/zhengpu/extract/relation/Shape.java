package org.zhengpu.extract.relation;

import java.util.List;
import java.util.function.ToIntFunction;
import org.zhengpu.extract.Naming;
import org.zhengpu.model.Span;

/** A sentence with one character in place of each name that it holds. Not for sharing between threads. */
final class Shape {

  private final Span sentence;
  private final List<Naming> names;
  private final int[] places; // of the names in the shape
  private final StringBuilder shape = new StringBuilder();

  /**
   * @param names the names in the sentence, in order
   * @param character what stands for a name
   */
  Shape(String text, Span sentence, List<Naming> names, ToIntFunction<Naming> character) {
    this.sentence = sentence;
    this.names = names;
    this.places = new int[names.size()];
    int at = sentence.begin();
    for (int i = 0; i < places.length; i++) {
      Span name = names.get(i).span();
      shape.append(text, at, Math.max(at, name.begin()));
      places[i] = shape.length();
      shape.append((char) character.applyAsInt(names.get(i)));
      at = name.end();
    }
    shape.append(text, at, sentence.end());
  }

  String text() {
    return shape.toString();
  }

  /** Where in the document a character stands. */
  int offset(int at) {
    int behind = first(at + 1) - 1;
    return behind < 0 ? sentence.begin() + at
        : places[behind] == at ? names.get(behind).span().begin()
        : names.get(behind).span().end() + at - places[behind] - 1;
  }

  /** The names that a part of the shape holds. */
  List<Naming> names(int begin, int end) {
    return names.subList(first(begin), first(end));
  }

  /** The number of the first name from a place on. */
  private int first(int place) {
    int first = 0;
    while (first < places.length && places[first] < place) {
      first++;
    }
    return first;
  }
}
