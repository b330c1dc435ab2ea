package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhengpu.model.Level;
import org.zhengpu.model.StandardBody;

/**
 * The forms of the standard bodies, by the words that stand before the division's name: {@code 团{}委} under 团,
 * {@code {}医保局} under nothing. Immutable, may be shared.
 */
final class BodyForms {

  private static final String NAME = "{}";
  private static final String STEM = "{stem}";
  private static final String UNIT = "{unit}";

  private final Map<String, Gazetteer<StandardBody>> tails = new LinkedHashMap<>();
  private final WordList anyTail;
  private final Map<String, List<StandardBody>> central = new LinkedHashMap<>();

  BodyForms(List<StandardBody> bodies, List<String> unitWords) {
    Map<String, Gazetteer.Builder<StandardBody>> builders = new LinkedHashMap<>();
    Set<String> any = new TreeSet<>();
    for (StandardBody body : bodies) {
      for (String form : forms(body)) {
        if (body.levels().contains(Level.CENTRAL)) {
          central.computeIfAbsent(form, f -> new ArrayList<>()).add(body);
        } else {
          variants(form, unitWords).forEach(v -> {
            builders.computeIfAbsent(before(v), b -> Gazetteer.builder()).add(tail(v), body);
            any.add(tail(v));
          });
        }
      }
    }
    builders.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(LongestFirst.ORDER))
        .forEach(entry -> tails.put(entry.getKey(), entry.getValue().build()));
    anyTail = new WordList(any);
  }

  /** The pattern, the short forms behind the division's name, and both with the words that the pattern begins with. */
  private static List<String> forms(StandardBody body) {
    String pattern = body.pattern().replace(STEM, NAME);
    List<String> forms = new ArrayList<>(List.of(pattern));
    String before = before(pattern);
    for (String form : body.shortForms()) {
      boolean frame = form.contains(NAME) || body.levels().contains(Level.CENTRAL);
      forms.add(frame ? form : NAME + form);
      if (!frame && !before.isEmpty()) {
        forms.add(before + NAME + form);
      }
    }
    return forms;
  }

  private static List<String> variants(String form, List<String> unitWords) {
    return form.contains(UNIT) ? unitWords.stream().map(word -> form.replace(UNIT, word)).toList() : List.of(form);
  }

  private static String tail(String pattern) {
    return pattern.substring(pattern.indexOf(NAME) + NAME.length());
  }

  private static String before(String pattern) {
    return pattern.substring(0, Math.max(0, pattern.indexOf(NAME)));
  }

  /** The words that may stand before a division's name, the longest first, and last the empty text. */
  Set<String> prefixes() {
    return tails.keySet();
  }

  /** The bodies named by what follows the division, every length that begins {@code rest}, the longest first. */
  List<Gazetteer.Match<StandardBody>> tailsAt(String prefix, String rest) {
    List<Gazetteer.Match<StandardBody>> found = new ArrayList<>(tails.get(prefix).allAt(rest, 0));
    Collections.reverse(found);
    return found;
  }

  /** The bodies that a form names, behind a division. */
  List<StandardBody> named(String form) {
    return tails.get("").get(form);
  }

  /** Whether a form names a body of the country, or some part of it one of a division. */
  boolean mayName(String form) {
    return central.containsKey(form) || anyTail.isIn(form);
  }

  /** The bodies of the country that a form names. */
  List<StandardBody> central(String form) {
    return central.getOrDefault(form, List.of());
  }
}
