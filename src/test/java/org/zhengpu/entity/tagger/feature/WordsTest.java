package org.zhengpu.entity.tagger.feature;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private static final Dictionary DICTIONARY = new Dictionary(CoreDictionary.trie);

  @ParameterizedTest
  @CsvSource({
    "农业农村部门走访村民, 农业|农村|部门|走访|村民",
    "2023年gdp增长, 2023|年|gdp|增长",
    "魑, 魑",
    "'', ''"
  })
  void places_sentence_wordsOfTheDictionaryAndRuns(String sentence, String expected) {
    assertThat(cut(sentence)).isEqualTo(expected);
  }

  private static String cut(String sentence) {
    Words words = new Words(sentence.toCharArray(), DICTIONARY);
    words.find(new Entries(sentence.length()));
    int[] places = words.places();
    StringBuilder cut = new StringBuilder();
    for (int at = 0; at < places.length; at++) {
      boolean isNext = at > 0 && places[at] / Words.PLACES != places[at - 1] / Words.PLACES;
      cut.append(isNext ? "|" : "").append(sentence.charAt(at));
    }
    return cut.toString();
  }
}
