package org.zhengpu.extract.date;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates in digits of a text, 2022年7月11—13日, one at a time. Not for sharing between threads. */
final class DigitDate {

  static final String BLANK = "[ \\u3000]*";
  static final String NUMBER = "(?:[0-9０-９]{1,2}|[一二两三四五六七八九十]{1,3})";
  static final String TO = BLANK + "(?:至|到|[-—－–~～]+)" + BLANK;
  // 2022年7月11—13日; each part may be missing
  private static final Pattern DATE = Pattern.compile(
      "(?<![0-9０-９.．第〇一二三四五六七八九十])"
          + "(?:(?<y>(?:19|20|１９|２０)[0-9０-９]{2}|[一二][〇○零九0-9][〇○零一二三四五六七八九]{2})" + BLANK + "年" + BLANK + ")?"
          + "(?:(?:(?<m0>" + NUMBER + ")" + TO + ")?(?<m>" + NUMBER + ")" + BLANK + "月份?" + BLANK + ")?"
          + "(?:(?:(?<d0>" + NUMBER + ")" + TO + ")?(?<d>" + NUMBER + ")" + BLANK + "(?<unit>[日号]))?");
  private static final String DIGITS = "0123456789０１２３４５６７８９一二两三四五六七八九十";
  private static final BitSet FIRST = set(DIGITS);
  /** What stands before the first unit of a date. */
  private static final BitSet NUMBERS = set(DIGITS + "〇○零 \u3000至到-—－–~～");
  private static final BitSet UNITS = set("年月日号");

  private final String text;
  private final Matcher matcher;

  DigitDate(String text) {
    this.text = text;
    this.matcher = DATE.matcher(text).useTransparentBounds(true);
  }

  private static BitSet set(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  static boolean mayBeginWith(char c) {
    return FIRST.get(c);
  }

  /** Whether a date begins at an offset; then the other methods tell of it. */
  boolean at(int offset) {
    return hasUnit(offset) && matcher.region(offset, text.length()).lookingAt() && matcher.end() > offset;
  }

  /** Whether there is a number at an offset with a unit behind; asked first, for the pattern is slow to say no. */
  private boolean hasUnit(int offset) {
    int at = offset;
    while (at < text.length() && (at > offset ? NUMBERS : FIRST).get(text.charAt(at))) {
      at++;
    }
    return at > offset && at < text.length() && UNITS.get(text.charAt(at));
  }

  int end() {
    return matcher.end();
  }

  /** Whether it tells a part: y, m, d, and of an interval m0 or d0, its beginning. */
  boolean has(String part) {
    return matcher.group(part) != null;
  }

  boolean isYear() {
    return has("y") && !has("m") && !has("d");
  }

  /** 1日, but not 1号, 一日. */
  boolean isBareDay() {
    return !has("y") && !has("m") && "日".equals(matcher.group("unit")) && number("d") > 0
        && Character.isDigit(matcher.group("d").charAt(0));
  }

  /** A part of it, or 0 for none. */
  int number(String part) {
    return DateNumbers.parse(matcher.group(part));
  }
}
