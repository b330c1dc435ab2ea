package org.zhengpu.model;

import java.util.List;

/**
 * One step of the pipeline: takes a document, returns it with one more layer.
 *
 * <p>A step keeps no state between documents, so one instance serves many threads. The comment of each step opens with
 * the layers that it {@code Reads:} and {@code Writes:}.
 */
@FunctionalInterface
public interface Annotator {

  /** Returns {@code document} with this step's layer filled. Never changes the text. */
  Document annotate(Document document);

  /** The same for several documents, in their order. */
  default List<Document> annotateAll(List<Document> documents) {
    return documents.stream().map(this::annotate).toList();
  }
}
