package org.zhengpu.extract.relation;

import java.util.List;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.lexicon.WordList;
import org.zhengpu.model.Span;

/** The words that tell who acts and who speaks, after {@code grammar/acting-words.tsv}. Immutable, may be shared. */
final class ActingWords {

  private final List<Row> rows = LexiconLoader.rows("grammar/acting-words.tsv", 2);
  /** 强调，: what follows is what someone says. */
  private final SkippingPattern speech = SkippingPattern.compile("(?:" + words("says") + ")[，：]");
  private final SkippingPattern unnamed = SkippingPattern.compile("(?<=[，。；：“\\n]|^)(?:" + words("unnamed") + ")");
  private final SkippingPattern parties = SkippingPattern.compile("(?<=[，。；：“\\n]|^)(?:" + words("parties") + ")");
  private final WordList says = wordList("says");
  private final WordList founding = wordList("founds");
  private final WordList announcing = wordList("announces");
  private final Pattern noActor = Pattern.compile(
      "\\s*(?:" + words("adverb") + ")*(?:(?:" + words("adposition") + ").*)?", Pattern.DOTALL);
  private final WordList meeting = wordList("meets");
  private final WordList meanwhile = wordList("meanwhile");
  private final WordList inviting = wordList("invites");
  private final WordList coming = wordList("comes");
  private final WordList giving = wordList("gives");
  private final List<String> bringing = list("brings");
  private final WordList attending = wordList("attends");
  private final WordList leading = wordList("leads");
  private final WordList using = wordList("uses");
  private final WordList reaching = wordList("reaches");
  private final WordList inner = wordList("inner");
  private final WordList inside = wordList("inside");

  private String words(String kind) {
    return LongestFirst.alternatives(list(kind));
  }

  private WordList wordList(String kind) {
    return new WordList(list(kind));
  }

  private List<String> list(String kind) {
    return rows.stream().filter(row -> row.get(0).equals(kind)).map(row -> row.get(1)).toList();
  }

  /** Where the last 强调， of a part of a text ends; its begin where there is none. */
  int endOfSpeechVerb(String text, Span part) {
    List<Span> found = speech.allAmid(text, part);
    return found.isEmpty() ? part.begin() : found.get(found.size() - 1).end();
  }

  /** Whether it is 各级, 各地 that act in a part of a text, whom nobody names. */
  boolean isUnnamed(String text, Span part) {
    return !unnamed.allAmid(text, part).isEmpty();
  }

  /** Whether a part of a text opens with a word behind which the one who acts is still to come: 通过. */
  boolean announces(String text, Span part) {
    return announcing.beginsAt(text, part.begin());
  }

  /** Whether a part of a text tells what a meeting does. */
  boolean isMeeting(String text, Span part) {
    return meeting.beginsAt(text, part.begin());
  }

  /** Whether nobody acts in a clause before its verb: 还积极|推出, 又从县里|争取. */
  boolean lacksActor(String clause) {
    return noActor.matcher(clause).matches();
  }

  /** Whether it is 双方 who act. */
  boolean areParties(String text, Span part) {
    return !parties.allAmid(text, part).isEmpty();
  }

  /** Whether a name is followed by a verb of speech: 方晓梅|介绍. */
  boolean isSaying(String text, int end) {
    return says.beginsAt(text, end);
  }

  /** Whether a clause tells not who acts: 期间还将|举办, 组织会员参加下半年|举办的. */
  boolean hidesActor(String clause) {
    return meanwhile.beginsAt(clause, 0) || attending.isIn(clause);
  }

  /** Whether a body is founded, and may act from then on: 成立|海川公司，. */
  boolean founds(String text, Span name) {
    return text.startsWith("，", name.end()) && founding.endsAt(text, name.begin());
  }

  /** Whether a body is called in, and acts there: 邀请|县科技馆|到校. */
  boolean invites(String text, Span name) {
    return inviting.endsAt(text, name.begin()) && coming.beginsAt(text, name.end());
  }

  /** Whether a name stands behind a word that makes it no subject: 与|县科技馆. */
  boolean isGiven(String text, int begin) {
    return giving.endsAt(text, begin);
  }

  /** Whether a joint only brings in another who helps: 联合. */
  boolean brings(String joint) {
    return bringing.contains(joint);
  }

  /** Whether a name is preceded by a verb of those who only attend: 收看|“红色课堂”. */
  boolean isAttended(String text, int begin) {
    return attending.endsAt(text, unquoted(text, begin));
  }

  /** Whether a name is preceded by a word for what is only used: 登录|“健康云岭”. */
  boolean isUsed(String text, int begin) {
    return using.endsAt(text, unquoted(text, begin));
  }

  /** Whether a place is preceded by a word for going there: 走进|云岭县. */
  boolean isReached(String text, int begin) {
    return reaching.endsAt(text, begin);
  }

  private static int unquoted(String text, int begin) {
    return begin > 0 && "“《「".indexOf(text.charAt(begin - 1)) >= 0 ? begin - 1 : begin;
  }

  /** Whether a body is a unit inside another: 云岭县人民检察院第四检察部. */
  boolean isInner(String body) {
    return inner.endsAt(body, body.length());
  }

  /** Whether a body stands for its whole division: a government, a committee. */
  boolean leads(String body) {
    return leading.endsAt(body, body.length());
  }

  /** Whether a place is followed by what lies in it. */
  boolean isNoActor(String text, int end) {
    return inside.beginsAt(text, end);
  }
}
