package org.zhengpu.lexicon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers the questions asked last on each thread, and the answers: several steps ask the same of a document, when
 * others of its page have gone through the step before. Questions and answers are immutable. May be shared
 * between threads.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class LastAnswers<Q, A> {

  /** As many documents as go through the steps together. */
  private static final int KEPT = 16;

  private final Function<Q, A> answers;
  private final ThreadLocal<Map<Q, A>> last = ThreadLocal.withInitial(LastAnswers::empty);

  /** @param answers gives the answer where the question was not asked lately */
  LastAnswers(Function<Q, A> answers) {
    this.answers = answers;
  }

  private static <Q, A> Map<Q, A> empty() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Q, A> eldest) {
        return size() > KEPT;
      }
    };
  }

  A to(Q question) {
    return last.get().computeIfAbsent(question, answers);
  }
}
