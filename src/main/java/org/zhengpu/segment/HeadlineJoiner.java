package org.zhengpu.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import org.zhengpu.model.MappedText;

/**
 * Makes one line of the lines of a headline. Decks are joined by a blank; a blank that splits a word is the layout's
 * and goes: 督导工 业运行 becomes 督导工业运行, but 大桥合龙 年底通车 stays. May be shared.
 */
final class HeadlineJoiner {

  private final TextCleaner cleaner;
  /** Dictionary words only: names that a recogniser guesses would bridge any blank. */
  private final Segment words = HanLP.newSegment().enableAllNamedEntityRecognize(false);

  HeadlineJoiner(TextCleaner cleaner) {
    this.cleaner = cleaner;
  }

  MappedText join(List<MappedText> lines) {
    MappedText.Builder all = MappedText.builder();
    for (MappedText line : lines) {
      MappedText clean = cleaner.headline(line);
      all.insert(all.length() == 0 || clean.isEmpty() ? "" : " ").append(clean);
    }
    return closeWords(all.build());
  }

  private MappedText closeWords(MappedText title) {
    MappedText current = title;
    for (int blank = title.text().lastIndexOf(' '); blank > 0; blank = title.text().lastIndexOf(' ', blank - 1)) {
      if (splitsWord(current.text(), blank)) {
        current = MappedText.builder()
            .append(current, 0, blank).append(current, blank + 1, current.length()).build();
      }
    }
    return current;
  }

  private boolean splitsWord(String title, int blank) {
    if (blank + 1 >= title.length() || !TextCleaner.isHan(title.charAt(blank - 1))
        || !TextCleaner.isHan(title.charAt(blank + 1))) {
      return false;
    }
    String left = title.substring(0, blank);
    String right = title.substring(blank + 1);
    return lastWord(left) == 1 && words.seg(right).get(0).length() == 1 && crosses(words.seg(left + right), blank);
  }

  private int lastWord(String text) {
    List<Term> terms = words.seg(text);
    return terms.get(terms.size() - 1).length();
  }

  private static boolean crosses(List<Term> terms, int boundary) {
    int offset = 0;
    for (Term term : terms) {
      if (offset < boundary && offset + term.length() > boundary) {
        return true;
      }
      offset += term.length();
    }
    return false;
  }
}
