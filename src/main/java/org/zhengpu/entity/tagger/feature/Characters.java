package org.zhengpu.entity.tagger.feature;

/** Characters as a model sees them: width folded, marks of one sort made one, digits and letters told by type. */
final class Characters {

  /** What stands before the first and after the last character of a sentence. */
  static final char NONE = 0;

  /** The types up to this one are those of digits and letters, which stand together. */
  static final int LETTER = 2;

  private static final int FULL_WIDTH = 0xfee0;
  private static final byte[] TYPES = new byte[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < TYPES.length; c++) {
      TYPES[c] = (byte) typeOf((char) c);
    }
  }

  private Characters() {}

  /** Each character in its plain form, one for one: １ and 1, Ａ and a, ， and a comma. */
  static char[] fold(CharSequence text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(text.charAt(i));
    }
    return folded;
  }

  static char fold(char c) {
    char narrow = c >= '\uff01' && c <= '\uff5e' ? (char) (c - FULL_WIDTH) : c;
    return narrow >= 'A' && narrow <= 'Z' ? (char) (narrow - 'A' + 'a') : mark(narrow);
  }

  private static char mark(char c) {
    return switch (c) {
      case '\u3000', '\u00a0', '\t' -> ' ';
      case '“', '”', '「', '」', '『', '』' -> '"';
      case '‘', '’' -> '\'';
      case '•', '・', '‧', '∙' -> '·';
      case '—', '–', '―' -> '-';
      default -> c;
    };
  }

  /** A folded character with all digits alike. */
  static char digitless(char folded) {
    return folded >= '0' && folded <= '9' ? '0' : folded;
  }

  /** Its type: digit, letter, number word, Chinese character, dot, blank, edge, other mark. */
  static int type(char folded) {
    return TYPES[folded];
  }

  private static int typeOf(char folded) {
    if (folded >= '0' && folded <= '9') {
      return 1;
    }
    if (folded >= 'a' && folded <= 'z') {
      return LETTER;
    }
    return switch (folded) {
      case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿', '零', '〇', '两' -> 3;
      case '·' -> 5;
      case ' ' -> 6;
      case '"' -> 7;
      case NONE -> 0;
      default -> folded >= '\u4e00' && folded <= '\u9fff' || Character.isSurrogate(folded) ? 4 : 8;
    };
  }
}
