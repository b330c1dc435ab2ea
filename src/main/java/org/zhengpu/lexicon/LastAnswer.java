package org.zhengpu.lexicon;

import java.util.function.Function;

/**
 * Remembers the last question asked on each thread, and the answer: several steps, one after the other, ask the same of
 * a document. Questions and answers are immutable. May be shared between threads.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class LastAnswer<Q, A> {

  private record Answered<Q, A>(Q question, A answer) {}

  private final Function<Q, A> answers;
  private final ThreadLocal<Answered<Q, A>> last = new ThreadLocal<>();

  /** @param answers gives the answer where the last one was to another question */
  public LastAnswer(Function<Q, A> answers) {
    this.answers = answers;
  }

  public A to(Q question) {
    Answered<Q, A> known = last.get();
    if (known == null || !known.question().equals(question)) {
      known = new Answered<>(question, answers.apply(question));
      last.set(known);
    }
    return known.answer();
  }
}
