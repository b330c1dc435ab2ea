package org.zhengpu.lexicon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/**
 * Remembers the questions asked last on each thread, and the answers: several steps ask the same of a document, some of
 * them when others of its page have gone through the step before. Questions and answers are immutable. May be shared
 * between threads.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class LastAnswers<Q, A> {

  /** As many documents as go through the steps together. */
  public static final int DOCUMENTS = 16;

  private record Answered<Q, A>(Q question, A answer) {}

  private final int most;
  private final Function<Q, A> answers;
  private final ThreadLocal<Deque<Answered<Q, A>>> last = ThreadLocal.withInitial(ArrayDeque::new);

  /**
   * @param most how many answers are kept
   * @param answers gives the answer where the question was not asked lately
   */
  public LastAnswers(int most, Function<Q, A> answers) {
    this.most = most;
    this.answers = answers;
  }

  public A to(Q question) {
    Deque<Answered<Q, A>> known = last.get();
    for (Answered<Q, A> answered : known) {
      if (answered.question().equals(question)) {
        return answered.answer();
      }
    }
    A answer = answers.apply(question);
    if (known.size() == most) {
      known.removeLast();
    }
    known.addFirst(new Answered<>(question, answer));
    return answer;
  }
}
