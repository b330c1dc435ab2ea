package org.zhengpu.model;

/**
 * Something odd in the input that a person should know of; collected and reported, not thrown.
 *
 * @param file the file it is in
 * @param position where in the file, for people: {@code line 12}, {@code characters 40-52}; empty for all of it
 * @param message one sentence that says what is odd and what was done about it
 */
public record Issue(String file, String position, String message) {

  @Override
  public String toString() {
    return file + (position.isEmpty() ? "" : " (" + position + ")") + ": " + message;
  }
}
