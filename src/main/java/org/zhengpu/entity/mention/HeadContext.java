package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;
import org.zhengpu.model.Token;

/**
 * What stands around the head nouns of one document: its words, and the divisions, bodies and settlements named so far.
 * Not for sharing between threads.
 */
final class HeadContext {

  private static final Pattern NAME_TAG = Pattern.compile("n[zrst].*|nx|x");
  private static final Pattern SETTLEMENT = Pattern.compile("(?:省|市|区|县|旗|镇|乡|街道|苏木|村|嘎查)\\z");
  private static final Pattern POST_VERB = Pattern.compile("(?:担任|兼任|出任|现任|任|为)");
  private static final Pattern NOUN_AND_QUOTE = Pattern.compile("\\p{IsHan}{1,4}[”’」』]");

  final String text;
  final Words words;
  final List<Mention> divisions;
  private final List<Span> people;
  final List<Mention> bodies;
  final List<Mention> found = new ArrayList<>();
  final Map<Integer, Integer> settlements = new HashMap<>();
  private final Lexicon lexicon;

  /** Ordinary words, unit words, words of zones, words with which no unit of a body begins, and firms with branches. */
  record Lexicon(
      WordSet generic, WordSet units, WordSet anchors, WordSet breaksOfSites, List<String> breaks, List<String> firms, Pattern verbs) {

    static Lexicon load() {
      return new Lexicon(WordSet.load("lexicon/name-generic.tsv"), WordSet.load("lexicon/unit-words.tsv"),
          WordSet.load("lexicon/agency-anchors.tsv"), WordSet.load("lexicon/site-breaks.tsv"),
          LexiconLoader.words("lexicon/agency-unit-breaks.tsv"),
          LexiconLoader.words("lexicon/firm-fronts.tsv"),
          Pattern.compile(LongestFirst.alternatives(LexiconLoader.words("lexicon/front-verbs.tsv"))));
    }
  }

  HeadContext(Document document, Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
    text = document.text();
    people = document.mentions().stream().filter(m -> m.type() == EntityType.PERSON).map(Mention::span).toList();
    divisions = document.mentions().stream().filter(m -> m.type() == EntityType.PLACE).toList();
    divisions.stream().filter(m -> m.rule().equals("division.name"))
        .forEach(m -> settlements.put(m.span().begin(), m.span().end()));
    bodies = new ArrayList<>(document.mentions().stream().filter(m -> m.type().isBody()).toList());
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** Takes in a name that was found, for those behind it. */
  void add(Mention mention) {
    found.add(mention);
    if (mention.type().isBody()) {
      bodies.add(mention);
    } else if (isSettlement(mention.text())) {
      settlements.putIfAbsent(mention.span().begin(), mention.span().end());
    }
  }

  /** 心 in 市中心: the noun is only the end of an ordinary word. */
  boolean isTailOfGeneric(Span head) {
    return words.at(head.begin())
        .filter(t -> t.span().begin() < head.begin() && lexicon.generic().contains(words.of(t))).isPresent();
  }

  /** 店 in 李店镇. */
  boolean isInsideDivision(Span head) {
    return divisions.stream().anyMatch(m -> m.span().contains(head) && m.span().end() > head.end());
  }

  /** Whether the noun ends the name of a division. */
  boolean isInGazetteer(Span head) {
    return divisions.stream().anyMatch(m -> m.span().end() == head.end() && m.span().begin() < head.begin());
  }

  boolean isSettlement(String name) {
    return SETTLEMENT.matcher(name).find();
  }

  /** Where the place begins that ends at an offset; the offset itself where none does. */
  int settlement(int end) {
    return Stream.concat(divisions.stream(), found.stream())
        .filter(m -> m.type() == EntityType.PLACE && !m.rule().equals("division.relative")).map(Mention::span)
        .filter(s -> s.end() == end && end > 0).map(Span::begin).findFirst().orElse(end);
  }

  /** Where the body begins in which a place seems to begin: 辽宁省|果树研究所示范园. */
  int bodyFront(int begin, int end) {
    return bodies.stream().map(Mention::span).filter(s -> s.begin() < begin && s.end() > begin && s.end() < end)
        .mapToInt(Span::begin).min().orElse(begin);
  }

  /** Behind the person who is appointed to a post of a body: 王强|任|县歌舞团团长, 免去王强|县歌舞团团长职务. */
  int afterAppointed(int begin, int end) {
    return people.stream().filter(p -> p.end() > begin && p.end() < end)
        .mapToInt(p -> afterVerbOfPost(p.end())).filter(at -> at > 0 && at < end).max().orElse(begin);
  }

  /** Behind 任 or 为, or where a unit word stands; 0 where neither follows a name. */
  private int afterVerbOfPost(int offset) {
    Matcher verb = POST_VERB.matcher(text).region(offset, text.length());
    boolean unit = words.at(offset).map(words::of).filter(lexicon.units()::contains).isPresent();
    return verb.lookingAt() ? verb.end() : unit ? offset : 0;
  }

  /** Where the last division ends that ends at {@code before} or earlier. */
  int lastDivisionEnd(int before) {
    return divisions.stream().map(m -> m.span().end()).filter(end -> end <= before)
        .max(Comparator.naturalOrder()).orElse(0);
  }

  /** Where the last division or town before the noun ends: 苏溪镇|三林村. */
  int lastPlaceEnd(Span span, Span head) {
    return Stream.concat(divisions.stream(), found.stream())
        .filter(m -> m.type() == EntityType.PLACE && isSettlement(m.text()))
        .map(m -> m.span().end()).filter(end -> end > span.begin() && end <= head.begin())
        .max(Comparator.naturalOrder()).orElse(0);
  }

  /** 咖啡产业园 in 共建咖啡产业园; 建设路 is a name. */
  int afterVerb(int begin, Span head) {
    Matcher verb = lexicon.verbs().matcher(text).region(begin, Math.max(begin, head.begin()));
    boolean leads = head.length() > 1 && verb.lookingAt() && words.isBoundary(verb.end());
    return leads ? verb.end() : begin;
  }

  /** Behind the last 和 that joins two names; the one that a name begins with is its own. */
  int afterJoint(Span span, Span head) {
    int joint = head.begin() - 1;
    while (joint > span.begin() && !isJoint(joint)) {
      joint--;
    }
    return joint > span.begin() ? joint + 1 : span.begin();
  }

  /** Whether 和 stands there, and not in the name of a division: 泰和县. */
  boolean isJoint(int offset) {
    return text.charAt(offset) == '和'
        && divisions.stream().noneMatch(m -> m.span().begin() < offset && m.span().end() > offset);
  }

  boolean isQuote(int offset) {
    return "“‘「『".indexOf(text.charAt(offset)) >= 0;
  }

  /** Whether every word is an ordinary one or a number. */
  boolean isAllGeneric(int begin, int end) {
    if (lexicon.generic().contains(text.substring(begin, end))) {
      return true;
    }
    for (int at = begin; at < end; ) {
      Token token = words.at(at).orElse(null);
      int next = token == null ? at + 1 : Math.min(token.span().end(), end);
      boolean number = token != null && token.tag().startsWith("m") && !startsName(at, end);
      if (!lexicon.generic().contains(text.substring(at, next)) && !number) {
        return false; // 三百山|风景区 is named by a town
      }
      at = next;
    }
    return true;
  }

  /** Whether some word is no ordinary one: a known name, quotation marks, or single characters in a row. */
  boolean isProper(int begin, int end) {
    if (lexicon.generic().contains(text.substring(begin, end))) {
      return false;
    }
    if (begin > 0 && isQuote(begin - 1) && NOUN_AND_QUOTE.matcher(text).region(end, text.length()).lookingAt()) {
      return true; // “香草|博物馆”
    }
    int singles = 0;
    for (int at = begin; at < end; ) {
      Token token = words.at(at).orElse(null);
      int next = token == null ? at + 1 : Math.min(token.span().end(), end);
      boolean single = next - at == 1 && !lexicon.generic().contains(text.substring(at, next));
      singles = single ? singles + 1 : 0;
      if (singles >= 2 || isQuote(at) || token != null && isName(token) || startsName(at, end)) {
        return true;
      }
      at = next;
    }
    return false;
  }

  private boolean startsName(int offset, int end) {
    return Stream.concat(divisions.stream(), bodies.stream()).anyMatch(
        m -> m.span().begin() == offset && m.span().end() <= end && !m.rule().equals("division.relative"));
  }

  boolean isName(Token token) {
    return token.span().length() > 1 && NAME_TAG.matcher(token.tag()).matches();
  }

  Mention mention(EntityType type, Span span, String rule, double confidence) {
    return new Mention(span, span.of(text), type, HeadNounRecognizer.RULE + rule, confidence);
  }
}
