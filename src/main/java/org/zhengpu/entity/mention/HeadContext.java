package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.lexicon.WordList;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * What stands around the head nouns of one document: its words, and the divisions, bodies and settlements named so far.
 * Not for sharing between threads.
 */
final class HeadContext {

  private static final Pattern POST_VERB = Pattern.compile("(?:担任|兼任|出任|现任|任|为)");
  private static final Pattern NOUN_AND_QUOTE = Pattern.compile("\\p{IsHan}{1,4}[”’」』]");
  private static final String RELATIVE = DivisionRecognizer.RULE + "relative";

  final String text;
  final Words words;
  final Places places;
  final List<Mention> bodies = new ArrayList<>();
  final List<Mention> found = new ArrayList<>();
  private final BitSet endsOfPeople = new BitSet();
  private final Map<Integer, Integer> names = new HashMap<>(); // the shortest, by where they begin
  private final Lexicon lexicon;

  /** Ordinary words, unit words, words of zones, words with which no unit of a body begins, and firms with branches. */
  record Lexicon(
      WordSet generic, WordSet units, WordSet anchors, WordSet breaksOfSites, WordList breaks, WordList firms,
      SkippingPattern verbs) {

    static Lexicon load() {
      return new Lexicon(WordSet.load("lexicon/name-generic.tsv"), WordSet.load("lexicon/unit-words.tsv"),
          WordSet.load("lexicon/agency-anchors.tsv"), WordSet.load("lexicon/site-breaks.tsv"),
          new WordList(LexiconLoader.words("lexicon/agency-unit-breaks.tsv")),
          new WordList(LexiconLoader.words("lexicon/firm-fronts.tsv")),
          SkippingPattern.compile(LongestFirst.alternatives(LexiconLoader.words("lexicon/front-verbs.tsv"))));
    }
  }

  HeadContext(Document document, Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
    text = document.text();
    List<Mention> divisions = new ArrayList<>();
    for (Mention mention : document.mentions()) {
      if (mention.type() == EntityType.PERSON) {
        endsOfPeople.set(mention.span().end());
      } else if (mention.type() == EntityType.PLACE) {
        divisions.add(mention);
        addName(mention);
      } else if (mention.type().isBody()) {
        addBody(mention);
      }
    }
    places = new Places(divisions, text.length());
  }

  private void addBody(Mention body) {
    bodies.add(body);
    addName(body);
  }

  private void addName(Mention name) {
    if (!name.rule().equals(RELATIVE)) {
      names.merge(name.span().begin(), name.span().end(), Math::min);
    }
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** Takes in a name that was found, for those behind it. */
  void add(Mention mention) {
    found.add(mention);
    if (mention.type().isBody()) {
      addBody(mention);
    } else {
      places.add(mention);
    }
  }

  /** 心 in 市中心: the noun is only the end of an ordinary word. */
  boolean isTailOfGeneric(Span head) {
    return words.beginOf(head.begin()) < head.begin() && words.isAny(lexicon.generic(), head.begin());
  }

  /** Where the body begins in which a place seems to begin: 辽宁省|果树研究所示范园. */
  int bodyFront(int begin, int end) {
    int front = begin;
    for (Mention body : bodies) {
      Span span = body.span();
      front = span.begin() < front && span.end() > begin && span.end() < end ? span.begin() : front;
    }
    return front;
  }

  /** Behind the person who is appointed to a post of a body: 王强|任|县歌舞团团长, 免去王强|县歌舞团团长职务. */
  int afterAppointed(int begin, int end) {
    int after = begin;
    for (int at = endsOfPeople.nextSetBit(begin + 1); at >= 0 && at < end; at = endsOfPeople.nextSetBit(at + 1)) {
      int post = afterVerbOfPost(at);
      after = post > 0 && post < end ? Math.max(after, post) : after;
    }
    return after;
  }

  /** Behind 任 or 为, or where a unit word stands; 0 where neither follows a name. */
  private int afterVerbOfPost(int offset) {
    Matcher verb = POST_VERB.matcher(text).region(offset, text.length());
    return verb.lookingAt() ? verb.end() : words.isAny(lexicon.units(), offset) ? offset : 0;
  }

  /** Where the last division or town before the noun ends: 苏溪镇|三林村. */
  int lastPlaceEnd(Span span, Span head) {
    int end = places.lastSettlementEnd(head.begin());
    return end > span.begin() ? end : 0;
  }

  /** 咖啡产业园 in 共建咖啡产业园; 建设路 is a name. */
  int afterVerb(int begin, Span head) {
    if (head.length() == 1 || !lexicon.verbs().mayBegin(text, begin)) {
      return begin;
    }
    Matcher verb = lexicon.verbs().matcher(text).region(begin, Math.max(begin, head.begin()));
    return verb.lookingAt() && words.isBoundary(verb.end()) ? verb.end() : begin;
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
    return text.charAt(offset) == '和' && !places.isInsideDivision(offset);
  }

  boolean isQuote(int offset) {
    return "“‘「『".indexOf(text.charAt(offset)) >= 0;
  }

  /** Whether every word is an ordinary one or a number. */
  boolean isAllGeneric(int begin, int end) {
    if (lexicon.generic().contains(text, begin, end)) {
      return true;
    }
    for (int at = begin; at < end; ) {
      int next = next(at, end);
      boolean number = words.tagAt(at).startsWith("m") && !startsName(at, end);
      if (!number && !lexicon.generic().contains(text, at, next)) {
        return false; // 三百山|风景区 is named by a town
      }
      at = next;
    }
    return true;
  }

  /** Where the next word begins, {@code end} at the latest. */
  private int next(int at, int end) {
    return Math.min(Math.max(words.endOf(at), at + 1), end);
  }

  /** Whether some word is no ordinary one: a known name, quotation marks, or single characters in a row. */
  boolean isProper(int begin, int end) {
    if (lexicon.generic().contains(text, begin, end)) {
      return false;
    }
    if (begin > 0 && isQuote(begin - 1) && NOUN_AND_QUOTE.matcher(text).region(end, text.length()).lookingAt()) {
      return true; // “香草|博物馆”
    }
    int singles = 0;
    for (int at = begin; at < end; ) {
      int next = next(at, end);
      boolean single = next - at == 1 && !lexicon.generic().contains(text, at, next);
      singles = single ? singles + 1 : 0;
      if (singles >= 2 || isQuote(at) || words.isName(at) || startsName(at, end)) {
        return true;
      }
      at = next;
    }
    return false;
  }

  private boolean startsName(int offset, int end) {
    return names.getOrDefault(offset, end + 1) <= end;
  }

  Mention mention(EntityType type, Span span, String rule, double confidence) {
    return new Mention(span, span.of(text), type, HeadNounRecognizer.RULE + rule, confidence);
  }
}
