package org.zhengpu.entity.tagger.feature;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;

/**
 * The words of one sentence as HanLP cuts it with all recognisers off, each as the hashes that features are made of.
 * Two empty words stand before the first and after the last. Made for one sentence.
 */
final class WordView {

  /** How many empty words stand at either end. */
  private static final int MARGIN = 2;
  private static final int LONG = 8;
  private static final String LONG_WORD = "LONG";

  /** For each word its hash, the hash of its tag, its last character and its length. */
  final int[] hash;
  final int[] tag;
  final int[] tail;
  /** For each character its word, and its place in it: 0 first, 1 inner, 2 last, 3 only. */
  final int[] word;
  final int[] place;

  WordView(Segment segment, String folded) {
    List<Term> terms = segment.seg(folded);
    int words = terms.size() + 2 * MARGIN;
    hash = new int[words];
    tag = new int[words];
    tail = new int[words];
    word = new int[folded.length()];
    place = new int[folded.length()];
    int number = MARGIN;
    for (Term term : terms) {
      add(number, term);
      number++;
    }
  }

  private void add(int number, Term term) {
    int length = term.word.length();
    hash[number] = (length > LONG ? LONG_WORD : term.word).hashCode();
    tag[number] = term.nature == null ? 1 : term.nature.toString().hashCode();
    tail[number] = term.word.charAt(length - 1) + (Math.min(length, LONG) << 16);
    for (int i = 0; i < length; i++) {
      word[term.offset + i] = number;
      place[term.offset + i] = length == 1 ? 3 : i == 0 ? 0 : i == length - 1 ? 2 : 1;
    }
  }

  /** HanLP's portable segmenter with all that guesses names switched off; may be shared. */
  static Segment segmenter() {
    return HanLP.newSegment()
        .enableNameRecognize(false)
        .enableTranslatedNameRecognize(false)
        .enableJapaneseNameRecognize(false)
        .enablePlaceRecognize(false)
        .enableOrganizationRecognize(false)
        .enableNumberQuantifierRecognize(false)
        .enableCustomDictionary(false)
        .enableOffset(true);
  }
}
