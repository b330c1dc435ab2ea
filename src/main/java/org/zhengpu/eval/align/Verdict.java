package org.zhengpu.eval.align;

/** How something that the gold annotations or the system say came off. */
public enum Verdict {
  RIGHT,
  /** Both have it, and differ in what counts: an event of another type, an article cut elsewhere. */
  WRONG,
  /** Only the gold annotations have it. */
  MISSED,
  /** Only the system has it. */
  SPURIOUS,
  /** Optional: it counts neither for nor against. */
  FREE
}
