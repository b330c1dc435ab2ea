package org.zhengpu.entity.tagger.feature;

/** What sort of entry a dictionary's tag makes it; behind these come the levels of divisions. */
final class Category {

  static final int PERSON = 0;
  static final int PLACE = 1;
  static final int UNIT_NOUN = 2;
  static final int BODY = 3;
  static final int TITLE = 4;
  static final int PROPER = 5;
  static final int NOUN = 6;
  static final int VERB = 7;
  static final int NUMBER = 8;
  static final int ADJECTIVE = 9;
  static final int POSITION = 10;
  static final int OTHER = 11;
  static final int DIVISIONS = 12;

  /** How many there are. */
  static final int ALL = 16;

  /** The categories of names and titles come first; the rest are ordinary words. */
  static final int NAMES = NOUN;

  private Category() {}

  /** The category of one of HanLP's tags. */
  static int of(String tag) {
    return switch (tag.charAt(0)) {
      case 'n' -> noun(tag);
      case 'v' -> VERB;
      case 'm', 'q', 't' -> NUMBER;
      case 'a' -> ADJECTIVE;
      case 'f', 's' -> POSITION;
      default -> OTHER;
    };
  }

  private static int noun(String tag) {
    if (tag.equals("nis")) {
      return UNIT_NOUN;
    }
    return switch (tag.length() < 2 ? ' ' : tag.charAt(1)) {
      case 'r' -> PERSON;
      case 's' -> PLACE;
      case 't', 'i' -> BODY;
      case 'n' -> TITLE;
      case 'z' -> PROPER;
      default -> NOUN;
    };
  }
}
