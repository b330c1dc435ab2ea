package org.zhengpu.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.PostTitle;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Reads titles in a row, from right to left. Immutable, may be shared.
 *
 * <table>
 * <caption>The grammar</caption>
 * <tr><td>chain</td><td>{@code item (joint? item)*}</td><td>市委副书记、市长; 市委副书记市长</td></tr>
 * <tr><td>item</td><td>{@code body? title}</td><td>市司法局局长; 区长</td></tr>
 * <tr><td></td><td>{@code business department title}</td><td>某公司质管部经理 -> 质管部经理</td></tr>
 * <tr><td></td><td>{@code place title}, for the head of a government</td><td>莘县副县长</td></tr>
 * <tr><td>joint</td><td>、 or 兼 or 、兼</td><td>党组书记兼局长</td></tr>
 * </table>
 */
final class PostChainParser {

  private static final Pattern JOINT = Pattern.compile("[、，]?(?:兼任?|暨)|、");
  private static final int LONGEST_JOINT = 3;

  private final PostTitles titles;
  private final List<String> departments = LexiconLoader.words("lexicon/departments.tsv");
  private final List<String> businesses = LexiconLoader.words("lexicon/businesses.tsv");

  PostChainParser(PostTitles titles) {
    this.titles = titles;
  }

  Reading read(Document document) {
    return new Reading(document);
  }

  /** The titles of one document. */
  final class Reading {
    private final String text;
    private final List<Mention> mentions;
    private final Map<Integer, PostTitle> titleByEnd = new HashMap<>();

    private Reading(Document document) {
      text = document.text();
      mentions = document.mentions();
      titles.find(text).forEach(title -> titleByEnd.put(title.span().end(), title));
    }

    /** The longest chain that ends at {@code end}; empty when no title does. */
    PostChain endingAt(int end) {
      List<PostChain.Item> items = new ArrayList<>();
      int at = end;
      for (Optional<PostChain.Item> item = itemAt(end); item.isPresent(); item = beforeJoint(at)) {
        items.add(item.get());
        at = item.get().begin();
      }
      Collections.reverse(items);
      return new PostChain(at, items);
    }

    private Optional<PostChain.Item> beforeJoint(int end) {
      for (int length = LONGEST_JOINT; length > 0; length--) {
        if (end >= length && JOINT.matcher(text.substring(end - length, end)).matches()) {
          return itemAt(end - length);
        }
      }
      return itemAt(end);
    }

    private Optional<PostChain.Item> itemAt(int end) {
      PostTitle title = titleByEnd.get(end);
      if (title == null) {
        return Optional.empty();
      }
      @Nullable Mention inside = longest(m -> m.type().isBody()
          && m.span().end() > title.span().begin() && m.span().end() < end
          && m.span().begin() < title.span().begin() + 1);
      if (inside != null) { // 苏溪镇党委|副书记: 党委 belongs to the body
        Optional<PostTitle> rest = titles.exactly(text, new Span(inside.span().end(), end));
        if (rest.isPresent()) {
          return rest.map(t -> item(t, inside));
        }
      }
      return Optional.of(item(title, longest(m -> m.span().end() == title.span().begin())));
    }

    private PostChain.Item item(PostTitle title, @Nullable Mention body) {
      if (body == null || !body.type().isBody() && title.seat() != PostTitle.Seat.UNIT) {
        return new PostChain.Item(title.span().begin(), title, title.name(), null);
      }
      return business(body)
          .map(b -> new PostChain.Item(body.span().begin(), title,
              text.substring(b.span().end(), title.span().end()), b))
          .orElseGet(() -> new PostChain.Item(body.span().begin(), title, title.name(), body));
    }

    /** The business whose department {@code body} is. */
    private Optional<Mention> business(Mention body) {
      return departments.stream().noneMatch(body.text()::endsWith) ? Optional.empty() : mentions.stream()
          .filter(m -> m.type() == body.type() && m.span().begin() == body.span().begin())
          .filter(m -> m.span().length() < body.span().length() && businesses.stream().anyMatch(m.text()::endsWith))
          .max(Comparator.comparingInt(m -> m.span().length()));
    }

    private @Nullable Mention longest(Predicate<Mention> test) {
      return mentions.stream().filter(m -> m.type().isBody() || m.type() == EntityType.PLACE)
          .filter(test).max(Comparator.comparingInt(m -> m.span().length())).orElse(null);
    }
  }
}
