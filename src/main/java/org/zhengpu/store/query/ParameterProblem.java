package org.zhengpu.store.query;

/** A query that was asked for in the wrong way: an unknown name, a parameter that is missing, unknown or malformed. */
public final class ParameterProblem extends QueryProblem {

  private static final long serialVersionUID = 1;

  public ParameterProblem(String message) {
    super(message);
  }

  public ParameterProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
