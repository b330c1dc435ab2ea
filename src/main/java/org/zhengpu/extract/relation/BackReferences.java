package org.zhengpu.extract.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.zhengpu.extract.Naming;
import org.zhengpu.lexicon.Anaphors;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Span;

/**
 * Finds what stands for a body that was named before: 该局, a 公司 that does something, and 双方, which is two. Immutable,
 * may be shared.
 */
final class BackReferences {

  private static final SkippingPattern PARTIES = SkippingPattern.compile("双方|三方|四方");
  private static final Map<Character, Integer> COUNTS = Map.of('双', 2, '三', 3, '四', 4);

  private final Anaphors anaphors = new Anaphors();
  private final SkippingPattern forms = SkippingPattern.compile(
      "(?:该|本|这家)(?:" + LongestFirst.alternatives(anaphors.heads()) + ")"
          + "|(?:(?<=[，。；：“]|^)|(?<=[，。；：]由))(?:"
          + LongestFirst.alternatives(LexiconLoader.words("lexicon/anaphor-actors.tsv")) + ")(?="
          + LongestFirst.alternatives(LexiconLoader.words("lexicon/actor-followers.tsv")) + ")");

  /** The namings of a text and what points back to them, in order. */
  List<Naming> with(List<Naming> namings, String text) {
    List<Naming> found = new ArrayList<>();
    Matcher matcher = forms.matcher(text);
    for (int from = 0; forms.find(matcher, text, from); from = matcher.end()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (namings.stream().noneMatch(n -> n.span().overlaps(span))) {
        antecedent(span, matcher.group(), namings)
            .ifPresent(body -> found.add(new Naming(span, matcher.group(), body.entity(), false)));
      }
    }
    return merged(namings, found);
  }

  /** The body named last before whose name ends in the noun. */
  private Optional<Naming> antecedent(Span form, String text, List<Naming> namings) {
    return namings.stream().filter(n -> n.isBody() && n.span().end() <= form.begin())
        .filter(n -> anaphors.mayMean(text, n.entity().name())).reduce((a, b) -> b);
  }

  /** The namings of a sentence, with the parties of what was agreed before where it says 双方. */
  List<Naming> withParties(List<Naming> namings, List<Entity> parties, Span sentence, String text) {
    List<Naming> found = new ArrayList<>();
    for (Span span : PARTIES.allAmid(text, sentence)) {
      if (parties.size() == COUNTS.get(text.charAt(span.begin()))) {
        parties.forEach(party -> found.add(new Naming(span, span.of(text), party, false)));
      }
    }
    return found.isEmpty() ? namings : merged(namings, found);
  }

  private static List<Naming> merged(List<Naming> namings, List<Naming> found) {
    return Stream.concat(namings.stream(), found.stream())
        .sorted(Comparator.comparingInt(n -> n.span().begin())).toList();
  }
}
