package org.zhengpu.segment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.Span;

/**
 * What newspapers print in fixed words around their articles: datelines, column heads, announcements, marks of
 * continuation. The words are in {@code grammar/} and {@code lexicon/}. Immutable, may be shared.
 */
final class PageGrammar {

  private static final Pattern DATE = Pattern.compile("^(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?!电|讯)");
  private static final Pattern CONTINUED = Pattern.compile(
      "^[（(【]?(?:上接|紧接|接)第?[A-Za-z\\d一二三四五六七八九十]{1,3}版[^）)】]{0,10}[）)】]?\\s*");
  private static final Pattern TO_BE_CONTINUED = Pattern.compile(
      "\\s*[（(【]?(?:下转|转)第?[A-Za-z\\d一二三四五六七八九十]{1,3}版[^）)】]{0,10}[）)】]?$");
  private static final Pattern SUBHEAD = Pattern.compile(
      "^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[、．.](?!\\d)|[①-⑳])");
  private static final Pattern EDGES = Pattern.compile(
      "^[■□◎●○〇▲△▼◆◇★☆※|·—\\-【〔\\[]+|[■□◎●○〇▲△▼◆◇★☆※|·—\\-】〕\\]:：]+$");

  private static final Pattern ORNAMENT = Pattern.compile("[■□◎●▲△▼◆◇★☆※▌▍█♦►▶]+\\s*");
  private static final Pattern MARK = Pattern.compile("[■□◎●▲△▼◆◇★☆※▌▍█♦►▶]|【[^】]*】$|\\[[^\\]]*\\]$");
  /** 【乡村振兴】, | 暖心故事 |, 检察之窗 ▼. */
  private static final Pattern FRAMED = Pattern.compile(
      "[【〔〖\\[][^】〕〗\\]]{2,24}[】〕〗\\]]|([·|★☆◆※]) ?.{2,12} ?\\1|[^，。]{2,10} ?[▼▽]");
  private static final Pattern BETWEEN_DASHES = Pattern.compile("[—－-]{2,}[^—。]{2,16}[—－-]{2,}");
  private static final Pattern CLAUSE = Pattern.compile("，");
  /** How far into a brief its date may stand: 为严厉打击……行为，9月25日，……. */
  private static final int LONGEST_SETTING = 100;
  private static final int LONGEST_COLUMN = 12;
  private static final int LONGEST_SLOGANS = 40;
  private static final int LONGEST_COLUMN_NAME = 7;
  private static final String AGENCY = "agency";

  /** One way in which articles open. */
  private record Opening(String id, Pattern pattern) {}

  private final List<Opening> datelines;
  private final LinePatterns noticeHeads;
  private final LinePatterns indexHeads;
  private final LinePatterns noticeTexts;
  private final LinePatterns captions;
  private final LinePatterns turns;
  private final LinePatterns notes;
  private final LinePatterns sites;
  private final LinePatterns series;
  private final Gazetteer<String> columns;
  private final List<String> columnEndings;
  private final List<String> openers;
  private final Set<String> featureWords;
  private final List<String> documentWords;

  private PageGrammar() {
    datelines = LexiconLoader.rows("grammar/datelines.tsv", 3).stream()
        .map(row -> new Opening(row.get(0), LinePatterns.pattern(row, 1))).toList();
    noticeHeads = LinePatterns.load("grammar/notices.tsv", "head");
    indexHeads = LinePatterns.load("grammar/notices.tsv", "index");
    noticeTexts = LinePatterns.load("grammar/notices.tsv", "text");
    captions = LinePatterns.load("grammar/notices.tsv", "caption");
    turns = LinePatterns.load("grammar/notices.tsv", "turn");
    notes = LinePatterns.load("grammar/notices.tsv", "note");
    sites = LinePatterns.load("grammar/notices.tsv", "site");
    series = LinePatterns.load("grammar/notices.tsv", "series");
    columns = columns("lexicon/column-heads.tsv");
    columnEndings = LexiconLoader.words("lexicon/column-endings.tsv");
    openers = LexiconLoader.words("lexicon/story-openers.tsv");
    documentWords = LexiconLoader.words("lexicon/document-words.tsv");
    featureWords = new HashSet<>(LexiconLoader.words("lexicon/feature-words.tsv"));
  }

  static PageGrammar load() {
    return new PageGrammar();
  }

  private static Gazetteer<String> columns(String resource) {
    Gazetteer.Builder<String> builder = Gazetteer.builder();
    LexiconLoader.rows(resource, 2).forEach(row -> builder.add(row.get(0), row.get(1)));
    return builder.build();
  }

  /**
   * The dateline at the beginning of a paragraph.
   *
   * @param agency whether it is that of a news agency: 新华社北京7月1日电
   * @param keep the part that stays in the body (临河讯), empty where nothing does
   * @param byline where the names of the authors stand, empty where none do
   * @param end where the text proper begins
   */
  record Dateline(boolean agency, Span keep, Span byline, int end) {}

  /** Finds the dateline that a paragraph begins with: 本报讯（记者 张三）. */
  Optional<Dateline> dateline(String paragraph) {
    String head = paragraph.substring(0, Math.min(paragraph.length(), 120));
    for (Opening opening : datelines) {
      Matcher matcher = opening.pattern.matcher(head);
      if (matcher.lookingAt()) {
        return Optional.of(new Dateline(
            opening.id.equals(AGENCY), group(matcher, "keep"), group(matcher, "byline"), matcher.end()));
      }
    }
    return Optional.empty();
  }

  /** Whether a line is nothing but a dateline, its text in the next line: 本报讯（记者 张三）. */
  boolean isDatelineAlone(String line) {
    return dateline(line).filter(d -> d.end() == line.length()).isPresent();
  }

  /** Whether a line ends in mid-dateline, among the names: 本报讯（记者 张三 通讯员 李. */
  boolean opensDateline(String line) {
    return line.lastIndexOf('（') > line.lastIndexOf('）')
        && dateline(line + "）").filter(d -> d.end() == line.length() + 1).isPresent();
  }

  private static Span group(Matcher matcher, String name) {
    boolean there = matcher.pattern().pattern().contains("(?<" + name + ">") && matcher.group(name) != null;
    return there ? new Span(matcher.start(name), matcher.end(name)) : new Span(0, 0);
  }

  /** The mark at the head of a piece from another page, （上接第一版）; empty where there is none. */
  Span continuedMark(String paragraph) {
    Matcher matcher = CONTINUED.matcher(paragraph.substring(0, Math.min(paragraph.length(), 40)));
    return matcher.find() ? new Span(0, matcher.end()) : new Span(0, 0);
  }

  /** The mark at the end of a piece that goes on elsewhere, （下转第二版）; empty where there is none. */
  Span toBeContinuedMark(String paragraph) {
    int from = Math.max(0, paragraph.length() - 30);
    Matcher matcher = TO_BE_CONTINUED.matcher(paragraph.substring(from));
    return matcher.find() ? new Span(from + matcher.start(), paragraph.length()) : new Span(0, 0);
  }

  /** Whether a line is nothing but the mark that a piece goes on elsewhere. */
  boolean isToBeContinuedMark(String line) {
    return toBeContinuedMark(line).begin() == 0 && !toBeContinuedMark(line).isEmpty();
  }

  boolean isNoticeHead(String line) {
    return line.length() <= 40 && noticeHeads.matches(EDGES.matcher(closed(line)).replaceAll(""));
  }

  /** Whether a line stands above a list of what is on other pages: 今日导读. */
  boolean isIndexHead(String line) {
    return line.length() <= LONGEST_COLUMN && indexHeads.matches(EDGES.matcher(closed(line)).replaceAll(""));
  }

  boolean isNoticeText(String paragraph) {
    return noticeTexts.isIn(paragraph);
  }

  private static String closed(String line) {
    return line.replace(" ", "");
  }

  /**
   * Whether a line is the name of a column, or slogans that stand above a series: 新闻速览, 奋斗百年路 启航新征程,
   * ——关注两会——.
   */
  boolean isColumn(String line) {
    if (line.length() > LONGEST_SLOGANS) {
      return false;
    }
    if (BETWEEN_DASHES.matcher(line).matches()) {
      return true;
    }
    String bare = bareColumn(line);
    if (isCommentColumn(line)) {
      return true;
    }
    int at = 0;
    while (at < bare.length()) {
      Optional<Gazetteer.Match<String>> match = columns.longestAt(bare, at);
      if (match.isEmpty()) {
        return false;
      }
      at = match.get().span().end();
    }
    return at > 0;
  }

  private static String bareColumn(String line) {
    return EDGES.matcher(line).replaceAll("").replaceAll("[\\s，、·“”—！!]", "");
  }

  /** Whether a column prints commentary: 社论, 时评, 临河时评. */
  boolean isCommentColumn(String line) {
    String bare = bareColumn(line);
    return isCommentary(bare) || bare.length() == 4 && isCommentary(bare.substring(2))
        || bare.length() == 5 && isCommentary(bare.substring(3));
  }

  private boolean isCommentary(String name) {
    return columns.get(name).contains("editorial");
  }

  /** Whether a line is short and marked as the name of a column may be, or sounds like one: 【广角】, 工会天地. */
  boolean isMarked(String line) {
    return line.length() <= LONGEST_COLUMN && MARK.matcher(line).lookingAt() || FRAMED.matcher(line).matches()
        || soundsLikeColumn(line);
  }

  private boolean soundsLikeColumn(String line) {
    if (Punctuation.opensDeck(line)) {
      return false;
    }
    String bare = EDGES.matcher(line).replaceAll("").strip();
    return bare.length() <= LONGEST_COLUMN_NAME && columnEndings.stream().anyMatch(bare::endsWith)
        || series.matches(bare);
  }

  /** Whether a line begins with an ornament, as the headline of a brief does: ◎ 县图书馆送书下乡. */
  boolean isOrnamented(String line) {
    return ORNAMENT.matcher(line).lookingAt();
  }

  /** Whether a line tells what a picture shows: 图为揭牌现场, 上图：丰收的果园. */
  boolean isCaption(String line) {
    return captions.matches(line);
  }

  /** Whether a line is a turn of an interview: 记者：这条路什么时候修好？ */
  boolean isTurn(String line) {
    return turns.matches(line);
  }

  /** Whether a paragraph is the editor's, above the text it speaks of: 编者按：……. */
  boolean isNote(String paragraph) {
    return notes.matches(paragraph);
  }

  /** Whether a line may be the name of a web site: 临河新闻网. */
  boolean isSite(String line) {
    return sites.matches(line);
  }

  /** Whether a paragraph is a whole brief behind an ornament, told as news: ● 近日，县图书馆送书下乡。 */
  boolean isBrief(String paragraph) {
    String head = paragraph.substring(0, Math.min(paragraph.length(), LONGEST_SETTING));
    return isOrnamented(paragraph) && Punctuation.endsSentence(paragraph)
        && CLAUSE.splitAsStream(ORNAMENT.matcher(head).replaceFirst("")).anyMatch(this::opensStory);
  }

  /** A headline or a brief without the ornament in front of it. */
  MappedText withoutMark(MappedText line) {
    Matcher mark = ORNAMENT.matcher(line.text());
    return mark.lookingAt() ? line.slice(mark.end(), line.length()) : line;
  }

  /** Whether a line is a numbered heading inside an article: 一、加强领导. */
  boolean isNumberedSubhead(String line) {
    return SUBHEAD.matcher(line).lookingAt();
  }

  /** Whether a paragraph opens with a date or a word such as 近日, as the first one of a news item does. */
  boolean opensStory(String paragraph) {
    return DATE.matcher(paragraph.replace(" ", "")).find() || openers.stream().anyMatch(paragraph::startsWith);
  }

  /** Whether a headline ends in a word that announces a document: 任免名单, 停水通知. */
  boolean namesDocument(String headline) {
    return documentWords.stream().anyMatch(headline::endsWith);
  }

  /** Whether a headline ends in a word that announces a feature: 综述, 见闻. */
  boolean namesFeature(String headline) {
    return featureWords.stream().anyMatch(headline::endsWith);
  }
}
