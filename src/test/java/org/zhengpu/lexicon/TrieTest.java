package org.zhengpu.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrieTest {

  @Test
  void add_manyWords_allAreFoundByTheirNumbers() {
    Trie trie = new Trie();
    List<String> words = IntStream.range(0, 5000).mapToObj(i -> Integer.toString(i * 7919)).toList();
    words.forEach(trie::add);
    assertThat(words).allSatisfy(word -> assertThat(trie.find(word)).isEqualTo(words.indexOf(word)));
  }

  @Test
  void add_sameWordAgain_keepsItsNumber() {
    Trie trie = new Trie();
    trie.add("河口");
    trie.add("河口区");
    assertThat(trie.add("河口")).isZero();
  }

  @Test
  void find_beginningOfAWord_isNone() {
    Trie trie = new Trie();
    trie.add("河口区");
    assertThat(trie.find("河口")).isEqualTo(Trie.NONE);
  }

  @Test
  void mayBegin_otherSecondCharacter_isFalse() {
    Trie trie = new Trie();
    trie.add("河口区");
    assertThat(trie.mayBegin("河口区", 0)).isTrue();
    assertThat(trie.mayBegin("河边", 0)).isFalse();
  }

  @Test
  void mayBegin_wordOfOneCharacter_isTrueBeforeAny() {
    Trie trie = new Trie();
    trie.add("区");
    assertThat(trie.mayBegin("区长", 0)).isTrue();
  }

  @Test
  void mayBegin_otherThirdCharacter_isFalse() {
    Trie trie = new Trie();
    trie.add("河口区");
    assertThat(trie.mayBegin("河口区", 0)).isTrue();
    assertThat(trie.mayBegin("河口边", 0)).isFalse();
  }

  @Test
  void mayBegin_wordOfTwoCharacters_isTrueBeforeAnyAndAtTheEnd() {
    Trie trie = new Trie();
    trie.add("河口");
    assertThat(trie.mayBegin("河口边", 0)).isTrue();
    assertThat(trie.mayBegin("在河口", 1)).isTrue();
  }
}
