package org.zhengpu.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Scope;

/**
 * What the head and foot of a page print of itself: the paper's name, the issue date, the page's number. Text in,
 * {@link PageInfo} out. Immutable, may be shared.
 */
final class Masthead {

  private static final int LINES = 25;
  private static final int LONGEST_LINE = 60;
  private static final Pattern DATE = Pattern.compile(
      "((?:19|20)\\d{2})\\s*[年.\\-/]\\s*(\\d{1,2})\\s*[月.\\-/]\\s*(\\d{1,2})(?!\\d)");
  private static final Pattern HAN_DATE = Pattern.compile(
      "([一二][〇○零Oo0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");
  private static final Pattern COMPACT = Pattern.compile(
      "(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])([0-2]\\d|3[01])(?!\\d)");
  private static final Pattern PAGE = Pattern.compile(
      "第\\s*([A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*版|(?<![今日本期共\\d第])([A-Z]?\\d{1,2})\\s*版");
  private static final Pattern DATE_PART = Pattern.compile("第?[\\d〇○零一二三四五六七八九十A-Z.\\-/]+[年月日版期]?");
  private static final String DIGITS = "〇一二三四五六七八九";

  private final List<String> endings = LexiconLoader.words("lexicon/paper-endings.tsv");

  /** What the page prints of itself; what it does not print is unknown. */
  PageInfo read(String page) {
    List<String> all = page.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<String> head = all.subList(0, Math.min(LINES, all.size()));
    List<String> foot = all.subList(Math.max(head.size(), all.size() - 6), all.size());
    return read(head).orElse(read(foot));
  }

  private PageInfo read(List<String> lines) {
    PageInfo info = PageInfo.UNKNOWN;
    for (String line : lines) {
      if (line.length() <= LONGEST_LINE && line.indexOf('。') < 0 && line.indexOf('，') < 0) {
        info = info.orElse(new PageInfo(paper(line), dateLine(line), Scope.UNKNOWN, page(line), ""));
      }
    }
    return info;
  }

  // 临河日报, 临 河 日 报, 临河日报 2022年7月5日
  private String paper(String line) {
    String closed = line.replaceAll("(?<=\\p{IsHan})\\s(?=\\p{IsHan}(\\s|$))", "");
    for (String word : DATE_PART.matcher(closed).replaceAll(" ").split("[\\s|·:：《》]+")) {
      if (word.length() >= 3 && word.length() <= 12 && word.matches("\\p{IsHan}+")
          && endings.stream().anyMatch(e -> word.endsWith(e) && word.length() > e.length())) {
        return word;
      }
    }
    return "";
  }

  // A date counts when it fills most of the line: 2022年7月5日 星期二, but not a headline with a date in it.
  private static @Nullable LocalDate dateLine(String line) {
    String rest = line.replaceAll("[^\\p{IsHan}]|年|月|日|星期|农历|[一二三四五六七八九十〇○零]", "");
    return rest.length() <= 16 ? date(line) : null;
  }

  private static String page(String line) {
    Matcher matcher = PAGE.matcher(line);
    if (!matcher.find()) {
      return "";
    }
    return "第" + (matcher.group(1) == null ? matcher.group(2) : matcher.group(1)) + "版";
  }

  /** The first date in a text, in any style that papers print; null when there is none, or none that exists. */
  static @Nullable LocalDate date(String text) {
    String folded = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
    for (Pattern pattern : List.of(DATE, HAN_DATE, COMPACT)) {
      Matcher matcher = pattern.matcher(folded);
      if (matcher.find()) {
        return date(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
      }
    }
    return null;
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  // 2022, 二〇二二, 十二, 二十一
  private static int number(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    int ten = text.indexOf('十');
    if (ten >= 0) {
      int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
      return tens * 10 + (ten + 1 < text.length() ? DIGITS.indexOf(text.charAt(ten + 1)) : 0);
    }
    int value = 0;
    for (char c : text.replaceAll("[○零Oo0]", "〇").toCharArray()) {
      value = value * 10 + DIGITS.indexOf(c);
    }
    return value;
  }
}
