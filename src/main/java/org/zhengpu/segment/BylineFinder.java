package org.zhengpu.segment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.BylineGrammar;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.model.Byline;

/** Finds bylines on lines of their own and at the end of paragraphs. Immutable, may be shared. */
final class BylineFinder {

  private static final String BULLETS = "■□◎●▲△◆◇○★☆※▌▍█♦";
  private static final Pattern BRACKETED = Pattern.compile("^[（(【\\[]([^（()）]{2,60})[）)】\\]][。.]?$");
  private static final Pattern BULLETED = Pattern.compile("^[" + BULLETS + "]\\s*([^，。]{2,60})$");
  private static final Pattern MEDIA_BODY = Pattern.compile("《?\\p{IsHan}{1,8}(?:融媒体?|融媒体中心|传媒|新华社)》?");
  private static final Pattern AT_END = Pattern.compile("\\s*[（(]([^（()）。]{2,40})[）)][。]?\\s*$");
  private static final Pattern BULLET_AT_END = Pattern.compile(
      "\\s*[" + BULLETS + "]\\s*([^，。" + BULLETS + "]{2,40})$");
  private static final Pattern AFTER_STOP = Pattern.compile("(?<=[。！？”）])\\s*([^，。！？“”（）：；]{3,30})$");

  /** 记者从县农业农村局, 记者9月4日: a sentence. */
  private static final Pattern STORY = Pattern.compile("\\p{IsHan}{0,4}(?:记者|通讯员|笔者)(?:\\d|"
      + LongestFirst.alternatives(LexiconLoader.words("lexicon/byline-story-words.tsv")) + ")");

  private static final int LONGEST = 80;
  private static final int LONGEST_NAMES = 24;
  private static final Pattern NAMES = Pattern.compile("[\\p{IsHan} 、]+");
  private static final Pattern SIGNER = Pattern.compile(
      "[\\p{IsHan}&&[^的在到让把]]*[省市县区旗盟州镇乡村][\\p{IsHan}&&[^的在到让把]]*");
  private static final Pattern PERSON = Pattern.compile("\\p{IsHan}{2,4}");

  private final BylineGrammar grammar;
  private final PersonNames persons = new PersonNames();

  BylineFinder(BylineGrammar grammar) {
    this.grammar = grammar;
  }

  /** A byline at the end of a paragraph: where the text before it ends, and its names. */
  record Closing(int textEnd, List<Byline> bylines) {}

  /** The names on a line that is nothing but a byline: （记者 张三）, ■ 张三, 本报记者 张三, 《人民日报》. */
  Optional<List<Byline>> ofLine(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher bracketed = BRACKETED.matcher(line);
    if (bracketed.matches()) {
      return grammar.parse(bracketed.group(1));
    }
    Matcher bulleted = BULLETED.matcher(line);
    if (bulleted.matches()) {
      return grammar.parse(bulleted.group(1));
    }
    return STORY.matcher(line).lookingAt()
        ? Optional.empty() : grammar.parse(line).filter(names -> isPlainByline(line, names));
  }

  // Without brackets a line of names may as well be a headline: 张店 高青.
  private boolean isPlainByline(String line, List<Byline> names) {
    return names.stream().anyMatch(b -> !b.role().isEmpty())
        || MEDIA_BODY.matcher(line).matches()
        || names.stream().allMatch(b -> grammar.isNationalMedium(b.name()));
  }

  /**
   * The names on a line that has nothing else, not even what they did: 陆小川 何晓梅, 县教育局 陆小川. Only where it
   * stands tells such a line from a headline.
   */
  Optional<List<Byline>> ofBareNames(String line) {
    return line.length() > LONGEST_NAMES || !NAMES.matcher(line).matches()
        ? Optional.empty() : grammar.parse(line).filter(this::areBareNames);
  }

  private boolean areBareNames(List<Byline> names) {
    List<String> people = names.stream().map(Byline::name)
        .filter(name -> PERSON.matcher(name).matches() && !grammar.isBody(name)).toList();
    int bodies = names.size() - people.size();
    boolean named = bodies == 0 ? persons.areNames(people) : bodies == 1 && persons.mayBeNames(people);
    return named && !people.isEmpty();
  }

  /** The body that a line names and nothing else, as who signs a document does: 临河县教育局. */
  Optional<List<Byline>> ofBody(String line) {
    boolean signer = SIGNER.matcher(line).matches() && grammar.isBody(line);
    return signer ? Optional.of(List.of(new Byline("", line))) : Optional.empty();
  }

  /** Whether a line only announces names that follow on the next: ■ 本报通讯员. */
  boolean announcesNames(String line) {
    return line.length() <= 20 && grammar.isRoleAlone(line.replaceAll("[" + BULLETS + "\\s]", ""));
  }

  /** Whether a text ends where names are to follow: ……解答问题六十余次。本报记者. */
  boolean announcesNamesAtEnd(String text) {
    int stop = Math.max(text.lastIndexOf('。'), text.lastIndexOf('”'));
    String tail = text.substring(stop + 1).strip();
    return stop > 0 && (announcesNames(tail) || tail.length() == 1 && BULLETS.contains(tail));
  }

  /** Whether more names of a byline may follow on the next line. */
  boolean mayGoOn(String line) {
    return !line.isEmpty() && (BULLETS.indexOf(line.charAt(0)) >= 0 || "（(".indexOf(line.charAt(0)) >= 0
        && !line.endsWith("）") && !line.endsWith(")") || announcesNames(line));
  }

  /** Whether a line names people with what they did, and nothing else: 本报通讯员 李四. */
  boolean namesRole(String line) {
    return line.length() <= LONGEST && grammar.namesRole(line.replaceAll("[）)]$", ""));
  }

  /** The names in the brackets of a dateline. */
  Optional<List<Byline>> inBrackets(String text) {
    return grammar.parse(text);
  }

  /** Whether a byline tells of a reprint or a commentary: 人民日报, 评论员 张三. */
  boolean isReprint(Byline byline) {
    return grammar.isNationalMedium(byline.name()) || byline.role().endsWith("评论员") || byline.name().endsWith("评论员");
  }

  /** The byline that a paragraph ends in. */
  Optional<Closing> atEnd(String paragraph) {
    int from = Math.max(0, paragraph.length() - 70);
    String tail = paragraph.substring(from);
    return closing(AT_END, tail, from, false)
        .or(() -> closing(BULLET_AT_END, tail, from, false))
        .or(() -> closing(AFTER_STOP, tail, from, true))
        .filter(closing -> closing.textEnd() > 0);
  }

  private Optional<Closing> closing(Pattern pattern, String tail, int from, boolean withRole) {
    Matcher matcher = pattern.matcher(tail);
    return !matcher.find() || withRole && !grammar.namesRole(matcher.group(1))
        ? Optional.empty()
        : grammar.parse(matcher.group(1)).map(names -> new Closing(from + matcher.start(), names));
  }
}
