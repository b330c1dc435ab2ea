package org.zhengpu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.Span;

/**
 * Finds the words that point back to a body named before: 该局, 该大队, 本公司. In: a text and its namings; out: the namings
 * with those words among them, each standing for the body. Immutable, may be shared.
 */
public final class Referrals {

  private final Map<String, List<String>> heads = new HashMap<>();
  private final SkippingPattern words;
  private final SkippingPattern subjects;

  public Referrals() {
    for (Row row : LexiconLoader.rows("lexicon/anaphor-heads.tsv", 2)) {
      heads.put(row.get(0), List.of((row.get(1).isEmpty() ? row.get(0) : row.get(1)).split("\\|")));
    }
    String longestFirst = heads.keySet().stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
        .map(Pattern::quote).collect(Collectors.joining("|"));
    String before = String.join("|", LexiconLoader.words("lexicon/anaphor-words.tsv"));
    words = SkippingPattern.compile("(?:" + before + ")(?<head>" + longestFirst + ")");
    String nouns = heads.keySet().stream().filter(noun -> noun.length() > 1)
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
        .map(Pattern::quote).collect(Collectors.joining("|"));
    subjects = SkippingPattern.compile(
        "(?<![\\p{IsHan}“”（）])(?<head>" + nouns + ")(?=[与和同跟][^，。；]{2,40}(?:签|结对|合作))");
  }

  /** The namings, and the words that point back to one of them, in order. */
  public List<Naming> among(String text, List<Naming> namings) {
    List<Naming> found = new ArrayList<>(namings);
    add(words, text, namings, found);
    add(subjects, text, namings, found);
    if (found.size() == namings.size()) {
      return namings;
    }
    found.sort(Comparator.comparing(Naming::span));
    return List.copyOf(found);
  }

  private void add(SkippingPattern pattern, String text, List<Naming> namings, List<Naming> found) {
    Matcher matcher = pattern.matcher(text);
    for (int from = 0; pattern.find(matcher, text, from); from = matcher.end()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (found.stream().noneMatch(n -> n.span().overlaps(span))) {
        antecedent(namings, span, heads.get(matcher.group("head")))
            .ifPresent(body -> found.add(new Naming(span, span.of(text), body.entity(), false)));
      }
    }
  }

  /** The body named last before whose name ends in the noun. */
  private static Optional<Naming> antecedent(List<Naming> namings, Span anaphor, List<String> endings) {
    return namings.stream().filter(n -> n.isBody() && n.span().end() <= anaphor.begin())
        .filter(n -> endings.stream().anyMatch(e -> n.text().endsWith(e) || n.entity().name().endsWith(e)))
        .reduce((first, last) -> last);
  }
}
