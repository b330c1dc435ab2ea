package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.PostTitle;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Finds people by the words around their names. Reads tokens. May be shared between threads.
 *
 * <table>
 * <caption>The cues, and the rules named after them</caption>
 * <tr><td>person.title</td><td>after the title of a post</td><td>区长江海波</td></tr>
 * <tr><td>person.role</td><td>after a word for what somebody does or is, or a verb of appointment</td>
 *     <td>市民何强, 任命王强, 家住城东的王强</td></tr>
 * <tr><td>person.list</td><td>after another name and 、 or 和</td><td>周敏、陆建国</td></tr>
 * <tr><td>person.speech</td><td>at the head of a clause, before a verb of saying or leading</td><td>何立新表示</td></tr>
 * <tr><td>person.address</td><td>before a word of address</td><td>周阿姨, 王强同志</td></tr>
 * <tr><td>person.again</td><td>a name found by one of these, elsewhere in the document</td></tr>
 * </table>
 */
public final class PersonRecognizer implements Recognizer {

  public static final String RULE = "person.";

  private static final double AFTER_TITLE = 1e-9;
  private static final double AFTER_ROLE = 1e-3;
  private static final double IN_LIST = 1e-5;
  private static final double BEFORE_SPEECH = 2e-2;
  private static final Pattern LIST_MARK = Pattern.compile("[、和与及]");
  private static final Pattern HOME = Pattern.compile("(?:家住|来自)[^，。；！？\\n]{2,16}的");
  private static final String FUNCTION = "dpcury";

  private final PersonNames names = new PersonNames();
  private final PostTitles titles;
  private final Pattern foreign;
  private final Gazetteer<Boolean> roles;
  private final Gazetteer<Boolean> speechVerbs;
  private final Gazetteer<String> address;

  public PersonRecognizer(PostTitles titles) {
    this.titles = titles;
    String character = "[" + String.join("", LexiconLoader.words("lexicon/transliteration.tsv")) + "]";
    foreign = Pattern.compile(
        character + "{1,7}(?:·" + character + "{1,9})+|(?:" + elements(1) + "){2,4}|" + elements(3));
    Gazetteer.Builder<Boolean> before = Gazetteer.builder();
    LexiconLoader.words("lexicon/person-roles.tsv").forEach(word -> before.add(word, true));
    LexiconLoader.rows("lexicon/appointment-verbs.tsv", 3).stream()
        .filter(row -> row.get(1).equals("before")).forEach(row -> before.add(row.get(0), true));
    roles = before.build();
    Gazetteer.Builder<Boolean> verbs = Gazetteer.builder();
    LexiconLoader.words("lexicon/speech-verbs.tsv").forEach(word -> verbs.add(word, true));
    speechVerbs = verbs.build();
    Gazetteer.Builder<String> forms = Gazetteer.builder();
    LexiconLoader.rows("lexicon/person-address.tsv", 2).forEach(row -> forms.add(row.get(0), row.get(1)));
    address = forms.build();
  }

  /** What Mongolian and Tibetan names are made of, the longer first. */
  private static String elements(int shortest) {
    return LexiconLoader.words("lexicon/mongolian-names.tsv").stream().flatMap(line -> Stream.of(line.split(" +")))
        .filter(part -> part.length() >= shortest)
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
        .collect(Collectors.joining("|"));
  }

  @Override
  public List<Mention> recognize(Document document) {
    return new Search(document).run();
  }

  /** The search through one document. */
  private final class Search {
    private final String text;
    private final Words words;
    private final Map<Integer, Mention> found = new TreeMap<>();

    Search(Document document) {
      text = document.text();
      words = new Words(document);
    }

    List<Mention> run() {
      titles.find(text).forEach(this::afterTitle);
      roles.matches(text).forEach(role -> after(role.span().end(), "role", AFTER_ROLE));
      Matcher home = HOME.matcher(text);
      while (home.find()) {
        after(home.end(), "role", AFTER_ROLE);
      }
      speechVerbs.matches(text).stream().filter(verb -> words.isBoundary(verb.span().end()))
          .forEach(verb -> beforeSpeech(verb.span().begin()));
      address.matches(text).forEach(this::beforeAddress);
      again();
      return List.copyOf(found.values());
    }

    private void afterTitle(PostTitle title) {
      after(title.span().end(), "title", AFTER_TITLE);
    }

    private void after(int offset, String rule, double threshold) {
      Optional<Span> name = nameAt(offset, threshold);
      name.ifPresent(span -> {
        add(span, rule, 0.95);
        listAfter(span.end());
      });
    }

    /** 、陆建国 after 周敏. */
    private void listAfter(int offset) {
      if (offset < text.length() && LIST_MARK.matcher(text.substring(offset, offset + 1)).matches()) {
        after(offset + 1, "list", IN_LIST);
      }
    }

    private Optional<Span> nameAt(int offset, double threshold) {
      Matcher dotted = foreign.matcher(text).region(offset, text.length());
      if (dotted.lookingAt()) {
        return Optional.of(new Span(dotted.start(), dotted.end()));
      }
      return names.at(words, offset)
          .filter(c -> c.score() >= threshold && !isOrdinaryWord(c.span()))
          .map(PersonNames.Candidate::span);
    }

    /** 高兴 in 居民高兴地说, 都能 in 干部都能: not names. */
    private boolean isOrdinaryWord(Span span) {
      boolean function = span.length() == 2 && words.at(span.begin()).filter(t -> t.span().length() == 1).isPresent()
          && FUNCTION.indexOf(words.tagAt(span.begin()).charAt(0)) >= 0;
      return function || names.isOrdinary(words, span);
    }

    private void beforeSpeech(int end) {
      Span best = null;
      double score = BEFORE_SPEECH;
      for (int length = 2; length <= Math.min(4, end); length++) {
        Span span = new Span(end - length, end);
        double own = startsClause(span.begin()) && !isOrdinaryWord(span) ? names.score(words, span) : 0;
        if (own > score) {
          best = span;
          score = own;
        }
      }
      if (best != null) {
        add(best, "speech", 0.8);
      }
    }

    private boolean startsClause(int offset) {
      return offset == 0 || words.tagAt(offset - 1).startsWith("w") || text.charAt(offset - 1) == '\n';
    }

    private void beforeAddress(Gazetteer.Match<String> form) {
      int begin = form.span().begin();
      if (form.values().contains("surname") && begin > 0 && words.isBoundary(begin - 1)
          && names.isSurname(text.substring(begin - 1, begin)) && !isNoName(begin - 1)) {
        add(new Span(begin - 1, form.span().end()), "address", 0.7);
      }
      for (int length = 3; length >= 2; length--) {
        Span span = new Span(Math.max(0, begin - length), begin);
        if (words.isBoundary(span.begin()) && names.score(words, span) > BEFORE_SPEECH && !isOrdinaryWord(span)) {
          add(span, "address", 0.8);
          return;
        }
      }
    }

    private boolean isNoName(int offset) {
      return "mqrv".indexOf(words.tagAt(offset).charAt(0)) >= 0;
    }

    private void again() {
      Map<String, Mention> known = new HashMap<>();
      found.values().forEach(m -> known.putIfAbsent(m.text(), m));
      SortedSet<String> sorted = new TreeSet<>(known.keySet());
      for (String name : sorted) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
          add(new Span(at, at + name.length()), "again", 0.9);
        }
      }
    }

    private void add(Span span, String rule, double confidence) {
      boolean free = new ArrayList<>(found.values()).stream().noneMatch(m -> m.span().overlaps(span));
      if (free) {
        found.put(span.begin(), new Mention(span, span.of(text), EntityType.PERSON, RULE + rule, confidence));
      }
    }
  }
}
