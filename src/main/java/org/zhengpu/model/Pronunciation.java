package org.zhengpu.model;

import java.util.List;
import java.util.ServiceLoader;

/**
 * How names are read aloud, for finding them by keyboard. May be shared between threads.
 *
 * <pre>江绍华 -> jiang, shao, hua      A区 -> a, qu</pre>
 */
@FunctionalInterface
public interface Pronunciation {

  /** The syllables of a name in small Latin letters, without tones; what is not Chinese stands for itself. */
  List<String> syllables(String name);

  /**
   * The one that is installed. The index is made wherever a store is opened, so nobody who opens one need know of it.
   *
   * @throws IllegalStateException when there is none
   */
  static Pronunciation installed() {
    return ServiceLoader.load(Pronunciation.class).findFirst()
        .orElseThrow(() -> new IllegalStateException("No Pronunciation is installed in META-INF/services"));
  }
}
