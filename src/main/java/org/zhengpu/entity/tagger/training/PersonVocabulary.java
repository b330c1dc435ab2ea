package org.zhengpu.entity.tagger.training;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhengpu.lexicon.LexiconLoader;

/**
 * Made-up names of people: surnames and given names after HanLP's counts, rare and compound surnames more often than
 * they occur; transliterated names with a dot, Mongolian and Tibetan ones. Immutable, may be shared.
 */
public final class PersonVocabulary implements Vocabulary {

  private static final String PERSON = "person";
  private static final String MINORITY = "minority";
  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';
  private static final double LISTED_SURNAME = 0.12;
  private static final double ONE_CHARACTER = 0.2;
  private static final double ANY_CHARACTER = 0.04;
  private static final double DOUBLED = 0.04;
  private static final double TRANSLITERATED = 0.5;

  private final Counts surnames = new Counts(NR.B);
  private final Counts firsts = new Counts(NR.C);
  private final Counts seconds = new Counts(NR.D);
  private final Counts onlies = new Counts(NR.E);
  private final List<String> listed = elements("lexicon/surnames.tsv");
  private final List<String> foreign = LexiconLoader.words("lexicon/transliteration.tsv").stream()
      .flatMap(line -> line.codePoints().mapToObj(Character::toString)).toList();
  private final List<String> elements = elements("lexicon/mongolian-names.tsv");

  /** Characters, chosen as often as the dictionary counts them in one role. */
  private static final class Counts {
    private final List<String> characters = new ArrayList<>();
    private final List<Integer> sums = new ArrayList<>();
    private int total;

    Counts(NR role) {
      IntStream.rangeClosed(FIRST, LAST).mapToObj(Character::toString).forEach(character -> {
        EnumItem<NR> item = PersonDictionary.dictionary.get(character);
        int count = item == null ? 0 : item.getFrequency(role);
        if (count > 0) {
          total += count;
          characters.add(character);
          sums.add(total);
        }
      });
    }

    String choose(Random chance) {
      int at = chance.nextInt(total) + 1;
      int low = 0;
      int high = sums.size() - 1;
      while (low < high) {
        int middle = (low + high) / 2;
        if (sums.get(middle) < at) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return characters.get(low);
    }

    String any(Random chance) {
      return characters.get(chance.nextInt(characters.size()));
    }
  }

  private static List<String> elements(String resource) {
    return LexiconLoader.words(resource).stream().flatMap(line -> Stream.of(line.split(" +"))).distinct().toList();
  }

  @Override
  public Set<String> symbols() {
    return Set.of(PERSON, MINORITY);
  }

  @Override
  public String word(String symbol, Random chance) {
    return symbol.equals(PERSON) ? person(chance) : minority(chance);
  }

  private String person(Random chance) {
    String surname = chance.nextDouble() < LISTED_SURNAME ? one(listed, chance) : surnames.choose(chance);
    if (chance.nextDouble() < ONE_CHARACTER) {
      return surname + character(onlies, chance);
    }
    if (chance.nextDouble() < DOUBLED) {
      return surname + character(onlies, chance).repeat(2);
    }
    return surname + character(firsts, chance) + character(seconds, chance);
  }

  private static String character(Counts counts, Random chance) {
    return chance.nextDouble() < ANY_CHARACTER ? counts.any(chance) : counts.choose(chance);
  }

  private String minority(Random chance) {
    if (chance.nextDouble() < TRANSLITERATED) {
      return transliterated(chance) + "·" + transliterated(chance);
    }
    return Stream.generate(() -> one(elements, chance)).limit(2).collect(Collectors.joining());
  }

  private String transliterated(Random chance) {
    return Stream.generate(() -> one(foreign, chance)).limit(2 + chance.nextInt(4)).collect(Collectors.joining());
  }

  private static String one(List<String> words, Random chance) {
    return words.get(chance.nextInt(words.size()));
  }
}
