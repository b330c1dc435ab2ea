package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.List;
import org.zhengpu.segment.Block.Kind;

/**
 * The running text of one article, before its headline is known, with what is printed around it.
 *
 * @param bodies its paragraphs and subheadings, not empty
 * @param header what stands before it and belongs to it
 * @param trailer what stands behind it and belongs to it
 */
record Piece(List<Block> bodies, List<Block> header, List<Block> trailer) {

  Piece {
    bodies = List.copyOf(bodies);
    header = List.copyOf(header);
    trailer = List.copyOf(trailer);
  }

  static Piece of(List<Block> bodies) {
    return new Piece(bodies, List.of(), List.of());
  }

  Piece with(List<Block> before, List<Block> after) {
    return new Piece(bodies, before, after);
  }

  Block first() {
    return bodies.get(0);
  }

  Block last() {
    return bodies.get(bodies.size() - 1);
  }

  int length() {
    return bodies.stream().mapToInt(b -> b.text().length()).sum();
  }

  /** The headline that stands in the middle of the text, if one does: an inset, or else the only subheading. */
  List<Block> innerHeadline() {
    List<Block> insets = only(Kind.INSET, bodies);
    List<Block> subheads = only(Kind.HEAD, bodies);
    return !insets.isEmpty() ? insets : subheads.size() == 1 ? subheads : List.of();
  }

  static List<Block> only(Kind kind, List<Block> blocks) {
    return blocks.stream().filter(b -> b.is(kind)).toList();
  }

  /** Header and trailer together. */
  List<Block> around() {
    List<Block> all = new ArrayList<>(header);
    all.addAll(trailer);
    return all;
  }
}
