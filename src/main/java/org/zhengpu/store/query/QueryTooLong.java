package org.zhengpu.store.query;

/** A query that took longer than it may. */
public final class QueryTooLong extends QueryProblem {

  private static final long serialVersionUID = 1;

  QueryTooLong(String message, Throwable cause) {
    super(message, cause);
  }
}
