package org.zhengpu.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.zhengpu.extract.Naming;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.PatternIndex;
import org.zhengpu.lexicon.PatternScan.Start;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.RelationType;
import org.zhengpu.model.Span;

/**
 * Finds wordings that relate two names in a sentence, after {@code grammar/relations.tsv}. Immutable, may be shared.
 *
 * <p>A sentence is matched with one character in place of each name: U+E001 a body, U+E002 a place, U+E003 a programme,
 * U+E004 a team.
 */
final class RelationGrammar {

  private static final char BODY = '\uE001';
  private static final char TEAM = '\uE004';
  private static final char PLACE = '\uE002';
  private static final char PROGRAMME = '\uE003';
  private static final String ANY_BODY = "[" + BODY + TEAM + "]";
  private static final String ANY = "[" + BODY + TEAM + PLACE + "]";
  /** What stands between names that do the same. */
  static final List<String> JOINTS = List.of("、", "和", "与", "及", "以及", "，", "会同", "联合", "携手", "委托");
  private static final String AND = "(?:" + String.join("|", JOINTS) + ")";
  private static final String GAP = "[^。！？；\uE001-\uE004]{0,40}?";

  /** What stands between a verb and what is done, with no other verb that takes it: 组织职工|参加. */
  private static final String OBJECT_GAP = "(?:(?!"
      + LongestFirst.alternatives(LexiconLoader.words("grammar/object-breaks.tsv"))
      + ")[^，。！？；\uE001-\uE004]){0,40}?";

  private final PatternIndex<Rule> rules;
  private final NameKinds kinds;

  private record Rule(String id, RelationType type, SkippingPattern pattern, boolean hasSubject, boolean hasObject) {

    Found found(Matcher matcher, Shape shape) {
      return new Found(
          id, type, shape.offset(matcher.start()),
          hasSubject ? shape.names(matcher.start("s"), matcher.end("s")) : List.of(),
          hasObject ? shape.names(matcher.start("o"), matcher.end("o")) : List.of());
    }
  }

  /**
   * A wording that was found.
   *
   * @param id the row of the grammar
   * @param begin where in the text it begins
   * @param subjects the names that are related; none where the subject of the sentence is meant
   * @param objects the names that they are related to; none where the subject of the sentence is meant
   */
  record Found(String id, RelationType type, int begin, List<Naming> subjects, List<Naming> objects) {}

  RelationGrammar(NameKinds kinds) {
    this.kinds = kinds;
    rules = new PatternIndex<>(
        LexiconLoader.rows("grammar/relations.tsv", 5).stream().map(RelationGrammar::rule).toList(), Rule::pattern);
  }

  private static Rule rule(Row row) {
    try {
      SkippingPattern pattern = SkippingPattern.compile(regex(row.get(2)));
      return new Rule(row.get(0), type(row), pattern, row.get(2).contains("(?<s>"), row.get(2).contains("(?<o>"));
    } catch (PatternSyntaxException e) {
      throw row.error("no pattern: " + row.get(2));
    }
  }

  private static RelationType type(Row row) {
    return Stream.of(RelationType.values()).filter(t -> t.id().equals(row.get(1))).findFirst()
        .orElseThrow(() -> row.error("no relation " + row.get(1)));
  }

  private static String regex(String pattern) {
    return pattern.replace("…", GAP).replace("⋯", OBJECT_GAP)
        .replace("{bodies}", list(quoted(ANY_BODY))).replace("{body}", quoted(ANY_BODY))
        .replace("{team}", quoted("" + TEAM))
        .replace("{programmes}", list(quoted("" + PROGRAMME))).replace("{programme}", quoted("" + PROGRAMME))
        .replace("{places}", list(quoted("" + PLACE))).replace("{place}", quoted("" + PLACE))
        .replace("{any}", quoted(ANY)).replace("{anys}", list(quoted(ANY)));
  }

  private static String quoted(String name) {
    return "[“‘《「]?" + name + "[”’》」]?";
  }

  private static String list(String name) {
    return "(?:" + name + "(?:" + AND + "?" + name + ")*)";
  }

  /** The wordings in a sentence, row by row. */
  List<Found> find(String text, Span sentence, List<Naming> namings) {
    List<Naming> names = names(sentence, namings);
    return names.isEmpty() ? List.of() : find(new Shape(text, sentence, names, this::character));
  }

  private static List<Naming> names(Span sentence, List<Naming> namings) {
    List<Naming> names = new ArrayList<>();
    for (Naming naming : namings) {
      if (sentence.contains(naming.span()) && !naming.is(EntityType.PERSON)) {
        names.add(naming);
      }
    }
    return names;
  }

  private List<Found> find(Shape shape) {
    List<Found> found = new ArrayList<>();
    String text = shape.text();
    for (Start<Rule> start : rules.scan(text).starts(new Span(0, text.length()))) {
      SkippingPattern pattern = start.of().pattern();
      Matcher matcher = pattern.matcher(text);
      if (pattern.at(matcher, text, start.offset())) {
        found.add(start.of().found(matcher, shape));
      }
    }
    return found;
  }

  private char character(Naming naming) {
    return naming.is(EntityType.PLACE) ? PLACE
        : naming.is(EntityType.PROGRAMME) ? PROGRAMME
        : kinds.isTeam(naming.entity().name()) || kinds.isTeam(naming.text()) ? TEAM : BODY;
  }
}
