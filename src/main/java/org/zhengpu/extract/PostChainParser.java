package org.zhengpu.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.zhengpu.model.Token;

/**
 * Reads titles in a row, from right to left. Immutable, may be shared.
 *
 * <table>
 * <caption>The grammar</caption>
 * <tr><td>chain</td><td>{@code item (joint? item)*}</td><td>市委副书记、市长; 市委副书记市长</td></tr>
 * <tr><td>item</td><td>{@code body? title}</td><td>市司法局局长; 区长</td></tr>
 * <tr><td></td><td>{@code business department title}</td><td>某公司质管部经理 -> 质管部经理</td></tr>
 * <tr><td></td><td>{@code place title}, for the head of a government</td><td>莘县副县长</td></tr>
 * <tr><td></td><td>{@code unit title}, likewise</td><td>自治县县长</td></tr>
 * <tr><td></td><td>{@code words title}, whose body is not known</td><td>县委常委、某某创建指挥部副总指挥</td></tr>
 * <tr><td>joint</td><td>、 or 兼 or 、兼</td><td>党组书记兼局长</td></tr>
 * </table>
 *
 * <p>A chain behind 原 or 时任 is none. A bracket behind a title says how it is held, and is skipped: 县委副书记（挂职）、县长.
 */
final class PostChainParser {

  private static final Pattern JOINT = Pattern.compile("[、，]?(?:兼任?|暨)|、");
  private static final int LONGEST_JOINT = 3;
  private static final int LONGEST_BRACKET = 14;
  private static final int LONGEST_WORDS = 24;
  private static final String NOUN = "nj";
  private static final String MARKS = "、，。；：！？\n“”（）";

  private final PostTitles titles;
  private final List<String> departments = LexiconLoader.words("lexicon/departments.tsv");
  private final Set<String> former = Set.copyOf(LexiconLoader.words("lexicon/former-words.tsv"));
  private final List<String> units = LexiconLoader.words("lexicon/agency-anchors.tsv");
  private final List<String> businesses = LexiconLoader.words("lexicon/businesses.tsv");

  PostChainParser(PostTitles titles) {
    this.titles = titles;
  }

  private static boolean isPunctuation(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  Reading read(Document document) {
    return new Reading(document);
  }

  /** The titles of one document. */
  final class Reading {
    private final String text;
    private final List<Mention> mentions;
    private final List<Token> tokens;
    private final Map<Integer, PostTitle> titleByEnd = new HashMap<>();
    private final Set<Integer> personEnds = new HashSet<>();

    private Reading(Document document) {
      text = document.text();
      mentions = document.mentions();
      tokens = document.tokens();
      mentions.stream().filter(m -> m.type() == EntityType.PERSON).forEach(m -> personEnds.add(m.span().end()));
      titles.find(text).forEach(title -> titleByEnd.put(title.span().end(), title));
    }

    /** The longest chain that ends at {@code end}; empty when no title does. */
    PostChain endingAt(int end) {
      return endingAt(end, 0);
    }

    /** The longest chain that ends at {@code end}, where the word that ends at {@code from} has no part in it. */
    PostChain endingAt(int end, int from) {
      List<PostChain.Item> items = new ArrayList<>();
      int at = end;
      for (Optional<PostChain.Item> item = itemAt(beforeBracket(end)); item.isPresent(); item = beforeJoint(at)) {
        at = item.get().begin();
        items.add(item.get());
        if (mayFollowWords(item.get()) && beforeJoint(at).isEmpty()) {
          at = beforeWords(at);
          items.set(items.size() - 1, at < item.get().begin() ? item.get().unknown() : item.get());
        }
      }
      Collections.reverse(items);
      if (!items.isEmpty() && at > from && mayFollowWords(items.get(0)) && isNoun(at - 1)) {
        items.set(0, items.get(0).unknown());
      }
      return isFormer(at) ? new PostChain(at, List.of()) : new PostChain(at, items);
    }

    /** 原|县政协主席. */
    private boolean isFormer(int begin) {
      return tokenAt(begin - 1).filter(t -> former.contains(t.span().of(text)) && t.span().end() == begin).isPresent();
    }

    /** A noun before the title that is no body: the title belongs to something unknown. */
    private boolean isNoun(int offset) {
      return !endsPerson(offset + 1) && tokenAt(offset).filter(t -> NOUN.indexOf(t.tag().charAt(0)) >= 0).isPresent();
    }

    private Optional<Token> tokenAt(int offset) {
      int low = 0;
      int high = tokens.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        boolean before = tokens.get(middle).span().end() <= offset;
        low = before ? middle + 1 : low;
        high = before ? high : middle;
      }
      return tokens.stream().skip(low).limit(1).filter(t -> t.span().contains(offset)).findFirst();
    }

    private Optional<PostChain.Item> beforeJoint(int end) {
      for (int length = LONGEST_JOINT; length > 0; length--) {
        if (end >= length && JOINT.matcher(text.substring(end - length, end)).matches()) {
          return itemAt(beforeBracket(end - length));
        }
      }
      return itemAt(end);
    }

    private int beforeBracket(int end) {
      int open = end > 0 && text.charAt(end - 1) == '）' ? text.lastIndexOf('（', end) : -1;
      return open >= 0 && end - open <= LONGEST_BRACKET ? open : end;
    }

    private boolean mayFollowWords(PostChain.Item item) {
      return item.body() == null && item.title().seat() == PostTitle.Seat.NAMED;
    }

    /** Where the words begin that stand between a title and the joint after an earlier one, or {@code end}. */
    private int beforeWords(int end) {
      int at = end;
      while (at > Math.max(0, end - LONGEST_WORDS) && !isPunctuation(text.charAt(at - 1)) && !endsPerson(at)) {
        at--;
      }
      return at < end && beforeJoint(at).isPresent() && at > 0 && text.charAt(at - 1) == '、' ? at : end;
    }

    private boolean endsPerson(int offset) {
      return personEnds.contains(offset);
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
        boolean shared = inside.span().end() == end - 1 && title.name().length() == 2; // 组织部|长
        if (rest.isPresent() || shared) {
          return Optional.of(item(rest.orElse(title), inside));
        }
      }
      return Optional.of(item(title, longest(m -> m.span().end() == title.span().begin())));
    }

    private PostChain.Item item(PostTitle title, @Nullable Mention body) {
      if (body == null || !body.type().isBody() && title.seat() != PostTitle.Seat.UNIT) {
        int begin = title.span().begin();
        int unit = body == null && title.seat() == PostTitle.Seat.UNIT ? unitBefore(begin) : 0;
        return new PostChain.Item(begin - unit, title, title.name(), null);
      }
      return business(body)
          .map(b -> new PostChain.Item(body.span().begin(), title,
              text.substring(b.span().end(), title.span().end()), b))
          .orElseGet(() -> new PostChain.Item(body.span().begin(), title, title.name(), body));
    }

    /** How long the word for a division is that ends at {@code offset}: 自治县|县长. */
    private int unitBefore(int offset) {
      return units.stream().filter(unit -> text.startsWith(unit, offset - unit.length()))
          .mapToInt(String::length).max().orElse(0);
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
