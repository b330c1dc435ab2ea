package org.zhengpu.explore;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of an answer to SPARQL. Immutable.
 *
 * @param cells by variable; what is unbound is not in it
 */
record Row(Map<String, String> cells) {

  Row {
    cells = Map.copyOf(cells);
  }

  /** An IRI or a text; empty when unbound. */
  String text(String variable) {
    return cells.getOrDefault(variable, "");
  }

  int number(String variable) {
    return text(variable).isEmpty() ? 0 : Integer.parseInt(text(variable));
  }

  @Nullable Double decimal(String variable) {
    return text(variable).isEmpty() ? null : Double.valueOf(text(variable));
  }

  /** What follows the {@code #} of an IRI. */
  String local(String variable) {
    return text(variable).substring(text(variable).indexOf('#') + 1);
  }
}
