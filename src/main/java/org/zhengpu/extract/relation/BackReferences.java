package org.zhengpu.extract.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengpu.extract.Naming;
import org.zhengpu.lexicon.Anaphors;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.PatternIndex;
import org.zhengpu.lexicon.PatternScan.Match;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Span;

/**
 * Finds what stands for a body that was named before: 该局, a 公司 that does something, and 双方, which is two. Immutable,
 * may be shared.
 */
final class BackReferences {

  private static final SkippingPattern PARTIES = SkippingPattern.compile(
      "双方|三方|四方|(?<=[，。；：\\n“]|^)(?:两|三)(?:家|个)?(?:单位|部门|院|校|局|地)");
  private static final int NEAR = 12;
  private static final Map<Character, Integer> COUNTS = Map.of('双', 2, '两', 2, '三', 3, '四', 4);

  private final Anaphors anaphors = new Anaphors();
  private final SkippingPattern forms = SkippingPattern.compile(
      "(?:该|本|这家)(?:" + LongestFirst.alternatives(anaphors.heads()) + ")"
          + "|(?:(?<=[，。；：“]|^)|(?<=[，。；：]由))(?:"
          + LongestFirst.alternatives(LexiconLoader.words("lexicon/anaphor-actors.tsv")) + ")(?="
          + LongestFirst.alternatives(LexiconLoader.words("lexicon/actor-followers.tsv")) + ")");

  /** Nouns for programmes, with whether they may stand for any. */
  private final Map<String, Boolean> programmes = LexiconLoader.rows("lexicon/anaphor-programmes.tsv", 2).stream()
      .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1).equals("any")));
  private final SkippingPattern programmeForms = SkippingPattern.compile(
      "(?<=[，。；：\\n]|^)(?:(?:该|此次|本次|本届|这次|此项|这项|这一|本)\\p{IsHan}{0,4}?)?(?:"
          + LongestFirst.alternatives(programmes.keySet())
          + ")(?=由|是由|是|总投资|总长|全长|自|已|将|覆盖|惠及|计划|采取|走进|历时|面向|围绕|以)");

  /** 村里: what the name of the place ends in. */
  private final Map<String, List<String>> homes = LexiconLoader.rows("lexicon/anaphor-homes.tsv", 2).stream()
      .collect(Collectors.toMap(row -> row.get(0), row -> List.of(row.get(1).split("\\|"))));
  private final SkippingPattern homeForms = SkippingPattern.compile(
      "(?<=[，。；：“\\n]|^)(?:" + LongestFirst.alternatives(homes.keySet()) + ")(?=\\p{IsHan})");

  private final PatternIndex<Kind> kinds = new PatternIndex<>(
      List.of(new Kind(forms, this::antecedent), new Kind(programmeForms, this::programme),
          new Kind(homeForms, this::home)), Kind::forms);

  /** Forms, and for whom or what they stand. */
  private record Kind(SkippingPattern forms, Antecedent antecedent) {}

  /** Whom or what a form stands for, of the namings. */
  private interface Antecedent {
    Optional<Naming> of(Span form, String whole, List<Naming> namings);
  }

  /** The namings of a text and what points back to them, in order. */
  List<Naming> with(List<Naming> namings, String text) {
    List<Naming> found = new ArrayList<>();
    for (Match<Kind> match : kinds.scan(text).in(new Span(0, text.length()))) {
      Span span = match.span();
      if (namings.stream().noneMatch(n -> n.span().overlaps(span))) {
        match.of().antecedent().of(span, text, namings)
            .ifPresent(named -> found.add(new Naming(span, span.of(text), named.entity(), false)));
      }
    }
    return found.isEmpty() ? namings : merged(namings, found);
  }

  /** The place named last before that is of the kind. */
  private Optional<Naming> home(Span form, String whole, List<Naming> namings) {
    List<String> ends = homes.get(form.of(whole));
    return namings.stream().filter(n -> n.is(EntityType.PLACE) && n.span().end() <= form.begin())
        .filter(n -> ends.stream().anyMatch(n.entity().name()::endsWith)).reduce((a, b) -> b);
  }

  /** The programme named last before whose name ends in the noun, or the last where the noun tells nothing. */
  private Optional<Naming> programme(Span form, String whole, List<Naming> namings) {
    String text = form.of(whole);
    List<Naming> before = namings.stream()
        .filter(n -> n.is(EntityType.PROGRAMME) && n.span().end() <= form.begin()).toList();
    String noun = programmes.keySet().stream().filter(text::endsWith).max(LongestFirst.ORDER.reversed()).orElse(text);
    return before.stream().filter(n -> isOf(n, noun, whole)).reduce((a, b) -> b)
        .or(() -> before.stream().filter(n -> programmes.getOrDefault(noun, false)).reduce((a, b) -> b));
  }

  private static boolean isOf(Naming naming, String noun, String whole) {
    return naming.text().endsWith(noun) || naming.entity().name().endsWith(noun) || isFollowed(naming, noun, whole);
  }

  /** “X杯”|武术大赛: whether the noun stands behind the name, in its clause. */
  private static boolean isFollowed(Naming naming, String noun, String whole) {
    int at = whole.indexOf(noun, naming.span().end());
    return at >= 0 && at - naming.span().end() < NEAR
        && whole.substring(naming.span().end(), at).chars().noneMatch(c -> "，。；！？、\n".indexOf(c) >= 0);
  }

  /** The body named last before whose name ends in the noun. */
  private Optional<Naming> antecedent(Span form, String whole, List<Naming> namings) {
    String text = form.of(whole);
    return namings.stream().filter(n -> n.isBody() && n.span().end() <= form.begin())
        .filter(n -> anaphors.mayMean(text, n.entity().name())).reduce((a, b) -> b);
  }

  /** The namings of a sentence, with the parties of what was agreed before where it says 双方 or 两单位. */
  List<Naming> withParties(
      List<Naming> namings, List<Entity> agreed, IntFunction<List<Entity>> group, Span sentence, String text) {
    List<Naming> found = new ArrayList<>();
    for (Span span : PARTIES.allAmid(text, sentence)) {
      int count = COUNTS.get(text.charAt(span.begin()));
      List<Entity> parties = agreed.size() == count ? agreed
          : text.startsWith("方", span.begin() + 1) ? List.of() : group.apply(count);
      parties.forEach(party -> found.add(new Naming(span, span.of(text), party, false)));
    }
    return found.isEmpty() ? namings : merged(namings, found);
  }

  private static List<Naming> merged(List<Naming> namings, List<Naming> found) {
    return Stream.concat(namings.stream(), found.stream())
        .sorted(Comparator.comparingInt(n -> n.span().begin())).toList();
  }
}
