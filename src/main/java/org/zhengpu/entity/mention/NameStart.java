package org.zhengpu.entity.mention;

import java.util.regex.Pattern;
import org.zhengpu.model.Span;
import org.zhengpu.model.Token;

/**
 * Finds where a name begins whose last noun is known: walks left over words until one that no name holds. Immutable,
 * may be shared.
 *
 * <p>Example: 记者从市自然资源和规划|局 begins after 从. 和 is crossed as long as words follow on its left; whoever asks
 * has to see whether two names stand there. What stands in quotation marks is one word.
 */
final class NameStart {

  private static final String CLOSING = "”’」』";
  private static final String OPENING = "“‘「『";
  private static final int LONGEST_QUOTE = 20;
  private static final int LONGEST_BRACKET = 8;
  private static final Pattern BRACKET = Pattern.compile("（\\p{IsHan}{2,6}）(?:有限|股份|集团|控股|自由贸易|跨境电子商务)");
  private static final Pattern SENTENCE = Pattern.compile("[。，！？；]");
  private static final String INSIDE = "·+";
  /** 之 in 云之南食品: words with which it makes an adverb are none of a name. */
  private static final Pattern OF = Pattern.compile("之(?=\\p{IsHan})(?![前后外余际一间中内初时下上类首最路所])");

  private final WordSet stops = WordSet.load("lexicon/name-stops.tsv");
  private final WordSet units = WordSet.load("lexicon/unit-words.tsv");
  private final WordSet verbs = WordSet.load("lexicon/name-verbs.tsv");
  private final WordSet trades = WordSet.load("lexicon/trades.tsv");
  private final WordSet more;

  NameStart() {
    this(WordSet.of());
  }

  /** @param more other verbs that stand inside such names */
  NameStart(WordSet more) {
    this.more = more;
  }

  /** The least offset from {@code floor} on where a name that holds {@code end - 1} can begin. */
  int before(Words words, int end, int floor) {
    int begin = end;
    while (begin > floor && (begin == end || OPENING.indexOf(words.text().charAt(begin)) < 0)) {
      int next = step(words, begin);
      if (next < Math.max(0, floor)) {
        break;
      }
      begin = next;
    }
    return skipJoint(words, begin, end);
  }

  /** The offset one word to the left, or -1 where the name cannot go on. */
  private int step(Words words, int begin) {
    char c = words.text().charAt(begin - 1);
    if (CLOSING.indexOf(c) >= 0) {
      return quote(words.text(), begin, OPENING.charAt(CLOSING.indexOf(c)));
    }
    if (c == '）') {
      return bracket(words.text(), begin);
    }
    if (INSIDE.indexOf(c) >= 0 || c == '之' && joinsName(words, begin)) {
      return begin - 1;
    }
    Token token = words.at(begin - 1).orElse(null);
    if (token == null || !mayBeInside(words, token) || isCounted(words, token)) {
      return -1;
    }
    return isStopAndUnit(words, token) ? afterStop(token, begin) : afterIn(words, token, begin);
  }

  private static int quote(String text, int end, char opening) {
    int open = text.lastIndexOf(opening, end);
    boolean name = open >= 0 && end - open <= LONGEST_QUOTE && !SENTENCE.matcher(text).region(open, end).find();
    return name ? open : -1;
  }

  private static int bracket(String text, int end) {
    int open = text.lastIndexOf('（', end);
    boolean name = open > 0 && end - open <= LONGEST_BRACKET
        && BRACKET.matcher(text).region(open, text.length()).lookingAt();
    return name ? open : -1;
  }

  /** 之 in 云之南食品|有限公司: a noun or a character by itself stands before it. */
  private static boolean joinsName(Words words, int begin) {
    String before = words.tagAt(begin - 2);
    boolean noun = before.startsWith("n") || before.endsWith("g")
        || words.isSingle(begin - 2) && !before.startsWith("w");
    return noun && OF.matcher(words.text()).region(begin - 1, words.text().length()).lookingAt();
  }

  /** 向县, which the tokenizer takes for a person in 公司向县红十字会. */
  private boolean isStopAndUnit(Words words, Token token) {
    Span span = token.span();
    return token.tag().startsWith("nr") && span.length() == 2
        && stops.contains(words.text(), span.begin(), span.begin() + 1)
        && units.contains(words.text(), span.begin() + 1, span.end());
  }

  /** Behind 在 in 员在岳, which the tokenizer takes for a person in 消防员在岳西县. */
  private static int afterIn(Words words, Token token, int begin) {
    int in = token.tag().startsWith("nr") ? words.of(token).lastIndexOf('在') : -1;
    int after = in <= 0 ? token.span().begin() : token.span().begin() + in + 1;
    return begin > after ? after : -1;
  }

  private static int afterStop(Token token, int begin) {
    int unit = token.span().begin() + 1;
    return begin > unit ? unit : -1;
  }

  /** 家 in 多家. */
  private static boolean isCounted(Words words, Token token) {
    if (!token.tag().startsWith("q")) {
      return false;
    }
    String before = words.tagAt(token.span().begin() - 1);
    return before.startsWith("m") || before.startsWith("r");
  }

  private boolean mayBeInside(Words words, Token token) {
    String text = words.text();
    Span word = token.span();
    char first = text.charAt(word.begin());
    boolean single = word.length() == 1;
    if (single && (first == '和' || Character.isIdeographic(first) && token.tag().startsWith("w"))) {
      return true; // 晟: a character that the tokenizer does not know
    }
    boolean stop = stops.contains(text, word);
    if (single && stop) {
      return isEndOfVerb(words, word);
    }
    return more.contains(text, word) || !stop && (mayBeInside(token.tag(), word.length(), first)
        || trades.contains(text, word) || verbs.contains(text, word));
  }

  /** 能 in 储|能. */
  private boolean isEndOfVerb(Words words, Span end) {
    int begin = end.begin() - 1;
    return begin >= 0 && words.isBoundary(begin) && (more.contains(words.text(), begin, end.end())
        || verbs.contains(words.text(), begin, end.end()));
  }

  private static boolean mayBeInside(String tag, int length, char first) {
    return switch (tag.charAt(0)) {
      case 'w', 'p', 'c', 'u', 'r', 'y', 'e', 'o' -> false;
      case 'd' -> length == 1;
      case 'v' -> length == 1 || tag.equals("vn");
      case 'a' -> !tag.equals("ad");
      case 'q' -> length > 1 || first != '名' && first != '个';
      default -> true;
    };
  }

  /** A name begins neither with a dot nor with 和, but right behind a verb: 走进|和泰农业专业合作社. */
  private static int skipJoint(Words words, int begin, int end) {
    int at = begin;
    String before = words.tagAt(begin - 1);
    if (begin > 1 && words.text().charAt(begin) == '和' && (before.equals("v") || before.startsWith("p"))) {
      return at;
    }
    while (at < end && (words.text().charAt(at) == '和' || INSIDE.indexOf(words.text().charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }
}
