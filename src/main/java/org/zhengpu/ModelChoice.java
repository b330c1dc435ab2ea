package org.zhengpu;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which model finds names besides the grammars.
 *
 * @param kind the one that comes with the program, one of the user's, or none
 * @param file the user's model
 */
public record ModelChoice(Kind kind, @Nullable Path file) {

  /** Where the model is from. */
  public enum Kind {
    BUNDLED,
    FILE,
    NONE
  }

  public static final ModelChoice BUNDLED = new ModelChoice(Kind.BUNDLED, null);
  public static final ModelChoice NONE = new ModelChoice(Kind.NONE, null);

  private static final String NONE_WORD = "none";

  /** Reads what a user says: {@code none}, or a file. */
  public static ModelChoice parse(String text) {
    return text.equals(NONE_WORD) ? NONE : new ModelChoice(Kind.FILE, Path.of(text));
  }
}
