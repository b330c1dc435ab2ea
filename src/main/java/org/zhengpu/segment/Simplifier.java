package org.zhengpu.segment;

import com.ibm.icu.text.Transliterator;
import org.zhengpu.model.MappedText;

/**
 * Turns the characters of a traditional page into simplified ones, each into exactly one, so that offsets stay. Other
 * pages are left as they are: a single 乾 or 著 in them is meant. Immutable, may be shared.
 */
final class Simplifier {

  /** On a traditional page about a third of the characters differ from their simplified forms. */
  private static final double TRADITIONAL = 0.12;
  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  private final char[] simplified = new char[LAST_HAN - FIRST_HAN + 1];

  Simplifier() {
    Transliterator hans = Transliterator.getInstance("Traditional-Simplified");
    for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
      String to = hans.transliterate(String.valueOf(c));
      simplified[c - FIRST_HAN] = to.length() == 1 ? to.charAt(0) : c;
    }
  }

  MappedText simplify(MappedText page) {
    return isTraditional(page.text()) ? convert(page) : page;
  }

  private boolean isTraditional(String text) {
    int han = 0;
    int traditional = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_HAN && c <= LAST_HAN) {
        han++;
        traditional += simplified[c - FIRST_HAN] == c ? 0 : 1;
      }
    }
    return traditional > han * TRADITIONAL;
  }

  private MappedText convert(MappedText page) {
    MappedText.Builder converted = MappedText.builder();
    for (int i = 0; i < page.length(); i++) {
      char c = page.text().charAt(i);
      boolean han = c >= FIRST_HAN && c <= LAST_HAN;
      converted.append(han ? simplified[c - FIRST_HAN] : c, page.origin().source(i));
    }
    return converted.build();
  }
}
