package org.zhengpu.entity.tagger.feature;

/**
 * The innermost marks of quotation, title or brackets around each character of a sentence. Made for one sentence.
 */
final class QuotationView {

  private static final String OPENERS = "“《（(「『‘【";
  private static final String CLOSERS = "”》）)」』’】";
  private static final int FAR = 12;

  /** Which marks, from 1; 0 for none. */
  final int[] sort;
  /** How many characters lie between the opening mark and this, at most {@code FAR}. */
  final int[] before;
  /** How many characters lie between this and the closing mark; {@code FAR} where none comes. */
  final int[] after;

  QuotationView(String text) {
    sort = new int[text.length()];
    before = new int[text.length()];
    after = new int[text.length()];
    int open = -1;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (CLOSERS.indexOf(c) >= 0 || c == '。') {
        open = -1;
      } else if (open >= 0) {
        sort[at] = 1 + OPENERS.indexOf(text.charAt(open));
        before[at] = Math.min(FAR, at - open - 1);
      }
      open = OPENERS.indexOf(c) >= 0 ? at : open;
    }
    count(text);
  }

  private void count(String text) {
    int left = FAR;
    for (int at = text.length() - 1; at >= 0; at--) {
      left = CLOSERS.indexOf(text.charAt(at)) >= 0 ? 0 : Math.min(FAR, left + 1);
      after[at] = left;
    }
  }

  /** Adds what is known of each character inside such marks to a board. */
  void tell(Board board) {
    for (int at = 0; at < sort.length; at++) {
      if (sort[at] > 0) {
        board.add(Template.QUOTATION_BEFORE, at, sort[at] << 8 | before[at]);
        board.add(Template.QUOTATION_AFTER, at, sort[at] << 8 | after[at]);
      }
    }
  }
}
