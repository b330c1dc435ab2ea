package org.zhengpu.server;

import org.zhengpu.model.InputException;

/** The endpoint cannot be started. Its message is one sentence for people. */
public final class ServerProblem extends InputException {

  private static final long serialVersionUID = 1;

  ServerProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
