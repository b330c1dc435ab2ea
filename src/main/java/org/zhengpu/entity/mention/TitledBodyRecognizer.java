package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.PostTitle;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;
import org.zhengpu.model.Token;

/**
 * Finds bodies that only the title behind them gives away: 云谷数农|总经理郁文, 秩序中队|中队长鲍铁. Reads tokens, people and
 * the bodies already proposed. May be shared between threads.
 *
 * <table>
 * <caption>Rules; the title belongs to a person who is named</caption>
 * <tr><td>head.part</td><td>a body and words behind it</td><td>县医院|护理部|主任周敏</td></tr>
 * <tr><td>titled.proper</td><td>words that no dictionary explains</td><td>紫谷香氛|董事长周敏</td></tr>
 * <tr><td>titled.unit</td><td>words that end in the unit that the title is the head of</td><td>家事审判庭|庭长周敏</td></tr>
 * <tr><td>titled.again</td><td>a noun for a body named before</td><td>合作社|理事长周敏</td></tr>
 * </table>
 */
public final class TitledBodyRecognizer implements Recognizer {

  public static final String RULE = "titled.";

  private static final int LONGEST = 24;
  private static final int SHORTEST = 3;
  private static final int OWN_WORDS = 2;
  private static final int GAP = 4;
  private static final int REACH = 40;
  private static final double CONFIDENCE = 0.7;
  private static final Pattern CHAIN = Pattern.compile("[、兼暨（(][^，。；：！？\\n]*");
  private static final Pattern AFTER_NAME = Pattern.compile("[（(]|为|的");
  private static final Pattern BRACKET = Pattern.compile("[（(][^（）()\\n]{1,10}[）)]");
  private static final Pattern CHIEF = Pattern.compile("副?(.+)长");
  private static final Pattern COUNTY = Pattern.compile("[省市区县旗州盟]$");
  private static final String OPENING = "“‘「『";

  private final PostTitles titles;
  private final NameStart start = new NameStart();
  private final WordSet units = WordSet.load("lexicon/unit-words.tsv");
  private final WordSet generic = WordSet.load("lexicon/name-generic.tsv");
  private final List<String> agencyEndings = LexiconLoader.words("lexicon/titled-agencies.tsv");
  private final Set<String> businessTitles = Set.copyOf(LexiconLoader.words("lexicon/business-titles.tsv"));
  private final List<String> departments = LexiconLoader.words("lexicon/departments.tsv");
  private final List<String> businesses = LexiconLoader.words("lexicon/businesses.tsv").stream()
      .filter(ending -> ending.length() > 1).toList();
  private final Set<String> inAgency = Set.copyOf(LexiconLoader.words("lexicon/agency-titles.tsv"));
  private final List<String> verbs = LexiconLoader.rows("lexicon/appointment-verbs.tsv", 3).stream()
      .filter(row -> row.get(1).equals("after")).map(row -> row.get(0)).toList();
  private final Map<String, List<String>> anaphors = LexiconLoader.rows("lexicon/anaphor-heads.tsv", 2).stream()
      .collect(Collectors.toMap(row -> row.get(0),
          row -> List.of((row.get(1).isEmpty() ? row.get(0) : row.get(1)).split("\\|"))));

  public TitledBodyRecognizer(PostTitles titles) {
    this.titles = titles;
  }

  @Override
  public List<Mention> recognize(Document document) {
    return titles.find(document.text()).stream().anyMatch(TitledBodyRecognizer::isNamed)
        ? new Search(document).run() : List.of();
  }

  private static boolean isNamed(PostTitle title) {
    return title.seat() == PostTitle.Seat.NAMED;
  }

  /** The search through one document. */
  private final class Search {
    private final String text;
    private final Words words;
    private final List<PostTitle> posts;
    private final List<Mention> people;
    private final List<Mention> named;
    private final List<Mention> found = new ArrayList<>();
    private final Map<Integer, PostTitle> byEnd = new HashMap<>();

    Search(Document document) {
      text = document.text();
      words = Words.of(document);
      posts = titles.find(text);
      posts.forEach(title -> byEnd.put(title.span().end(), title));
      people = document.mentions().stream().filter(m -> m.type() == EntityType.PERSON).toList();
      named = document.mentions().stream()
          .filter(m -> m.type().isBody() || m.type() == EntityType.PLACE).toList();
    }

    List<Mention> run() {
      posts.stream().filter(TitledBodyRecognizer::isNamed)
          .filter(title -> !isSeated(title.span().begin()) && isHeld(title)).forEach(this::body);
      return found;
    }

    /** A body, another title or a mark right before the title. */
    private boolean isSeated(int offset) {
      return offset == 0 || words.tagAt(offset - 1).startsWith("w") || byEnd.containsKey(offset)
          || named.stream().anyMatch(m -> m.span().end() == offset
              || m.type().isBody() && m.span().begin() < offset && m.span().end() > offset);
    }

    private boolean isHeld(PostTitle title) {
      int end = title.span().end();
      return people.stream().anyMatch(p -> p.span().begin() >= end && p.span().begin() - end < REACH
          && leadsTo(end, p.span().begin())) || people.stream().anyMatch(p -> p.span().end() <= title.span().begin()
          && title.span().begin() - p.span().end() < REACH && isSaidOf(p.span().end(), title.span()));
    }

    /** Nothing, or more titles, or a bracket up to the name. */
    private boolean leadsTo(int end, int name) {
      String between = text.substring(end, name);
      return between.isEmpty() || BRACKET.matcher(between).matches()
          || CHAIN.matcher(between).matches() && byEnd.containsKey(name);
    }

    /** 王强（…会长）, 王强任…会长. */
    private boolean isSaidOf(int name, Span title) {
      String between = text.substring(name, title.begin());
      boolean clause = between.chars().noneMatch(c -> "，。；：！？\n）)".indexOf(c) >= 0);
      return clause && (AFTER_NAME.matcher(between).lookingAt() || verbs.stream().anyMatch(between::startsWith));
    }

    private void body(PostTitle title) {
      int end = title.span().begin();
      int begin = wholeDivision(Math.max(start.before(words, end, floor(end)), afterPerson(end)));
      Optional<Mention> superior = named.stream()
          .filter(m -> m.type().isBody() && m.span().end() < end)
          .filter(m -> m.span().end() >= begin || begin < end && isGap(m.span().end(), begin))
          .max(Comparator.comparingInt((Mention m) -> m.span().end()).thenComparing(m -> m.span().length()));
      Span span = new Span(superior.map(m -> Math.min(begin, m.span().begin())).orElse(begin), end);
      Optional<Mention> proposed = again(new Span(begin, end)).or(() -> superior.isPresent()
          ? Optional.of(mention(superior.get().type(), span, HeadNounRecognizer.PART))
          : alone(title, span));
      proposed.filter(m -> m.span().length() > 1).ifPresent(this::add);
    }

    /** Adds a body; 县医院|护理部 is a department of another. */
    private void add(Mention mention) {
      Optional<Mention> business = mention.type() == EntityType.ORGANIZATION ? business(mention.span())
          : Optional.empty();
      business.ifPresent(found::add);
      found.add(business.isEmpty() ? mention : mention(mention.type(), mention.span(), HeadNounRecognizer.PART));
    }

    private Optional<Mention> business(Span span) {
      String name = span.of(text);
      return departments.stream().anyMatch(name::endsWith) ? businesses.stream()
          .filter(name::contains).map(ending -> span.begin() + name.indexOf(ending) + ending.length())
          .filter(end -> end < span.end()).max(Comparator.naturalOrder())
          .map(end -> mention(EntityType.ORGANIZATION, new Span(span.begin(), end), RULE + "proper"))
          : Optional.empty();
    }

    /** 武强县 is whole, even where the tokenizer makes a verb of its end. */
    private int wholeDivision(int begin) {
      return named.stream().filter(m -> m.rule().equals("division.name"))
          .filter(m -> m.span().begin() < begin && begin <= m.span().end())
          .filter(m -> COUNTY.matcher(m.text()).find()).map(m -> m.span().begin()).findFirst().orElse(begin);
    }

    /** 就业, which begins no name, in 市人社局就业|促进处. */
    private boolean isGap(int from, int to) {
      return to - from <= GAP && to - from > 0 && text.substring(from, to).chars()
          .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) && words.isBoundary(to)
          && words.tagAt(from).startsWith("v");
    }

    /** A name begins neither inside a title before it nor inside its joint: 副院长兼|家事审判庭. */
    private int floor(int end) {
      return posts.stream().map(title -> title.span().end()).filter(e -> e < end)
          .max(Comparator.naturalOrder()).map(e -> Math.max(e, end - LONGEST)).orElse(Math.max(0, end - LONGEST));
    }

    private int afterPerson(int end) {
      return people.stream().map(p -> p.span().end()).filter(e -> e <= end).max(Comparator.naturalOrder()).orElse(0);
    }

    /** 合作社|理事长, where the article has named one. */
    private Optional<Mention> again(Span span) {
      List<String> endings = anaphors.getOrDefault(span.of(text), List.of());
      return named.stream().filter(m -> m.type().isBody() && m.span().end() <= span.begin())
          .filter(m -> m.text().length() > span.length() && endings.stream().anyMatch(m.text()::endsWith))
          .reduce((first, last) -> last).map(m -> mention(m.type(), span, RULE + "again"));
    }

    private Optional<Mention> alone(PostTitle title, Span span) {
      if (span.length() < SHORTEST) {
        return Optional.empty();
      }
      boolean unit = agencyEndings.stream()
          .anyMatch(e -> span.of(text).endsWith(e) && span.length() >= e.length() + OWN_WORDS);
      if (unit && (isHeadOf(title, span) || inAgency.contains(title.name()))) {
        return Optional.of(mention(EntityType.AGENCY, span, RULE + "unit"));
      }
      boolean anchored = units.contains(text, span.begin(), span.begin() + 1);
      boolean proper = anchored || isProper(span) && (unit || businessTitles.stream().anyMatch(title.name()::endsWith));
      return !proper ? Optional.empty()
          : Optional.of(mention(unit ? EntityType.AGENCY : EntityType.ORGANIZATION, span, RULE + "proper"));
    }

    /** 庭长 of 家事审判庭, 中队长 of 秩序中队. */
    private boolean isHeadOf(PostTitle title, Span span) {
      Matcher chief = CHIEF.matcher(title.name());
      return chief.matches() && span.of(text).endsWith(chief.group(1));
    }

    /** Whether some word is no ordinary one: a known name, a number, quotation marks, or single characters in a row. */
    private boolean isProper(Span span) {
      int singles = 0;
      for (int at = span.begin(); at < span.end(); ) {
        Token token = words.at(at).orElse(null);
        int next = token == null ? at + 1 : Math.min(token.span().end(), span.end());
        String word = text.substring(at, next);
        singles = word.length() == 1 && !generic.contains(word) ? singles + 1 : 0;
        boolean name = token != null && word.length() > 1 && (token.isName() || token.tag().equals("m"));
        if (singles >= 2 || name || OPENING.indexOf(text.charAt(at)) >= 0) {
          return true;
        }
        at = next;
      }
      return false;
    }

    private Mention mention(EntityType type, Span span, String rule) {
      return new Mention(span, span.of(text), type, rule, CONFIDENCE);
    }
  }
}
