package org.zhengpu.entity;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Yunmu;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhengpu.model.Pronunciation;

/**
 * Pinyin by HanLP's dictionary, which knows words: 重庆 is chong qing. Installed in {@code META-INF/services}. Without
 * state of its own, may be shared.
 */
public final class Pinyin implements Pronunciation {

  @Override
  public List<String> syllables(String name) {
    List<com.hankcs.hanlp.dictionary.py.Pinyin> read = HanLP.convertToPinyinList(name);
    List<String> syllables = new ArrayList<>(read.size());
    for (int i = 0; i < read.size(); i++) {
      if (read.get(i).getYunmu() != Yunmu.none) {
        syllables.add(read.get(i).getPinyinWithoutTone());
      } else if (!Character.isLowSurrogate(name.charAt(i))) {
        syllables.add(Character.toString(name.codePointAt(i)).toLowerCase(Locale.ROOT));
      }
    }
    return List.copyOf(syllables);
  }
}
