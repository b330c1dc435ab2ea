package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.SoughtNames;
import org.zhengpu.lexicon.SoughtPattern;
import org.zhengpu.model.Span;

/**
 * Finds names of other languages in Chinese writing: with a dot (阿卜杜·热合曼) or put together from known parts (巴合提别克,
 * 扎西卓玛, 万玛加, 王扎西多杰). Immutable, may be shared.
 */
final class ForeignNames {

  private static final String DOTS = "·•・‧";
  private static final String DOT = "[" + DOTS + "]";
  private static final int LONGEST = 7;
  private static final int SHORTEST = 2;
  private static final int BY_ITSELF = 3;
  private static final int MOST_PARTS = 4;
  /** What follows the name of a place that is put together from the same parts: 白音乌兰|镇. */
  private static final Pattern OF_PLACE = Pattern.compile(
      "[省市县旗镇乡村州盟河山湖寺路街湾滩沟岭站区牌]|苏木|嘎查|草原|社区|林场|农场|牧场|水库|小学|中学|大学|公司|合作社");

  private final String characters = String.join("", LexiconLoader.words("lexicon/transliteration.tsv"));
  private final WordSet ends = WordSet.load("lexicon/minority-name-ends.tsv");
  private final WordSet surnames = WordSet.load("lexicon/surnames.tsv");
  private final SoughtNames<Boolean> sought;
  private final Gazetteer<Boolean> elements;
  private final SoughtPattern dots;
  private final BitSet inside = new BitSet();
  private final Pattern dotted;

  ForeignNames(Lookout lookout) {
    SoughtNames.Builder<Boolean> builder = lookout.names();
    elements().forEach(element -> builder.add(element, true));
    sought = builder.build();
    elements = sought.names();
    dots = lookout.pattern(DOT);
    Stream.concat(elements(), Stream.of(characters)).flatMapToInt(String::chars).forEach(inside::set);
    String part = "(?:" + LongestFirst.alternatives(elements().distinct().toList()) + "|[" + characters + "]){1,"
        + LONGEST + "}";
    dotted = Pattern.compile(part + "(?:" + DOT + part + ")+");
  }

  private static Stream<String> words(String resource) {
    return LexiconLoader.words(resource).stream().flatMap(line -> Stream.of(line.split(" +")));
  }

  /** What the names are made of. */
  private static Stream<String> elements() {
    return Stream.concat(words("lexicon/mongolian-names.tsv"), words("lexicon/minority-names.tsv"))
        .filter(part -> part.length() >= SHORTEST);
  }

  /** The name that begins at {@code offset}, behind words that let expect one. */
  Optional<Span> at(Words words, int offset) {
    Optional<Span> withDot = dottedAt(words, offset);
    return withDot.isPresent() ? withDot : composedAt(words, offset, 1).filter(span -> span.length() >= BY_ITSELF);
  }

  /** 朝鲁 in 选手朝鲁获得: one part alone. */
  Optional<Span> shortAt(Words words, int offset) {
    return composedAt(words, offset, 1).filter(span -> words.isBoundary(span.end()));
  }

  /** The name that ends at {@code end} and begins right behind a mark or at the head of a clause. */
  Optional<Span> endingAt(Words words, int end) {
    for (int begin = Math.max(0, end - LONGEST); begin <= end - SHORTEST; begin++) {
      if (words.tagAt(begin - 1).startsWith("w") && elements.longestAt(words.text(), begin).isPresent()
          && composedAt(words, begin, 1).filter(span -> span.end() == end).isPresent()) {
        return Optional.of(new Span(begin, end));
      }
    }
    return Optional.empty();
  }

  /** The names of two or more parts, wherever they stand, with a Chinese surname in front of some: 王|扎西|多杰. */
  List<Span> composed(Words words) {
    List<Span> found = new ArrayList<>();
    int end = 0;
    for (int at : sought.starts(words.text())) {
      Optional<Span> name = at < end ? Optional.empty() : withSurname(words, at);
      if (name.isPresent()) {
        found.add(name.get());
        end = name.get().end();
      }
    }
    return found;
  }

  private Optional<Span> withSurname(Words words, int offset) {
    boolean surname = isSurname(words, offset - 1);
    return !surname && !words.isBoundary(offset) ? Optional.empty()
        : composedAt(words, offset, 2).map(span -> surname ? new Span(offset - 1, span.end()) : span);
  }

  /** A surname that is no end of a word of its own: 王 behind 的 or a mark. */
  private boolean isSurname(Words words, int offset) {
    return offset >= 0 && surnames.contains(words.text(), offset, offset + 1) && words.isBoundary(offset)
        && (offset == 0 || "wuv".indexOf(words.tagAt(offset - 1).charAt(0)) >= 0);
  }

  private Optional<Span> dottedAt(Words words, int offset) {
    if (!mayBeDotted(words.text(), offset)) {
      return Optional.empty();
    }
    Matcher matcher = dotted.matcher(words.text()).region(offset, words.text().length());
    return matcher.lookingAt() ? Optional.of(new Span(offset, end(words, matcher.end()))) : Optional.empty();
  }

  /** Asked first, for the pattern is slow to say no: characters of names stand there, up to a dot. */
  private boolean mayBeDotted(String text, int offset) {
    int end = offset;
    while (end < text.length() && inside.get(text.charAt(end))) {
      end++;
    }
    return end > offset && end < text.length() && DOTS.indexOf(text.charAt(end)) >= 0;
  }

  /** The longest row of parts at {@code offset}, and a character that ends names behind it; no place. */
  private Optional<Span> composedAt(Words words, int offset, int least) {
    String text = words.text();
    int end = offset;
    int parts = 0;
    for (Optional<Gazetteer.Match<Boolean>> part = elements.longestAt(text, end);
        part.isPresent() && parts < MOST_PARTS; part = elements.longestAt(text, end)) {
      end = part.get().span().end();
      parts++;
    }
    if (parts > 0 && parts < MOST_PARTS && end < text.length() && ends.contains(text, end, end + 1)
        && words.isBoundary(end + 1)) {
      end++;
    }
    return parts < least || OF_PLACE.matcher(text).region(end, text.length()).lookingAt()
        ? Optional.empty() : Optional.of(new Span(offset, end));
  }

  /** The names with a dot, wherever they stand. */
  List<Span> dotted(Words words) {
    List<Span> found = new ArrayList<>();
    String text = words.text();
    int end = 0;
    for (int dot : dots.starts(text)) {
      int begin = begin(words, dot);
      Optional<Span> span = dot < end || dot - begin < SHORTEST ? Optional.empty() : dottedAt(words, begin);
      if (span.isPresent() && span.get().end() - dot > SHORTEST) {
        found.add(span.get());
        end = span.get().end();
      }
    }
    return found;
  }

  /** 买提江 before the dot, without 和 before it. */
  private int begin(Words words, int dot) {
    int begin = dot;
    while (begin > 0 && dot - begin < LONGEST && characters.indexOf(words.text().charAt(begin - 1)) >= 0) {
      begin--;
    }
    while (begin < dot && (!words.isBoundary(begin) || isFunction(words, begin))) {
      begin++;
    }
    return begin;
  }

  /** Without the character of the word after it: 来 of 来到, 和. */
  private int end(Words words, int end) {
    int begin = words.at(end - 1).map(t -> t.span().begin()).orElse(end);
    boolean cut = !words.isBoundary(end) || isFunction(words, begin);
    return cut && begin < end && begin - lastDot(words.text(), end) > SHORTEST ? begin : end;
  }

  private static int lastDot(String text, int end) {
    int at = end - 1;
    while (DOTS.indexOf(text.charAt(at)) < 0) {
      at--;
    }
    return at;
  }

  private static boolean isFunction(Words words, int offset) {
    return words.at(offset).filter(t -> t.span().length() == 1 && "dpcu".indexOf(t.tag().charAt(0)) >= 0).isPresent();
  }
}
