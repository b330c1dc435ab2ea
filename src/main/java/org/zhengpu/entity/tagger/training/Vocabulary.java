package org.zhengpu.entity.tagger.training;

import java.util.Random;
import java.util.Set;

/** Words for symbols that the grammar of training sentences leaves to dictionaries. May be shared between threads. */
public interface Vocabulary {

  /** The symbols it has words for. */
  Set<String> symbols();

  /** A word for a symbol; the same state of {@code chance}, the same word. */
  String word(String symbol, Random chance);
}
