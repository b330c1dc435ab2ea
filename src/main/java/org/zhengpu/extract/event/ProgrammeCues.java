package org.zhengpu.extract.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.zhengpu.extract.Naming;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Span;

/**
 * Tells which programmes that a sentence names belong to the event told before: 此次“书香河湾”活动, 其中包括河湾水库工程. In: a type of
 * event, the narrative, a sentence, a name in it. Read from {@code grammar/event-programmes.tsv}. Immutable, may be
 * shared.
 */
final class ProgrammeCues {

  private static final int NEAR = 16;

  private final List<Rule> rules =
      LexiconLoader.rows("grammar/event-programmes.tsv", 5).stream().map(ProgrammeCues::rule).toList();

  private record Rule(Set<EventType> types, Pattern right, Pattern before, Pattern ending) {

    boolean isMet(EventType type, String told, Span sentence, Naming naming) {
      int begin = naming.span().begin();
      return types.contains(type)
          && right.matcher(told.substring(Math.max(sentence.begin(), begin - NEAR), begin)).find()
          && before.matcher(told.substring(sentence.begin(), begin)).find()
          && ending.matcher(naming.text()).find();
    }
  }

  private static Rule rule(Row row) {
    try {
      return new Rule(
          types(row.get(0)), Pattern.compile(row.get(1).isEmpty() ? "" : "(?:" + row.get(1) + ")$"),
          Pattern.compile(row.get(2)), Pattern.compile(row.get(3).isEmpty() ? "" : "(?:" + row.get(3) + ")[”》]?$"));
    } catch (PatternSyntaxException e) {
      throw row.error("no pattern: " + row.cells());
    } catch (IllegalArgumentException e) {
      throw row.error("no types of events: " + row.get(0));
    }
  }

  private static Set<EventType> types(String cell) {
    return cell.equals("*") ? EnumSet.allOf(EventType.class)
        : EnumSet.copyOf(Arrays.stream(cell.split("\\|"))
            .map(t -> EventType.valueOf(t.toUpperCase(Locale.ROOT))).toList());
  }

  /** Whether a programme that stands in a sentence about an event is one of the event. */
  private boolean isPart(EventType type, String told, Span sentence, Naming naming) {
    return rules.stream().anyMatch(rule -> rule.isMet(type, told, sentence, naming));
  }

  /** The programmes among the names of a sentence that belong to the event; with one, those listed with it. */
  List<Naming> parts(EventType type, String told, Span sentence, List<Naming> programmes) {
    List<Naming> found = new ArrayList<>();
    for (Naming naming : programmes) {
      boolean listed = !found.isEmpty() && isListed(told, found.get(found.size() - 1), naming);
      if (listed || isPart(type, told, sentence, naming)) {
        found.add(naming);
      }
    }
    return found;
  }

  private static boolean isListed(String told, Naming last, Naming next) {
    String between = told.substring(last.span().end(), next.span().begin());
    return between.length() == 1 && "、和及与".contains(between);
  }
}
