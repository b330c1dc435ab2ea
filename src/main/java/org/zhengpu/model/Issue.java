package org.zhengpu.model;

/**
 * Something odd in the input that a person should know of; collected and reported, not thrown.
 *
 * @param file the file it is in
 * @param position where in the file, for people: {@code line 12}, {@code characters 40-52}; empty for all of it
 * @param message one sentence that says what is odd and what was done about it
 * @param unread whether all of the file is left out because of it
 */
public record Issue(String file, String position, String message, boolean unread) {

  /** Something odd in a file that was read nevertheless. */
  public Issue(String file, String position, String message) {
    this(file, position, message, false);
  }

  /** Why a file is left out. */
  public static Issue unread(String file, String message) {
    return new Issue(file, "", message, true);
  }

  @Override
  public String toString() {
    return file + (position.isEmpty() ? "" : " (" + position + ")") + ": " + message;
  }
}
