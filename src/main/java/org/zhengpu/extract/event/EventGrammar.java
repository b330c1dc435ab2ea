package org.zhengpu.extract.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.PatternIndex;
import org.zhengpu.lexicon.PatternScan;
import org.zhengpu.lexicon.PatternScan.Match;
import org.zhengpu.lexicon.PatternWords.Places;
import org.zhengpu.lexicon.PatternWords;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Span;

/** The words that tell that something happened, read from {@code grammar/events.tsv}. Immutable, may be shared. */
final class EventGrammar {

  private static final String GAP = "[^。！？；，]{0,25}?";

  private final PatternIndex<Trigger> triggers;
  private final List<Trigger> said;

  /** Where a pattern counts; the file says more. */
  enum Where {
    ANY, LEAD, DATED, SAID;

    /**
     * Whether a pattern for {@code other} counts: beside a day all do but those for what is said, in the lead all but
     * those that need one.
     */
    boolean admits(Where other) {
      return other.compareTo(this) <= 0;
    }
  }

  /** One row of the file. */
  record Trigger(String id, EventType type, int weight, Where where, SkippingPattern pattern) {}

  /** A trigger where it stands. */
  record Hit(Trigger trigger, Span span) {
    EventType type() {
      return trigger.type();
    }
  }

  /** @param words shared with what else reads the same texts */
  EventGrammar(PatternWords words) {
    List<Trigger> all = LexiconLoader.rows("grammar/events.tsv", 6).stream().map(EventGrammar::trigger).toList();
    triggers = new PatternIndex<>(words, all, Trigger::pattern);
    said = all.stream().filter(t -> t.where() == Where.SAID).toList();
  }

  private static Trigger trigger(Row row) {
    try {
      return new Trigger(
          row.get(0), EventType.valueOf(row.get(1).toUpperCase(Locale.ROOT)), Integer.parseInt(row.get(2)),
          Where.valueOf(row.get(3).toUpperCase(Locale.ROOT)), SkippingPattern.compile(row.get(4).replace("…", GAP)));
    } catch (PatternSyntaxException e) {
      throw row.error("no pattern: " + row.get(4));
    } catch (IllegalArgumentException e) {
      throw row.error("no type, weight or place: " + row.cells());
    }
  }

  /** Where the triggers of a text may be. */
  PatternScan<Trigger> scan(Places places, String text) {
    return triggers.scan(places, text);
  }

  /** The triggers in a part of a text that count only in what somebody says. */
  List<Hit> said(String text, Span region) {
    return said.stream()
        .flatMap(trigger -> trigger.pattern().all(text, region).stream().map(span -> new Hit(trigger, span))).toList();
  }

  /** The triggers in a part of a text, row by row. */
  static List<Hit> hits(PatternScan<Trigger> scan, Span region) {
    return hits(scan.in(region));
  }

  /** Those of them that count in some place at least. */
  static List<Hit> hits(PatternScan<Trigger> scan, Span region, Where least) {
    return hits(scan.in(region, trigger -> least.admits(trigger.where())));
  }

  private static List<Hit> hits(List<Match<Trigger>> matches) {
    return matches.isEmpty() ? List.of()
        : matches.stream().map(match -> new Hit(match.of(), match.span())).toList();
  }

  /** The one that gives the type: the heaviest, of equals the one that ends last. */
  static Optional<Hit> best(List<Hit> hits) {
    return hits.isEmpty() ? Optional.empty() : hits.stream().reduce((a, b) -> order(a, b) >= 0 ? a : b);
  }

  private static int order(Hit a, Hit b) {
    int byWeight = Integer.compare(a.trigger().weight(), b.trigger().weight());
    return byWeight != 0 ? byWeight : Integer.compare(a.span().end(), b.span().end());
  }
}
