package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.zhengpu.model.Span;

/**
 * The titles of posts, put together from the words of {@code lexicon/post-titles.tsv}. Immutable, may be shared.
 *
 * <table>
 * <caption>The grammar</caption>
 * <tr><td>title</td><td>{@code lead* vice? lead* head}</td><td>党组书记, 常务副县长, 副局长, 党委副书记</td></tr>
 * <tr><td></td><td>{@code rank head}</td><td>二级调研员</td></tr>
 * </table>
 */
public final class PostTitles {

  private static final String RESOURCE = "lexicon/post-titles.tsv";

  private final Map<String, LexiconLoader.Row> heads = new HashMap<>();
  private final SkippingPattern pattern;
  private final LastAnswers<String, List<PostTitle>> found = new LastAnswers<>(LastAnswers.DOCUMENTS, this::search);

  private PostTitles(List<LexiconLoader.Row> rows) {
    rows.stream().filter(row -> row.get(1).equals("head")).forEach(row -> heads.put(row.get(0), row));
    String lead = "(?:" + alternatives(rows, "lead") + ")";
    String title = lead + "*(?<vice>" + alternatives(rows, "vice") + ")?+" + lead
        + "*(?:" + alternatives(rows, "rank")
        + ")?+(?<head>" + alternatives(rows, "head") + ")";
    pattern = SkippingPattern.compile(title);
  }

  public static PostTitles load() {
    return new PostTitles(LexiconLoader.rows(RESOURCE, 5));
  }

  /** The titles in a text, from left to right. */
  public List<PostTitle> find(String text) {
    return found.to(text);
  }

  /** As {@link #find}, of a text that is asked about once. */
  public List<PostTitle> findAnew(String text) {
    return search(text);
  }

  private List<PostTitle> search(String text) {
    List<PostTitle> titles = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    for (int from = 0; pattern.find(matcher, text, from); from = matcher.end()) {
      titles.add(title(matcher));
    }
    return List.copyOf(titles);
  }

  /** The title that {@code span} holds from end to end. */
  public Optional<PostTitle> exactly(String text, Span span) {
    Matcher matcher = pattern.matcher(text).region(span.begin(), span.end());
    return matcher.matches() ? Optional.of(title(matcher)) : Optional.empty();
  }

  /** The title that begins at {@code offset}. */
  public Optional<PostTitle> at(String text, int offset) {
    if (!pattern.mayBegin(text, offset)) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text).region(offset, text.length());
    return matcher.lookingAt() ? Optional.of(title(matcher)) : Optional.empty();
  }

  private PostTitle title(Matcher matcher) {
    String head = matcher.group("head");
    LexiconLoader.Row row = heads.get(head);
    PostTitle.Seat seat = PostTitle.Seat.valueOf(row.get(2).toUpperCase(Locale.ROOT));
    String body = seat == PostTitle.Seat.UNIT ? head.substring(0, 1) : row.get(3);
    boolean many = matcher.group("vice") != null || row.get(4).equals("many");
    return new PostTitle(new Span(matcher.start(), matcher.end()), matcher.group(), seat, body, many);
  }

  private static String alternatives(List<LexiconLoader.Row> rows, String part) {
    return LongestFirst.alternatives(
        rows.stream().filter(row -> row.get(1).equals(part)).map(row -> row.get(0)).toList());
  }
}
