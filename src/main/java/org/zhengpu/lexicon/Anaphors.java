package org.zhengpu.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengpu.lexicon.LexiconLoader.Row;

/** The forms that name a body only by pointing back to it: 该局, 本中心, 医院. Immutable, may be shared between threads. */
public final class Anaphors {

  private final Map<String, List<String>> heads = LexiconLoader.rows("lexicon/anaphor-heads.tsv", 2).stream()
      .collect(Collectors.toMap(row -> row.get(0), Anaphors::endings));
  private final List<String> words = LexiconLoader.words("lexicon/anaphor-words.tsv");

  private static List<String> endings(Row row) {
    return row.get(1).isEmpty() ? List.of(row.get(0)) : List.of(row.get(1).split("\\|"));
  }

  /** Whether a form names a body only by pointing back: 该局, 本中心, 医院. */
  public boolean isAnaphor(String form) {
    return heads.containsKey(head(form));
  }

  /** Whether nothing in the form itself points back, as in 医院; it may stand before the name, too. */
  public boolean isBare(String form) {
    return heads.containsKey(form) && form.length() > 1;
  }

  /** Whether a name, in full, is one that the form may stand for: 云岭县水利局 for 该局. */
  public boolean mayMean(String form, String name) {
    return heads.getOrDefault(head(form), List.of()).stream().anyMatch(name::endsWith);
  }

  /** The nouns that point back: 局, 医院. */
  public Set<String> heads() {
    return heads.keySet();
  }

  /** 局 of 该局. */
  private String head(String form) {
    return words.stream().filter(word -> form.startsWith(word) && heads.containsKey(form.substring(word.length())))
        .findFirst().map(word -> form.substring(word.length())).orElse(form);
  }
}
