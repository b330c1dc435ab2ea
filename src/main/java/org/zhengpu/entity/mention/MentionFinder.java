package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.List;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Document;
import org.zhengpu.model.Mention;

/**
 * Finds what a document names. Reads: text, tokens. Writes: mentions.
 *
 * <p>Runs the recognisers one after the other, each seeing what those before it have proposed, and lets
 * {@link OverlapPolicy} decide between overlapping proposals. May be shared between threads.
 */
public final class MentionFinder implements Annotator {

  private final List<Recognizer> recognizers;

  public MentionFinder(List<Recognizer> recognizers) {
    this.recognizers = List.copyOf(recognizers);
  }

  @Override
  public Document annotate(Document document) {
    Document current = document;
    for (Recognizer recognizer : recognizers) {
      List<Mention> proposed = new ArrayList<>(current.mentions());
      proposed.addAll(recognizer.recognize(current));
      current = current.withMentions(proposed);
    }
    return current.withMentions(OverlapPolicy.resolve(current.mentions()));
  }
}
