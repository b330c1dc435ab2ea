package org.zhengpu.model;

/**
 * Something that the person who gave the input can mend: a missing file, a malformed manifest, a store in use. The
 * message is one clear sentence that says what is wrong and what to do; the command line prints it and nothing else.
 */
public class InputException extends RuntimeException {

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
