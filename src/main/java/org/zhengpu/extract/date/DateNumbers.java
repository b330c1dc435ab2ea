package org.zhengpu.extract.date;

import org.jspecify.annotations.Nullable;

/** Reads the numbers of dates: 12, １２, 十二, 二十五, 二〇二二. Pure functions. */
final class DateNumbers {

  private static final String DIGITS = "〇一二三四五六七八九";

  private DateNumbers() {}

  /** The number, or 0 for none. */
  static int parse(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    String plain = text.replace('○', '〇').replace('零', '〇').replace('两', '二');
    int ten = plain.indexOf('十');
    return ten < 0 ? digits(plain) : tens(plain, ten);
  }

  private static int digits(String text) {
    return text.chars().reduce(0, (sum, c) -> sum * 10 + digit((char) c));
  }

  private static int digit(char c) {
    int at = DIGITS.indexOf(c);
    return at < 0 ? Character.digit(c, 10) : at;
  }

  /** 二十五: what stands before 十 counts tens, one when nothing does. */
  private static int tens(String text, int ten) {
    return (ten == 0 ? 1 : digits(text.substring(0, ten))) * 10 + digits(text.substring(ten + 1));
  }
}
