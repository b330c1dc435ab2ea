package org.zhengpu;

import java.util.ArrayList;
import java.util.List;
import org.zhengpu.lexicon.LastAnswers;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Document;

/**
 * The steps that a document goes through, in order. May be shared between threads, as its steps may.
 *
 * @param steps what is done, first to last
 */
public record Pipeline(List<Annotator> steps) implements Annotator {

  /** As many as the lexicons remember what they were asked about. */
  public static final int HANDFUL = LastAnswers.DOCUMENTS;

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

  /**
   * Takes several documents through, a handful of them through one step before these go through the next: a step that
   * finds its tables still in the processor's cache is faster by a seventh.
   */
  @Override
  public List<Document> annotateAll(List<Document> documents) {
    List<Document> annotated = new ArrayList<>();
    for (int begin = 0; begin < documents.size(); begin += HANDFUL) {
      List<Document> some = documents.subList(begin, Math.min(begin + HANDFUL, documents.size()));
      for (Annotator step : steps) {
        some = step.annotateAll(some);
      }
      annotated.addAll(some);
    }
    return List.copyOf(annotated);
  }
}
