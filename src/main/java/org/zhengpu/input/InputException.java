package org.zhengpu.input;

/** Input that cannot be used at all; the message is one sentence for the person who gave it. */
public final class InputException extends org.zhengpu.model.InputException {

  public InputException(String message) {
    super(message);
  }
}
