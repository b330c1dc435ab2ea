package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.Gazetteer.Match;
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
  private static final int ANYWHERE = -1;

  private final Gazetteer<Boolean> leads;
  private final Gazetteer<Boolean> vices;
  private final Gazetteer<Boolean> ranks;
  private final Gazetteer<Head> heads;
  private final WordList words;
  private final LastAnswers<String, List<PostTitle>> found = new LastAnswers<>(LastAnswers.DOCUMENTS, this::search);

  /** What the noun of a title tells: at which body the post is, and whether several people hold it. */
  private record Head(PostTitle.Seat seat, String body, boolean many) {

    static Head of(LexiconLoader.Row row) {
      PostTitle.Seat seat = PostTitle.Seat.valueOf(row.get(2).toUpperCase(Locale.ROOT));
      String body = seat == PostTitle.Seat.UNIT ? row.get(0).substring(0, 1) : row.get(3);
      return new Head(seat, body, row.get(4).equals("many"));
    }
  }

  private PostTitles(List<LexiconLoader.Row> rows) {
    leads = words(rows, "lead", row -> true);
    vices = words(rows, "vice", row -> true);
    ranks = words(rows, "rank", row -> true);
    heads = words(rows, "head", Head::of);
    words = new WordList(rows.stream().map(row -> row.get(0)).toList());
  }

  private static <T> Gazetteer<T> words(
      List<LexiconLoader.Row> rows, String part, Function<LexiconLoader.Row, T> value) {
    Gazetteer.Builder<T> words = Gazetteer.builder();
    rows.stream().filter(row -> row.get(1).equals(part)).forEach(row -> words.add(row.get(0), value.apply(row)));
    return words.build();
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
    for (int at = 0; at < text.length(); ) {
      PostTitle title = words.beginsAt(text, at) ? new Reading(text, ANYWHERE).title(at) : null;
      at = title == null ? at + 1 : title.span().end();
      if (title != null) {
        titles.add(title);
      }
    }
    return List.copyOf(titles);
  }

  /** The title that {@code span} holds from end to end. */
  public Optional<PostTitle> exactly(String text, Span span) {
    return words.beginsAt(text, span.begin())
        ? Optional.ofNullable(new Reading(text, span.end()).title(span.begin())) : Optional.empty();
  }

  /** The title that begins at {@code offset}. */
  public Optional<PostTitle> at(String text, int offset) {
    return words.beginsAt(text, offset)
        ? Optional.ofNullable(new Reading(text, ANYWHERE).title(offset)) : Optional.empty();
  }

  /** Reads the words of one title: at each place the longest first, and shorter ones where no title comes of it. */
  private final class Reading {
    private final String text;
    private final int end;
    private boolean vice;
    private @Nullable Match<Head> head;

    /** @param end where the title has to end */
    Reading(String text, int end) {
      this.text = text;
      this.end = end;
    }

    @Nullable PostTitle title(int begin) {
      return leads(begin, this::vice) && head != null ? title(begin, head) : null;
    }

    private PostTitle title(int begin, Match<Head> head) {
      Span span = new Span(begin, head.span().end());
      Head told = head.values().get(0);
      return new PostTitle(span, span.of(text), told.seat(), told.body(), vice || told.many());
    }

    private boolean leads(int at, IntPredicate next) {
      List<Match<Boolean>> here = leads.allAt(text, at);
      for (int i = here.size() - 1; i >= 0; i--) {
        if (leads(here.get(i).span().end(), next)) {
          return true;
        }
      }
      return next.test(at);
    }

    private boolean vice(int at) {
      int end = longest(vices, at);
      vice = end > at;
      return leads(end, this::rank);
    }

    private boolean rank(int at) {
      return head(longest(ranks, at));
    }

    private boolean head(int at) {
      head = null;
      for (Match<Head> match : heads.allAt(text, at)) {
        head = end == ANYWHERE || end == match.span().end() ? match : head;
      }
      return head != null;
    }

    /** Where the longest of some words ends that begins at an offset; the offset itself where none does. */
    private int longest(Gazetteer<Boolean> some, int at) {
      return some.longestAt(text, at).map(match -> match.span().end()).orElse(at);
    }
  }
}
