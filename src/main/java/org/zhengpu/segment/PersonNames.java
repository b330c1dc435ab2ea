package org.zhengpu.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;

/** Tells the names of people from words that only look like them: 陆小川, but not 文明, 高质量. May be shared. */
final class PersonNames {

  private final Segment segment = HanLP.newSegment();

  /** Whether some words, each with a surname in front, are names: one at least is, and none is a word of its own. */
  boolean areNames(List<String> words) {
    return words.stream().anyMatch(this::isName) && mayBeNames(words);
  }

  /** Whether none of some words is a word of its own. */
  boolean mayBeNames(List<String> words) {
    return words.stream().noneMatch(this::isWord);
  }

  private boolean isName(String word) {
    List<Term> terms = segment.seg(word);
    return terms.size() == 1 && terms.get(0).nature.startsWith("nr");
  }

  private boolean isWord(String word) {
    List<Term> terms = segment.seg(word);
    Nature nature = terms.get(0).nature;
    return terms.size() == 1 && !nature.startsWith("nr");
  }
}
