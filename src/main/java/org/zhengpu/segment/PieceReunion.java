package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.List;
import org.zhengpu.segment.Block.Kind;

/**
 * Puts together a text that another article interrupts: the first part stops in mid-sentence, and after the intruder,
 * which is signed, comes text with neither headline nor opening. Immutable, may be shared.
 */
final class PieceReunion {

  private final PageGrammar grammar;
  private final TextEnds ends;

  PieceReunion(PageGrammar grammar, BylineFinder bylines) {
    this.grammar = grammar;
    this.ends = new TextEnds(grammar, bylines);
  }

  List<Piece> reunite(List<Piece> pieces) {
    List<Piece> whole = new ArrayList<>();
    for (Piece piece : pieces) {
      int interrupted = whole.size() - 2;
      if (interrupted >= 0 && ends.isOpen(whole.get(interrupted).last()) && isContinuation(piece)) {
        whole.set(interrupted, join(whole.get(interrupted), piece));
      } else {
        whole.add(piece);
      }
    }
    return whole;
  }

  private boolean isContinuation(Piece piece) {
    String text = piece.first().string();
    return piece.around().stream().noneMatch(b -> b.is(Kind.HEAD) || b.is(Kind.COLUMN) || b.is(Kind.NOTICE))
        && grammar.dateline(text).isEmpty() && grammar.continuedMark(text).isEmpty()
        && !grammar.opensStory(text) && !grammar.isOrnamented(text)
        && !text.startsWith("“");
  }

  private static Piece join(Piece first, Piece second) {
    List<Block> bodies = new ArrayList<>(first.bodies());
    bodies.addAll(second.bodies());
    List<Block> trailer = new ArrayList<>(first.trailer());
    trailer.addAll(second.trailer());
    return new Piece(bodies, first.header(), trailer);
  }
}
