package org.zhengpu.entity.tagger.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.model.Span;
import org.zhengpu.model.TaggedName;
import org.zhengpu.model.TaggedSentence;

class SentenceGeneratorTest {

  private static final SentenceGenerator GENERATOR =
      new SentenceGenerator(List.of(new PersonVocabulary(), new DivisionVocabulary(Divisions.load())));

  @Test
  void generate_names_markedWhereTheyStand() {
    SentenceGenerator generator = generator("[PER:{who}]_在[LOC:{where}桥]。", "who", "王强", "where", "青石");
    assertThat(generator.generate(1, 1)).containsExactly(new TaggedSentence("王强 在青石桥。",
        List.of(new TaggedName(new Span(0, 2), "PER"), new TaggedName(new Span(4, 7), "LOC"))));
  }

  @Test
  void generate_nameInsideAName_onlyTheOuterIsMarked() {
    SentenceGenerator generator = generator("[ORG:[LOC:{where}]小学]", "where", "青石");
    assertThat(generator.generate(1, 1).get(0).names())
        .containsExactly(new TaggedName(new Span(0, 4), "ORG"));
  }

  @Test
  void generate_fewerPossible_eachOnce() {
    assertThat(generator("{a}", "a", "一 二").generate(10, 1)).hasSize(2);
  }

  @Test
  void load_undefinedSymbol_namesIt() {
    assertThatThrownBy(() -> generator("{nobody}"))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("nobody");
  }

  @Test
  void load_unclosedName_namesFileAndLine() {
    assertThatThrownBy(() -> generator("[PER:王强"))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("test.tsv:1");
  }

  @Test
  void generate_sameSeed_sameSentences() {
    assertThat(GENERATOR.generate(300, 5)).isEqualTo(GENERATOR.generate(300, 5));
  }

  @Test
  void generate_anotherSeed_otherSentences() {
    assertThat(GENERATOR.generate(300, 5)).isNotEqualTo(GENERATOR.generate(300, 6));
  }

  @Test
  void generate_manySentences_allTypesAndSomeWithoutNames() {
    List<TaggedSentence> sentences = GENERATOR.generate(2000, 1);
    Set<String> types = Set.of("PER", "LOC", "ORG", "PRG");
    assertThat(sentences.stream().flatMap(s -> s.names().stream()).map(TaggedName::type)).contains("PER", "LOC",
        "ORG", "PRG").isSubsetOf(types);
    assertThat(sentences).anyMatch(s -> s.names().isEmpty());
  }

  @Test
  void generate_manySentences_noSignOfTheGrammarLeft() {
    assertThat(GENERATOR.generate(2000, 1)).noneMatch(s -> s.text().matches(".*[\\[\\]{}_].*"));
  }

  @Test
  void word_people_compoundAndRareSurnamesAmongThem() {
    PersonVocabulary people = new PersonVocabulary();
    Random chance = new Random(1);
    List<String> names = Stream.generate(() -> people.word("person", chance)).limit(3000).toList();
    assertThat(names).anyMatch(name -> name.length() == 4)
        .anyMatch(name -> name.matches("[逄亓缑妥呙冮邴綦逯麴郗蔺].+"))
        .allMatch(name -> name.length() >= 2 && name.length() <= 4);
  }

  private static SentenceGenerator generator(String sentence, String... symbols) {
    List<Row> rows = new ArrayList<>(List.of(row(SentenceGrammar.START, sentence)));
    for (int i = 0; i < symbols.length; i += 2) {
      rows.add(row(symbols[i], symbols[i + 1]));
    }
    return new SentenceGenerator(new SentenceGrammar(rows), List.of());
  }

  private static Row row(String symbol, String expansions) {
    return new Row("test.tsv", 1, List.of(symbol, expansions, ""));
  }
}
