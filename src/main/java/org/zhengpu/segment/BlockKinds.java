package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.List;
import org.zhengpu.segment.Block.Kind;

/** Says what a block of text is to its page, by itself and among its neighbours. Immutable, may be shared. */
final class BlockKinds {

  private static final int LONGEST_HEADLINE = 48;
  private static final int LONGEST_CLAUSES = 30;
  private static final int LONGEST_DECK = 36;
  private static final int LONGEST_ANNOUNCEMENT = 24;

  private final PageGrammar grammar;

  BlockKinds(PageGrammar grammar) {
    this.grammar = grammar;
  }

  /** What a block of so many lines is by itself. */
  Kind kind(String text, int lineCount) {
    if (grammar.isNoticeHead(text)) {
      return Kind.NOTICE;
    }
    if (grammar.isColumn(text)) {
      return Kind.COLUMN;
    }
    return isHeadline(text, lineCount) ? Kind.HEAD : Kind.BODY;
  }

  private boolean isHeadline(String text, int lineCount) {
    boolean prose = text.indexOf('。') >= 0 || text.endsWith("；") || text.endsWith("：") || text.endsWith("，");
    return !prose && !isMarked(text) && !isPartOfSentence(text) && lineCount < 3 && text.length() <= LONGEST_HEADLINE
        && !isSpeech(text) && !(text.indexOf('，') >= 0 && grammar.opensStory(text));
  }

  /** Whether a line with a comma may be one of a headline, and is no part of a sentence. */
  static boolean mayBeDeck(String text) {
    String bare = text.endsWith("，") || text.endsWith("：") ? text.substring(0, text.length() - 1) : text;
    return bare.chars().noneMatch(c -> "。；".indexOf(c) >= 0) && !isPartOfSentence(bare);
  }

  private boolean isMarked(String text) {
    return grammar.dateline(text).isPresent() || grammar.opensDateline(text) || !grammar.continuedMark(text).isEmpty()
        || grammar.isNumberedSubhead(text) || grammar.isCaption(text) || grammar.isTurn(text) || grammar.isNote(text);
  }

  // 流合作的若干措施》，优化环境，积极举办各类活动，搭建: several clauses, or the end of a quotation that began elsewhere.
  static boolean isPartOfSentence(String text) {
    long commas = text.chars().filter(c -> c == '，').count();
    return commas > 1 || commas == 1 && text.length() > LONGEST_CLAUSES
        || closesFirst(text, '“', '”') || closesFirst(text, '《', '》');
  }

  private static boolean closesFirst(String text, char opener, char closer) {
    int close = text.indexOf(closer);
    return close >= 0 && (text.indexOf(opener) < 0 || text.indexOf(opener) > close);
  }

  // Something that is said, whole or cut off: “慢走，……
  private static boolean isSpeech(String text) {
    return text.startsWith("“") && (Punctuation.endsInStop(text) || text.indexOf('，') > 0 && text.indexOf('”') < 0);
  }

  /** What the blocks of a page, in printed order, are among each other. */
  List<Block> inContext(List<Block> blocks) {
    List<Block> seen = new ArrayList<>(blocks);
    for (int i = 1; i < seen.size(); i++) {
      boolean open = i > 1 && seen.get(i - 2).isOpen();
      if (i + 1 < seen.size() && isLongDeck(seen.get(i - 1), seen.get(i), seen.get(i + 1))) {
        seen.set(i, seen.get(i).as(Kind.HEAD));
      }
      if (seen.get(i).is(Kind.BODY) && closesHeadline(seen.get(i - 1), seen.get(i))) {
        seen.set(i, seen.get(i).as(Kind.HEAD));
      }
      if (seen.get(i).is(Kind.HEAD) && announcesHeadline(seen.get(i - 1)) && !open) {
        seen.set(i - 1, seen.get(i - 1).as(Kind.HEAD));
      }
    }
    for (int i = seen.size() - 1; i > 0; i--) {
      if (seen.get(i).is(Kind.HEAD) && Punctuation.pointsAtPicture(seen.get(i).string()) && !headsText(seen, i)) {
        seen.set(i, seen.get(i).as(Kind.BODY));
      }
    }
    for (int i = 1; i + 1 < seen.size(); i++) {
      if (seen.get(i).is(Kind.HEAD) && (isCutParagraph(seen.get(i - 1), seen.get(i), seen.get(i + 1))
          || isWholeNotice(seen.get(i - 1), seen.get(i + 1)))) {
        seen.set(i, seen.get(i).as(Kind.BODY));
      }
    }
    return seen;
  }

  // 谷子卖给谁？ / 县粮食局：敞开收，优价收，当天结: clauses without an end between a headline and a text that opens.
  private boolean isLongDeck(Block previous, Block block, Block next) {
    return previous.is(Kind.HEAD) && block.is(Kind.BODY) && block.wrapWidth() == 0
        && isLongDeck(block.string()) && (next.is(Kind.BYLINE) || next.is(Kind.BODY) && opensText(next));
  }

  private boolean isLongDeck(String text) {
    return text.length() <= LONGEST_DECK && !Punctuation.endsSentence(text) && !text.endsWith("，")
        && text.chars().noneMatch(c -> "。！".indexOf(c) >= 0) && !isMarked(text) && !grammar.opensStory(text);
  }

  private boolean opensText(Block block) {
    return block.blanksBefore() > 0 || grammar.dateline(block.string()).isPresent()
        || grammar.opensStory(block.string());
  }

  // ▲揭牌仪式现场: a caption, where what follows is another one, or nothing.
  private boolean headsText(List<Block> blocks, int head) {
    return head + 1 < blocks.size() && !Punctuation.pointsAtPicture(blocks.get(head + 1).string());
  }

  // 我市出台“硬 / 措施”力挺小店: the second line closes the quotation marks of the first.
  private boolean closesHeadline(Block previous, Block block) {
    String above = previous.string();
    String text = block.string();
    return previous.is(Kind.HEAD) && above.lastIndexOf('“') > above.lastIndexOf('”')
        && closesFirst(text, '“', '”') && kind("“" + text, 1) == Kind.HEAD;
  }

  // 检察官三进老屋村： / 墙缝补上了吗？, or 破解停车难， / 三个人走到一条道上: a headline that the second line ends.
  private boolean announcesHeadline(Block block) {
    String text = block.string();
    return block.is(Kind.BODY) && (text.endsWith("：") || text.endsWith("，")) && text.length() <= LONGEST_ANNOUNCEMENT
        && kind(text.substring(0, text.length() - 1), 1) == Kind.HEAD;
  }

  // 招聘启事 / 诚聘驾驶员五名 / 水渠修到田埂边: what stands between an announcement's headline and the next one is its text.
  private static boolean isWholeNotice(Block previous, Block next) {
    return previous.is(Kind.NOTICE) && (next.is(Kind.HEAD) || next.is(Kind.NOTICE)) && next.blanksBefore() > 0;
  }

  // 产业是本市的支柱之一，主 / 要分布在东部: the first half of a paragraph that a column break cut looks like a headline.
  private boolean isCutParagraph(Block previous, Block block, Block next) {
    return previous.is(Kind.BODY) && next.is(Kind.BODY) && looksCut(previous, block, next)
        && !Punctuation.endsSentence(block.string())
        && grammar.dateline(next.string()).isEmpty() && !grammar.opensStory(next.string());
  }

  // A full line of the same column in mid-sentence, a quotation not yet closed, or a clause with a comma, unless a gap
  // stands above it or the names of authors.
  private static boolean looksCut(Block previous, Block block, Block next) {
    String text = block.string();
    boolean fullLine = previous.isOpen() && block.wrapWidth() > 0
        && Math.abs(block.wrapWidth() - next.wrapWidth()) <= LineWidths.INDENT;
    boolean quoteOpen = text.lastIndexOf('“') > text.lastIndexOf('”');
    boolean apart = block.blanksBefore() > next.blanksBefore() || previous.string().endsWith("）");
    return fullLine || quoteOpen || text.indexOf('，') >= 0 && text.indexOf(' ') < 0 && !apart;
  }
}
