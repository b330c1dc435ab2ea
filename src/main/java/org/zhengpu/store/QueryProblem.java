package org.zhengpu.store;

import org.jspecify.annotations.Nullable;

/** A query that cannot be read, bound or answered. Its message is one sentence for people. */
public final class QueryProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  public QueryProblem(String message) {
    this(message, null);
  }

  public QueryProblem(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
