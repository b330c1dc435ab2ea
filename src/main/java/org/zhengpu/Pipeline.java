package org.zhengpu;

import java.util.List;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Document;

/**
 * The steps that a document goes through, in order. May be shared between threads, as its steps may.
 *
 * @param steps what is done, first to last
 */
public record Pipeline(List<Annotator> steps) implements Annotator {

  public Pipeline {
    steps = List.copyOf(steps);
  }

  @Override
  public Document annotate(Document document) {
    Document current = document;
    for (Annotator step : steps) {
      current = step.annotate(current);
    }
    return current;
  }
}
