package org.zhengpu.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengpu.extract.Naming;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.PatternSet;
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
  static final String AND = "(?:、|和|与|及|以及|，|会同|联合|携手|委托)";
  private static final String GAP = "[^。！？；\uE001-\uE004]{0,40}?";

  /** What stands between a verb and what is done, with no other verb that takes it: 组织职工|参加. */
  private static final String OBJECT_GAP = "(?:(?!"
      + LongestFirst.alternatives(LexiconLoader.words("grammar/object-breaks.tsv"))
      + ")[^，。！？；\uE001-\uE004]){0,40}?";

  private static final Pattern GROUP = Pattern.compile("\\(\\?<[so]>[^{)]*\\{(\\w+)}\\)");

  private final PatternSet<Rule> rules;
  private final NameKinds kinds;

  private record Rule(String id, RelationType type, SkippingPattern pattern, List<String> groups) {

    /** Whether the names that its groups ask for are among those of a sentence. */
    boolean mayMatch(String kinds) {
      for (String group : groups) {
        if (group.chars().noneMatch(kind -> kinds.indexOf(kind) >= 0)) {
          return false;
        }
      }
      return true;
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
    rules = new PatternSet<>(
        LexiconLoader.rows("grammar/relations.tsv", 5).stream().map(RelationGrammar::rule).toList(), Rule::pattern);
  }

  private static Rule rule(Row row) {
    try {
      return new Rule(row.get(0), type(row), SkippingPattern.compile(regex(row.get(2))), groups(row.get(2)));
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

  /** The characters of names, one set for each group that is a name and no more. */
  private static List<String> groups(String pattern) {
    return GROUP.matcher(pattern).results().map(group -> switch (group.group(1)) {
      case "place", "places" -> "" + PLACE;
      case "programme", "programmes" -> "" + PROGRAMME;
      case "team" -> "" + TEAM;
      default -> "" + BODY + TEAM + PLACE;
    }).toList();
  }

  private static String quoted(String name) {
    return "[“‘《「]?" + name + "[”’》」]?";
  }

  private static String list(String name) {
    return "(?:" + name + "(?:" + AND + "?" + name + ")*)";
  }

  /** The wordings in a sentence, row by row. */
  List<Found> find(String text, Span sentence, List<Naming> namings) {
    Shape shape = shape(text, sentence, namings);
    List<Found> found = new ArrayList<>();
    String kinds = shape.kinds();
    for (Rule rule : rules.among(shape.text(), new Span(0, shape.text().length()))) {
      if (!rule.mayMatch(kinds)) {
        continue;
      }
      Matcher matcher = rule.pattern().matcher(shape.text());
      for (int from = 0; rule.pattern().find(matcher, shape.text(), from); from = matcher.start() + 1) {
        found.add(new Found(
            rule.id(), rule.type(), shape.offset(matcher.start()), group("s", rule, matcher, shape),
            group("o", rule, matcher, shape)));
      }
    }
    return found;
  }

  private static List<Naming> group(String name, Rule rule, Matcher matcher, Shape shape) {
    return rule.pattern().expression().contains("(?<" + name + ">")
        ? shape.names(matcher.start(name), matcher.end(name)) : List.of();
  }

  private Shape shape(String text, Span sentence, List<Naming> namings) {
    Shape shape = new Shape("", new ArrayList<>(), new ArrayList<>());
    StringBuilder built = new StringBuilder();
    int at = sentence.begin();
    for (Naming naming : namings) {
      if (sentence.contains(naming.span()) && !naming.is(EntityType.PERSON)) {
        shape.copy(text, at, naming.span().begin(), built);
        shape.put(naming, character(naming), built);
        at = naming.span().end();
      }
    }
    shape.copy(text, at, sentence.end(), built);
    return new Shape(built.toString(), shape.offsets, shape.names);
  }

  private char character(Naming naming) {
    return naming.is(EntityType.PLACE) ? PLACE
        : naming.is(EntityType.PROGRAMME) ? PROGRAMME
        : kinds.isTeam(naming.entity().name()) || kinds.isTeam(naming.text()) ? TEAM : BODY;
  }

  /**
   * A sentence with one character in place of each name.
   *
   * @param text what is matched
   * @param offsets for each character its offset in the document
   * @param names for each character the name that it stands for, or null
   */
  private record Shape(String text, List<Integer> offsets, List<Optional<Naming>> names) {

    private void copy(String from, int begin, int end, StringBuilder built) {
      for (int i = begin; i < end; i++) {
        built.append(from.charAt(i));
        offsets.add(i);
        names.add(Optional.empty());
      }
    }

    private void put(Naming naming, char character, StringBuilder built) {
      built.append(character);
      offsets.add(naming.span().begin());
      names.add(Optional.of(naming));
    }

    /** The characters that stand for names, each once. */
    String kinds() {
      return text.chars().filter(c -> c >= BODY && c <= TEAM).distinct().mapToObj(Character::toString)
          .collect(Collectors.joining());
    }

    int offset(int at) {
      return at < offsets.size() ? offsets.get(at) : offsets.isEmpty() ? 0 : offsets.get(offsets.size() - 1);
    }

    List<Naming> names(int begin, int end) {
      return names.subList(begin, end).stream().flatMap(Optional::stream).toList();
    }
  }
}
