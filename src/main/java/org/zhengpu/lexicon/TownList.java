package org.zhengpu.lexicon;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengpu.model.Span;

/**
 * Tells whether a short form stands in a list of towns: 殷汇、梅街、棠溪等乡镇, 巴川、南城两个街道, 城关、石桥等地. Immutable, may be
 * shared.
 */
final class TownList {

  private static final int LONGEST = 4;
  private static final int REACH = 40;
  private static final String ITEM = "\\p{IsHan}{2," + LONGEST + "}?(?:镇|乡|街道)?";
  private static final Pattern BEHIND = Pattern.compile("((?:[、和及]" + ITEM + ")*?)(?:等[地乡镇街]|等\\p{IsHan}{0,5}"
      + "(?:乡|镇|街道|苏木)|(?:等?[一二两三四五六七八九十\\d]+个?|各)(?:乡|镇|街道|苏木))");
  private static final Pattern BEFORE = Pattern.compile("(?:" + ITEM + "[、和及])*\\z");

  private static final Pattern JOINT = Pattern.compile("[、和及]");

  /**
   * Whether what stands at {@code item} is one of several names in such a list.
   *
   * @param isTown whether a form names a town there
   */
  boolean contains(String text, Span item, Predicate<String> isTown) {
    Matcher behind = BEHIND.matcher(text).region(item.end(), Math.min(text.length(), item.end() + REACH));
    if (!behind.lookingAt()) {
      return false;
    }
    Matcher before = BEFORE.matcher(text).region(Math.max(0, item.begin() - REACH), item.begin());
    String front = before.find() ? before.group() : "";
    List<String> neighbours = Stream.of(front, behind.group(1)).flatMap(JOINT::splitAsStream).toList();
    return neighbours.stream().anyMatch(isTown);
  }
}
