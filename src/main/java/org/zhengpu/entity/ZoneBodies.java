package org.zhengpu.entity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LongestFirst;

/**
 * The full names of bodies of areas that are no divisions: of 天府新区党工委, 中共天府新区工作委员会. Immutable, may be shared.
 */
final class ZoneBodies {

  private static final String NAME = "{}";

  private final List<Row> forms = LexiconLoader.rows("lexicon/zone-bodies.tsv", 2);
  private final Pattern zone = Pattern.compile("(?<zone>.{2,}(?:"
      + LongestFirst.alternatives(LexiconLoader.words("lexicon/zone-words.tsv")) + ")(?:\\p{IsHan}{2,3}?)?)(?<body>"
      + LongestFirst.alternatives(forms.stream().map(row -> row.get(0)).toList()) + ")");

  /** The full name of a body that is printed with its area; empty for any other. */
  Optional<String> spellOut(String printed) {
    Matcher matcher = zone.matcher(printed);
    return !matcher.matches() || printed.startsWith("中共") ? Optional.empty() : forms.stream()
        .filter(row -> row.get(0).equals(matcher.group("body"))).findFirst()
        .map(row -> row.get(1).replace(NAME, matcher.group("zone")));
  }
}
