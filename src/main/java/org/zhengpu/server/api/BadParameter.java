package org.zhengpu.server.api;

import org.zhengpu.model.InputException;

/** A parameter of a request that is missing or cannot be used. Its message is one sentence for people. */
final class BadParameter extends InputException {

  private static final long serialVersionUID = 1;

  BadParameter(String message) {
    super(message);
  }
}
