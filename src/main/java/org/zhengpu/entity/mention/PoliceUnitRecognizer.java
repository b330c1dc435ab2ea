package org.zhengpu.entity.mention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.SoughtPattern;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Scope;
import org.zhengpu.model.Span;

/**
 * Finds units of the police that stand without their bureau: 刑警大队四中队 is that of the bureau named before, else of the
 * paper's county; a 支队 is the city's. Reads the bodies already proposed. Rule {@code police.unit}. May be shared.
 */
final class PoliceUnitRecognizer implements Recognizer {

  static final String RULE = "police.unit";

  private static final String BUREAU = "公安局";
  private static final Pattern BUREAUS = Pattern.compile(".*公安(?:局|分局)");

  private final SoughtPattern unit;

  PoliceUnitRecognizer(Lookout lookout) {
    unit = lookout.pattern("(?:" + LongestFirst.alternatives(LexiconLoader.words("lexicon/police-units.tsv")) + ")"
        + "(?<rank>[大支]队)(?<part>(?:[一二三四五六七八九十]+|\\p{IsHan}{2})中队)?");
  }

  @Override
  public List<Mention> recognize(Document document) {
    return new Run(document).run();
  }

  private final class Run extends Search {
    private final Scope scope;
    private final List<Mention> bodies;

    Run(Document document) {
      super(document);
      scope = document.article().info().scope();
      bodies = named.stream().filter(m -> m.type().isBody()).toList();
    }

    @Override
    void search() {
      Matcher matcher = unit.matcher(text);
      for (int from = 0; unit.find(matcher, text, from); from = matcher.end()) {
        Span span = new Span(matcher.start(), matcher.end());
        boolean city = matcher.group("rank").equals("支队");
        if (isAlone(span)) {
          bureau(span, city).ifPresent(bureau -> add(span, bureau, matcher));
        }
      }
    }

    /** Whether no name goes on there: neither 县公安局|刑警大队 nor 市刑警支队. */
    private boolean isAlone(Span span) {
      return words.isBoundary(span.begin()) && words.isBoundary(span.end())
          && !words.tagAt(span.begin() - 1).startsWith("n")
          && bodies.stream().noneMatch(m -> m.span().overlaps(span));
    }

    private Optional<String> bureau(Span span, boolean city) {
      String level = city ? "市" : "";
      return bodies.stream().filter(m -> BUREAUS.matcher(m.name()).matches() && m.name().startsWith(level))
          .min(Comparator.comparing((Mention m) -> m.span().begin() > span.begin())
              .thenComparingInt(m -> Math.abs(m.span().begin() - span.begin())))
          .map(Mention::name).or(() -> ofScope(city));
    }

    private Optional<String> ofScope(boolean city) {
      int level = city ? 2 : 3;
      return scope.path().size() < level ? Optional.empty() : Optional.of(scope.path().get(level - 1) + BUREAU);
    }

    private void add(Span span, String bureau, Matcher unit) {
      found.add(new Mention(span, span.of(text), EntityType.AGENCY, RULE, 0.85, bureau + span.of(text)));
      if (unit.group("part") != null) {
        Span whole = new Span(span.begin(), unit.start("part"));
        found.add(new Mention(whole, whole.of(text), EntityType.AGENCY, StandardBodyRecognizer.SUPERIOR, 0.85,
            bureau + whole.of(text)));
      }
    }
  }
}
