package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a regular expression which words every match holds, and with which it begins. Not for sharing between
 * threads.
 *
 * <p>{@code 由(?:县|市)政府…(?:主办|承办)的?} gives 由县政府 or 由市政府, and behind it 主办 or 承办. What only looks around
 * holds nothing; nor does what may be left out, or is one of many characters. Nothing is told of an expression with
 * flags, rare characters or rare escapes.
 */
final class RequiredWords {

  private static final String QUANTIFIERS = "?*+{";
  /** Escapes of one letter that stand for characters of a kind, or for a place between two. */
  private static final String KINDS = "dDsSwWhHvVRnrtbBAzZ";
  private static final Part UNKNOWN = new Part(null, null, List.of());
  private static final Part NOTHING = Part.of("");

  private final String expression;
  private final boolean ahead; // whether what it looks for behind counts too
  private int at;
  private boolean told = true;

  private RequiredWords(String expression, boolean ahead) {
    this.expression = expression;
    this.ahead = ahead;
  }

  /**
   * Of each set every match holds a word, each begins behind where that of the set before does.
   *
   * @param expression one that {@link java.util.regex.Pattern} takes
   */
  static List<Set<String>> of(String expression) {
    return read(expression, false).sets();
  }

  /** Of each set a word begins where every match does, or behind; it may stand behind the match. */
  static List<Set<String>> from(String expression) {
    return read(expression, true).sets();
  }

  /** With one of which every match begins, none of them with another one; none when that cannot be told. */
  static Set<String> beginnings(String expression) {
    Set<String> told = read(expression, false).begins();
    return told == null || told.contains("") ? Set.of() : told.stream()
        .filter(word -> told.stream().noneMatch(other -> !other.equals(word) && word.startsWith(other)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Part read(String expression, boolean ahead) {
    RequiredWords words = new RequiredWords(expression, ahead);
    Part part = words.alternatives();
    return words.told && words.at == expression.length() ? part : UNKNOWN;
  }

  /**
   * What is told of a part of an expression.
   *
   * @param whole the words that it matches and no others; null for many
   * @param begins with one of which it begins, the empty word if it may be left out; null for anything
   * @param held of each set what it matches holds a word, in this order
   */
  private record Part(@Nullable Set<String> whole, @Nullable Set<String> begins, List<Set<String>> held) {

    private static final int MOST_WORDS = 200;

    static Part of(String word) {
      return of(Set.of(word));
    }

    static Part of(Set<String> words) {
      return new Part(words, words, List.of());
    }

    static Part oneOf(List<Part> parts) {
      if (parts.stream().allMatch(part -> part.whole != null)) {
        return of(union(parts.stream().map(Part::whole)));
      }
      boolean begun = parts.stream().allMatch(part -> part.begins != null);
      List<Set<String>> best = parts.stream().flatMap(part -> part.best().stream()).toList();
      return new Part(
          null, begun ? union(parts.stream().map(Part::begins)) : null,
          best.size() < parts.size() ? List.of() : List.of(shortest(union(best.stream()))));
    }

    private static Set<String> union(Stream<Set<String>> sets) {
      Set<String> union = new TreeSet<>();
      sets.forEach(union::addAll);
      return union;
    }

    Part optional() {
      return oneOf(List.of(this, NOTHING));
    }

    Part repeated() {
      return new Part(null, begins, sets());
    }

    /** What is told of looking for it ahead. */
    Part ahead() {
      return new Part(null, Set.of(""), sets());
    }

    /** The words of this part, each followed by each of the next one; null when they are many. */
    @Nullable Set<String> followedBy(Part next) {
      return followedBy(next.whole);
    }

    /** With what it begins, made longer with what follows. */
    @Nullable Set<String> beginsBefore(Part next) {
      Set<String> longer = followedBy(next.begins);
      return longer == null ? before(begins, next) : longer;
    }

    /** With what something begins that some part follows. */
    static @Nullable Set<String> before(@Nullable Set<String> begins, Part next) {
      if (begins == null || !begins.contains("")) {
        return begins;
      }
      return next.begins == null ? null
          : union(Stream.of(begins.stream().filter(word -> !word.isEmpty()).collect(Collectors.toSet()), next.begins));
    }

    private @Nullable Set<String> followedBy(@Nullable Set<String> ends) {
      if (whole == null || ends == null || whole.size() * ends.size() > MOST_WORDS) {
        return null;
      }
      Set<String> product = new TreeSet<>();
      whole.forEach(word -> ends.forEach(end -> product.add(word + end)));
      return product;
    }

    List<Set<String>> sets() {
      return whole == null ? held : whole.contains("") ? List.of() : List.of(shortest(whole));
    }

    /** Without the words that hold another one. */
    private static Set<String> shortest(Set<String> words) {
      Set<String> shortest = new TreeSet<>(words);
      shortest.removeIf(word -> words.stream().anyMatch(other -> !other.equals(word) && word.contains(other)));
      return shortest;
    }

    /** The set that is least often met: long words, and few. */
    private Optional<Set<String>> best() {
      return sets().stream().max(Comparator
          .comparingInt((Set<String> set) -> set.stream().mapToInt(String::length).min().orElse(0))
          .thenComparing(Set::size, Comparator.reverseOrder()));
    }
  }

  private Part alternatives() {
    List<Part> parts = new ArrayList<>(List.of(sequence()));
    while (skip("|")) {
      parts.add(sequence());
    }
    return parts.size() == 1 ? parts.get(0) : Part.oneOf(parts);
  }

  private Part sequence() {
    List<Set<String>> held = new ArrayList<>();
    Set<String> begins = null;
    boolean broken = false;
    Part run = NOTHING;
    while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
      Part next = quantified(atom());
      Set<String> longer = run.followedBy(next);
      begins = broken ? Part.before(begins, next) : longer == null ? run.beginsBefore(next) : null;
      if (longer == null) {
        broken = true;
        held.addAll(run.sets());
      }
      run = longer == null ? next : Part.of(longer);
    }
    held.addAll(run.sets());
    return broken ? new Part(null, begins, held) : run;
  }

  private Part atom() {
    char c = expression.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> characters();
      case '\\' -> escaped();
      case '.' -> UNKNOWN;
      case '^', '$' -> NOTHING;
      default -> literal(c);
    };
  }

  private Part literal(char c) {
    told &= !Character.isSurrogate(c) && QUANTIFIERS.indexOf(c) < 0;
    return Part.of(String.valueOf(c));
  }

  private Part group() {
    boolean looksAhead = skip("?=");
    boolean looksAround = looksAhead || skip("?!") || skip("?<=") || skip("?<!");
    if (skip("?<")) {
      at = expression.indexOf('>', at) + 1;
    } else if (!looksAround && !skip("?:") && !skip("?>")) {
      told &= expression.charAt(at) != '?';
    }
    Part inside = alternatives();
    told &= skip(")");
    return !looksAround ? inside : looksAhead && ahead && !inside.sets().isEmpty() ? inside.ahead() : NOTHING;
  }

  /** [市县] is 市 or 县; of ranges and the like nothing is told. */
  private Part characters() {
    int begin = at;
    int depth = 1;
    for (; depth > 0 && at < expression.length(); at++) {
      char c = expression.charAt(at);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      told &= c != '\\' || !expression.startsWith("Q", at + 1);
      at += c == '\\' ? 1 : 0;
    }
    String inside = expression.substring(begin, Math.max(begin, at - 1));
    return inside.chars().anyMatch(c -> "^-&[\\".indexOf(c) >= 0 || Character.isSurrogate((char) c)) ? UNKNOWN
        : Part.oneOf(inside.chars().mapToObj(Character::toString).map(Part::of).toList());
  }

  private Part escaped() {
    char c = expression.charAt(at++);
    if (c == 'Q') {
      return quoted();
    }
    if (c == 'p' || c == 'P') {
      told &= expression.startsWith("{", at);
      at = expression.indexOf('}', at) + 1;
      return UNKNOWN;
    }
    told &= !Character.isLetterOrDigit(c) || KINDS.indexOf(c) >= 0;
    return Character.isLetterOrDigit(c) ? UNKNOWN : Part.of(String.valueOf(c));
  }

  private Part quoted() {
    int end = expression.indexOf("\\E", at);
    String word = expression.substring(at, end);
    at = end + 2;
    told &= !isQuantified();
    return Part.of(word);
  }

  private boolean isQuantified() {
    return at < expression.length() && QUANTIFIERS.indexOf(expression.charAt(at)) >= 0;
  }

  private Part quantified(Part part) {
    if (!isQuantified()) {
      return part;
    }
    Part all = switch (expression.charAt(at)) {
      case '?' -> part.optional();
      case '*' -> part.repeated().optional();
      default -> expression.startsWith("{0", at) ? part.repeated().optional() : part.repeated();
    };
    at = expression.charAt(at) == '{' ? expression.indexOf('}', at) + 1 : at + 1;
    if (!skip("?")) {
      skip("+");
    }
    return all;
  }

  private boolean skip(String mark) {
    boolean there = expression.startsWith(mark, at);
    at += there ? mark.length() : 0;
    return there;
  }
}
