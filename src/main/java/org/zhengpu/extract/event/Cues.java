package org.zhengpu.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;
import org.zhengpu.extract.event.Cue.Part;
import org.zhengpu.extract.event.EventGrammar.Hit;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.PatternIndex;
import org.zhengpu.lexicon.PatternScan;
import org.zhengpu.lexicon.PatternWords.Places;
import org.zhengpu.lexicon.PatternWords;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.Span;

/** Finds the words that give parts in an event, those of {@code grammar/event-roles.tsv}. Immutable, may be shared. */
final class Cues {

  private final PatternIndex<Cue> cues;
  private final Cue trigger;

  /** A cue where it stands. */
  record Found(Cue cue, Span span) {}

  /** @param words shared with what else reads the same texts */
  Cues(PatternWords words) {
    List<Cue> all = LexiconLoader.rows("grammar/event-roles.tsv", 9).stream().map(Cues::cue).toList();
    trigger = all.stream().filter(Cue::isTrigger).findFirst()
        .orElseThrow(() -> new IllegalStateException("grammar/event-roles.tsv: no row for triggers"));
    cues = new PatternIndex<>(
        words, all.stream().filter(cue -> cue != trigger).toList(), Cue::pattern);
  }

  private static Cue cue(Row row) {
    try {
      return new Cue(
          row.get(0), SkippingPattern.compile(row.get(1)), part(row, 2), part(row, 3), part(row, 4), part(row, 5),
          part(row, 6));
    } catch (PatternSyntaxException e) {
      throw row.error("no pattern: " + row.get(1));
    }
  }

  private static Part part(Row row, int column) {
    try {
      return row.get(column).equals("-") ? Part.SAME : Part.valueOf(row.get(column).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.error("no part in an event: " + row.get(column));
    }
  }

  /** Where the cues of a text may be. */
  PatternScan<Cue> scan(Places places, String told) {
    return cues.scan(places, told);
  }

  /** The cues of a sentence from left to right, none inside a name or another cue. */
  List<Found> find(PatternScan<Cue> scan, Span sentence, Names names, List<Hit> hits) {
    List<Found> all = new ArrayList<>();
    scan.amid(sentence).forEach(match -> all.add(new Found(match.of(), match.span())));
    hits.forEach(hit -> all.add(atHit(hit, all)));
    all.removeIf(found -> names.overlap(found.span())
        || found.span().length() == 1 && !isFollowed(found.span(), names));
    return withoutOverlaps(all);
  }

  /** The trigger, or what makes it but the place where somebody spoke: 在推进会上要求. */
  private Found atHit(Hit hit, List<Found> all) {
    return all.stream().filter(found -> found.cue().isSpeech() && found.span().begin() == hit.span().end())
        .map(found -> new Found(found.cue(), new Span(hit.span().begin(), found.span().end()))).findFirst()
        .orElse(new Found(trigger, hit.span()));
  }

  /** 到河湾镇, 到“方舟”工作站; not 到期. */
  private static boolean isFollowed(Span cue, Names names) {
    return names.anyBeginsAt(cue.end()) || names.anyBeginsAt(cue.end() + 1);
  }

  private static List<Found> withoutOverlaps(List<Found> all) {
    all.sort(Comparator.comparing((Found found) -> found.cue().isTrigger())
        .thenComparing(found -> -found.span().length()));
    List<Found> kept = new ArrayList<>();
    for (Found found : all) {
      if (kept.stream().noneMatch(other -> other.span().overlaps(found.span()))) {
        kept.add(found);
      }
    }
    kept.sort(Comparator.comparing(Found::span));
    return kept;
  }
}
