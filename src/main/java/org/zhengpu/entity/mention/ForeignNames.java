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
import org.zhengpu.model.Span;

/**
 * Finds names of other languages in Chinese writing: with a dot (阿卜杜·热合曼) or put together from known parts (巴合提别克,
 * 扎西卓玛). Immutable, may be shared.
 */
final class ForeignNames {

  private static final String DOTS = "·•・‧";
  private static final String DOT = "[" + DOTS + "]";
  private static final int LONGEST = 7;
  private static final int SHORTEST = 2;

  private final String characters = String.join("", LexiconLoader.words("lexicon/transliteration.tsv"));
  private final Gazetteer<Boolean> elements;
  private final BitSet inside = new BitSet();
  private final Pattern name;
  private final Pattern dot = Pattern.compile(DOT);

  ForeignNames() {
    Gazetteer.Builder<Boolean> builder = Gazetteer.builder();
    elements().forEach(element -> builder.add(element, true));
    elements = builder.build();
    Stream.concat(elements(), Stream.of(characters)).flatMapToInt(String::chars).forEach(inside::set);
    String part = "(?:" + elements(SHORTEST) + "|[" + characters + "]){1," + LONGEST + "}";
    name = Pattern.compile("(?<dotted>" + part + "(?:" + DOT + part + ")+)"
        + "|(?:" + elements(SHORTEST) + "){2,4}|" + elements(3));
  }

  /** What the names are made of, the longer first. */
  private static String elements(int shortest) {
    return LongestFirst.alternatives(elements().filter(part -> part.length() >= shortest).distinct().toList());
  }

  private static Stream<String> elements() {
    return LexiconLoader.words("lexicon/mongolian-names.tsv").stream().flatMap(line -> Stream.of(line.split(" +")))
        .filter(part -> part.length() >= SHORTEST);
  }

  /** The name that begins at {@code offset}. */
  Optional<Span> at(Words words, int offset) {
    if (!mayBegin(words.text(), offset)) {
      return Optional.empty();
    }
    Matcher matcher = name.matcher(words.text()).region(offset, words.text().length());
    return !matcher.lookingAt() ? Optional.empty() : Optional.of(
        new Span(offset, matcher.group("dotted") == null ? matcher.end() : end(words, matcher.end())));
  }

  /** Asked first, for the pattern is slow to say no: an element stands there, or characters of names up to a dot. */
  private boolean mayBegin(String text, int offset) {
    int end = offset;
    while (end < text.length() && inside.get(text.charAt(end))) {
      end++;
    }
    boolean dotted = end < text.length() && DOTS.indexOf(text.charAt(end)) >= 0;
    return end > offset && (dotted || elements.longestAt(text, offset).isPresent());
  }

  /** The names with a dot, wherever they stand. */
  List<Span> dotted(Words words) {
    List<Span> found = new ArrayList<>();
    Matcher dots = dot.matcher(words.text());
    for (int from = 0; dots.find(from); ) {
      from = dots.end();
      int begin = begin(words, dots.start());
      Optional<Span> span = dots.start() - begin < SHORTEST ? Optional.empty() : at(words, begin);
      if (span.isPresent() && span.get().end() - dots.end() >= SHORTEST) {
        found.add(span.get());
        from = span.get().end();
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
