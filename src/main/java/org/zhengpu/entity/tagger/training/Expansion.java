package org.zhengpu.entity.tagger.training;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.LexiconLoader.Row;

/**
 * One way to write a symbol of the grammar of training sentences, cut into parts. Immutable, may be shared.
 *
 * <table>
 * <caption>The signs</caption>
 * <tr><td>{person}</td><td>an expansion of another symbol</td></tr>
 * <tr><td>{sub?}</td><td>one or nothing</td></tr>
 * <tr><td>[PER:…]</td><td>a name of a type</td></tr>
 * <tr><td>_</td><td>a blank</td></tr>
 * <tr><td>anything else</td><td>itself</td></tr>
 * </table>
 *
 * @param parts what it consists of, in order
 */
record Expansion(List<Part> parts) {

  /** What a part is. */
  enum Kind {
    TEXT,
    SYMBOL,
    OPTIONAL_SYMBOL,
    NAME_BEGIN,
    NAME_END
  }

  /** One part, with its text, symbol or type. */
  record Part(Kind kind, String value) {}

  private static final Pattern PART =
      Pattern.compile("\\{(?<symbol>\\w+)(?<optional>\\??)}|\\[(?<type>[A-Z]+):|(?<end>])|(?<text>[^\\[\\]{}]+)");

  Expansion {
    parts = List.copyOf(parts);
  }

  /** Reads one expansion of a row. */
  static Expansion of(String text, Row row) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    int depth = 0;
    int at = 0;
    for (; matcher.lookingAt(); matcher.region(at, text.length())) {
      Part part = part(matcher);
      depth += part.kind() == Kind.NAME_BEGIN ? 1 : part.kind() == Kind.NAME_END ? -1 : 0;
      parts.add(part);
      at = matcher.end();
    }
    if (at < text.length() || depth != 0) {
      throw row.error("cannot read the expansion " + text + " from " + text.substring(at));
    }
    return new Expansion(parts);
  }

  private static Part part(Matcher matcher) {
    if (matcher.group("symbol") != null) {
      boolean optional = !matcher.group("optional").isEmpty();
      return new Part(optional ? Kind.OPTIONAL_SYMBOL : Kind.SYMBOL, matcher.group("symbol"));
    }
    if (matcher.group("type") != null) {
      return new Part(Kind.NAME_BEGIN, matcher.group("type"));
    }
    return matcher.group("end") != null
        ? new Part(Kind.NAME_END, "") : new Part(Kind.TEXT, matcher.group("text").replace('_', ' '));
  }
}
