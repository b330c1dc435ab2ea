package org.zhengpu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.PatternIndex;
import org.zhengpu.lexicon.PatternScan.Match;
import org.zhengpu.lexicon.PatternWords;
import org.zhengpu.lexicon.PatternWords.Places;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.Span;

/**
 * Finds the words that point back to a body named before: 该局, 该大队, 本公司. In: a text and its namings; out: the namings
 * with those words among them, each standing for the body. Immutable, may be shared.
 */
public final class Referrals {

  private final Map<String, List<String>> heads = new HashMap<>();
  private final PatternIndex<SkippingPattern> forms;

  /** @param words shared with what else reads the same texts */
  public Referrals(PatternWords words) {
    for (Row row : LexiconLoader.rows("lexicon/anaphor-heads.tsv", 2)) {
      heads.put(row.get(0), List.of((row.get(1).isEmpty() ? row.get(0) : row.get(1)).split("\\|")));
    }
    String longestFirst = heads.keySet().stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
        .map(Pattern::quote).collect(Collectors.joining("|"));
    String before = String.join("|", LexiconLoader.words("lexicon/anaphor-words.tsv"));
    SkippingPattern named = SkippingPattern.compile("(?:" + before + ")(?:" + longestFirst + ")");
    String nouns = heads.keySet().stream().filter(noun -> noun.length() > 1)
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
        .map(Pattern::quote).collect(Collectors.joining("|"));
    SkippingPattern subjects = SkippingPattern.compile(
        "(?<![\\p{IsHan}“”（）])(?:" + nouns + ")(?=[与和同跟][^，。；]{2,40}(?:签|结对|合作))");
    forms = new PatternIndex<>(words, List.of(named, subjects), form -> form);
  }

  /** The namings, and the words that point back to one of them, in order. */
  public List<Naming> among(String text, Places places, List<Naming> namings) {
    List<Naming> found = new ArrayList<>(namings);
    for (Match<SkippingPattern> match : forms.scan(places, text).in(new Span(0, text.length()))) {
      add(match.span(), text, namings, found);
    }
    if (found.size() == namings.size()) {
      return namings;
    }
    found.sort(Comparator.comparing(Naming::span));
    return List.copyOf(found);
  }

  private void add(Span span, String text, List<Naming> namings, List<Naming> found) {
    String form = span.of(text);
    if (found.stream().noneMatch(n -> n.span().overlaps(span))) {
      antecedent(namings, span, endings(form))
          .ifPresent(body -> found.add(new Naming(span, form, body.entity(), false)));
    }
  }

  /** Those of the noun, 大队 in 该大队. */
  private List<String> endings(String form) {
    int begin = 0;
    while (!heads.containsKey(form.substring(begin))) {
      begin++;
    }
    return heads.get(form.substring(begin));
  }

  /** The body named last before whose name ends in the noun. */
  private static Optional<Naming> antecedent(List<Naming> namings, Span anaphor, List<String> endings) {
    return namings.stream().filter(n -> n.isBody() && n.span().end() <= anaphor.begin())
        .filter(n -> endings.stream().anyMatch(e -> n.text().endsWith(e) || n.entity().name().endsWith(e)))
        .reduce((first, last) -> last);
  }
}
