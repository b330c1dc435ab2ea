package org.zhengpu.store;

import org.zhengpu.model.InputException;

/** A store cannot be used. The message is one sentence for the user, naming the folder or file. */
public final class StoreException extends InputException {

  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
