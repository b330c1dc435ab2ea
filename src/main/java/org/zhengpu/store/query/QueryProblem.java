package org.zhengpu.store.query;

import org.zhengpu.model.InputException;

/** A query that cannot be read, bound or answered. Its message is one sentence for people. */
public sealed class QueryProblem extends InputException permits ParameterProblem, QueryTooLong {

  private static final long serialVersionUID = 1;

  public QueryProblem(String message) {
    super(message);
  }

  public QueryProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
