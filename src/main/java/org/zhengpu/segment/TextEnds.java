package org.zhengpu.segment;

import java.util.regex.Pattern;
import org.zhengpu.segment.Block.Kind;

/** Says whether a text is over where a block of it ends. Immutable, may be shared. */
final class TextEnds {

  /** 联系电话：0550-0000000. */
  private static final Pattern NUMBER = Pattern.compile("[\\d\\-—]{7}");
  private static final int NUMBER_LENGTH = 7;

  private final PageGrammar grammar;
  private final BylineFinder bylines;

  TextEnds(PageGrammar grammar, BylineFinder bylines) {
    this.grammar = grammar;
    this.bylines = bylines;
  }

  /** Whether a text ends in the names of its authors. */
  boolean isSigned(Block text) {
    return bylines.atEnd(text.string()).isPresent();
  }

  /** Whether a text goes on elsewhere, and says so: （下转第二版）. */
  boolean isToBeContinued(Block text) {
    return !grammar.toBeContinuedMark(text.string()).isEmpty();
  }

  /** Whether a text stops in mid-sentence, neither signed nor marked as going on elsewhere. */
  boolean isOpen(Block text) {
    return text.isOpen() && !isSigned(text) && !isToBeContinued(text) && !endsInNumber(text.string());
  }

  private static boolean endsInNumber(String text) {
    return text.length() > NUMBER_LENGTH && NUMBER.matcher(text.substring(text.length() - NUMBER_LENGTH)).matches();
  }
}
