package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.Divisions.Form;
import org.zhengpu.lexicon.Divisions.FormKind;
import org.zhengpu.lexicon.Divisions.Match;
import org.zhengpu.model.Level;
import org.zhengpu.model.Scope;
import org.zhengpu.model.Span;

/**
 * Finds divisions in running text, from left to right, the longest trusted name at each place. Whether a name is
 * trusted depends on how it is written, on how near to the scope the division is, and on the division named just before
 * (莘县张寨镇). May be shared between threads.
 */
final class DivisionFinder {

  private static final int SHORT_ALONE = 3;
  private static final Pattern VILLAGE_MORE = Pattern.compile("村(?![民委两里干党支部口头集级书])");

  private final Divisions divisions;
  private final Set<String> words = Set.copyOf(LexiconLoader.words("lexicon/division-words.tsv"));
  private final Set<String> known = Set.copyOf(LexiconLoader.words("lexicon/known-divisions.tsv"));
  private final TownList enumerations = new TownList();
  private final WordList notBehind = guards("before");
  private final WordList notAhead = guards("after");

  DivisionFinder(Divisions divisions) {
    this.divisions = divisions;
  }

  private static WordList guards(String side) {
    return new WordList(LexiconLoader.rows("lexicon/division-guards.tsv", 2).stream()
        .filter(row -> row.get(0).equals(side)).map(row -> row.get(1)).toList());
  }

  List<Match> find(String text, Scope scope) {
    List<Gazetteer<Form>> names = divisions.gazetteers(scope);
    List<Match> found = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      Match match = at(names, text, at, scope, found);
      at = match == null ? at + 1 : match.span().end();
      if (match != null) {
        found.add(match);
      }
    }
    return found;
  }

  private @Nullable Match at(
      List<Gazetteer<Form>> names, String text, int offset, Scope scope, List<Match> found) {
    Optional<Match> relative = relative(text, offset, scope, found);
    if (relative.isPresent()) {
      return relative.get();
    }
    List<Gazetteer.Match<Form>> all = at(names, text, offset);
    return all.isEmpty() ? null : named(all, text, scope, last(found)).map(match -> zone(match, text)).orElse(null);
  }

  /** 东台 and 高新区 behind it are one name. */
  private Match zone(Match match, String text) {
    Division owner = match.division();
    int end = divisions.zoneEnd(text, match.span().end());
    boolean has = end > 0 && (owner.level() == Level.CITY || owner.level() == Level.COUNTY);
    return !has ? match : divisions.zone(text.substring(match.span().end(), end), owner)
        .map(zone -> new Match(new Span(match.span().begin(), end), text.substring(match.span().begin(), end), zone,
            false))
        .orElse(match);
  }

  /** The names that begin at an offset, the shortest first. */
  private static List<Gazetteer.Match<Form>> at(List<Gazetteer<Form>> names, String text, int offset) {
    List<Gazetteer.Match<Form>> found = List.of();
    for (Gazetteer<Form> gazetteer : names) {
      List<Gazetteer.Match<Form>> more = gazetteer.allAt(text, offset);
      found = found.isEmpty() ? more : more.isEmpty() ? found : merged(found, more);
    }
    return found;
  }

  private static List<Gazetteer.Match<Form>> merged(
      List<Gazetteer.Match<Form>> some, List<Gazetteer.Match<Form>> more) {
    return Stream.concat(some.stream(), more.stream())
        .sorted(Comparator.comparingInt(match -> match.span().end())).toList();
  }

  private static @Nullable Match last(List<Match> found) {
    return found.isEmpty() ? null : found.get(found.size() - 1);
  }

  /** 全县, 该市: the paper's own, or the division named last. */
  private Optional<Match> relative(String text, int offset, Scope scope, List<Match> found) {
    return divisions.relative().at(text, offset).flatMap(word -> {
      Optional<Division> own = divisions.resolve(word.name(), scope);
      Optional<Division> last = lastNamed(found, word.values().get(0).get(1));
      boolean near = word.values().get(0).get(4).equals("near");
      return (near ? last.or(() -> own) : own.or(() -> last)).map(d -> new Match(word.span(), word.name(), d, true));
    });
  }

  private static Optional<Division> lastNamed(List<Match> found, String unit) {
    return found.stream().map(Match::division).filter(d -> d.name().endsWith(unit)).reduce((first, second) -> second);
  }

  private Optional<Match> named(
      List<Gazetteer.Match<Form>> all, String text, Scope scope, @Nullable Match before) {
    for (int i = all.size() - 1; i >= 0; i--) {
      boolean behind = before != null && before.span().end() == all.get(i).span().begin();
      Optional<Match> match =
          resolved(all.get(i), text, scope, behind ? before.division().scope() : Scope.UNKNOWN);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private Optional<Match> resolved(Gazetteer.Match<Form> candidate, String text, Scope scope, Scope above) {
    Optional<Division> division = below(candidate, above).or(() -> divisions.resolve(candidate.name(), scope)
        .filter(d -> isTrusted(candidate, d, text, scope)));
    return division.filter(d -> isFull(candidate, d) ? !isCut(d, text, candidate.span()) : fits(text, candidate.span()))
        .map(d -> new Match(candidate.span(), candidate.name(), d, false));
  }

  /** 杜村 in 杜村村, but not in 杜村村民 or 杜村村委会. */
  private static boolean isCut(Division division, String text, Span span) {
    return division.level() == Level.VILLAGE
        && VILLAGE_MORE.matcher(text).region(span.end(), text.length()).lookingAt();
  }

  private static Optional<Division> below(Gazetteer.Match<Form> candidate, Scope above) {
    return !above.isKnown() ? Optional.empty() : Divisions.choose(candidate.values().stream().map(Form::division)
        .filter(d -> d.isWithin(above.path()) && isClear(candidate, d)).toList(), above.path());
  }

  /** Right after the division above, a full name is clear, and the short form of a town is not: 莘县张寨|村. */
  private static boolean isClear(Gazetteer.Match<Form> candidate, Division division) {
    return isFull(candidate, division) || division.level().compareTo(Level.COUNTY) <= 0;
  }

  private static boolean isFull(Gazetteer.Match<Form> candidate, Division division) {
    return candidate.name().equals(division.name());
  }

  /** Whether the neighbours of a short form leave it a division: not 聊城路, not 黄河南岸. */
  private boolean fits(String text, Span span) {
    return !notBehind.endsAt(text, span.begin()) && !notAhead.beginsAt(text, span.end());
  }

  private boolean isTrusted(Gazetteer.Match<Form> candidate, Division division, String text, Scope scope) {
    String name = candidate.name();
    if (division.level() == Level.TOWNSHIP && enumerated(candidate, division, text)) {
      return true;
    }
    if (divisions.relative().zone(name).isPresent()) { // 高新区 may be the end of a name of its own
      return false;
    }
    if (words.contains(name) && !division.path().equals(scope.path())) {
      return false;
    }
    if (isFull(candidate, division)) {
      return isTrustedFull(division, text, scope);
    }
    boolean former = candidate.values().stream().allMatch(form -> form.kind() == FormKind.FORMER);
    return former ? name.length() >= SHORT_ALONE : isTrustedShort(name, division, text, scope);
  }

  /** 殷汇 in 殷汇、梅街、棠溪等乡镇: a short form in a list of names that are all of towns of its county. */
  private boolean enumerated(Gazetteer.Match<Form> candidate, Division division, String text) {
    return enumerations.contains(text, candidate.span(), item -> divisions.resolve(item, division.scope())
        .filter(other -> other.level() == Level.TOWNSHIP).isPresent());
  }

  private boolean isTrustedFull(Division division, String text, Scope scope) {
    return switch (division.level()) {
      case TOWNSHIP -> division.isNear(scope) && (divisions.isRegular(division) || division.name().length() > 4);
      case VILLAGE -> scope.path().size() >= division.path().size() - 2 || isPlaced(division, text);
      default -> true;
    };
  }

  private boolean isTrustedShort(String name, Division division, String text, Scope scope) {
    return switch (division.level()) {
      case PROVINCE, CITY -> true;
      case COUNTY -> division.isNear(scope) || known.contains(name);
      case TOWNSHIP -> division.isNear(scope) && (name.length() >= SHORT_ALONE || text.contains(division.name()));
      default -> false;
    };
  }

  /** Whether the text also names the township or county that a village is in. */
  private static boolean isPlaced(Division village, String text) {
    int size = village.path().size();
    return text.contains(village.path().get(size - 2)) || size > 2 && text.contains(village.path().get(size - 3));
  }
}
