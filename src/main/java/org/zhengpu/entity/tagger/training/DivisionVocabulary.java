package org.zhengpu.entity.tagger.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengpu.lexicon.Division;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.model.Level;

/**
 * Names of divisions from all over the country, each level as a symbol: {@code county}, and {@code countyStem} for the
 * name without its last word; villages from some counties of every province. Immutable, may be shared.
 */
public final class DivisionVocabulary implements Vocabulary {

  /** One county in so many gives its villages: enough variety in a moment's time. */
  private static final int COUNTY_IN = 60;

  private static final Map<Level, String> SYMBOLS = Map.of(
      Level.PROVINCE, "province", Level.CITY, "city", Level.COUNTY, "county", Level.TOWNSHIP, "town",
      Level.VILLAGE, "village");

  private final Map<String, List<String>> words = new HashMap<>();

  public DivisionVocabulary(Divisions divisions) {
    List<Division> all = divisions.all();
    List<Division> counties = all.stream().filter(d -> d.level() == Level.COUNTY).toList();
    Stream<Division> villages = Stream.iterate(0, i -> i < counties.size(), i -> i + COUNTY_IN)
        .flatMap(i -> divisions.villagesIn(counties.get(i)).stream());
    List<Division> sample = Stream.concat(all.stream(), villages).toList();
    SYMBOLS.forEach((level, symbol) -> {
      List<Division> own = sample.stream().filter(d -> d.level() == level).toList();
      words.put(symbol, own.stream().map(Division::name).toList());
      words.put(symbol + "Stem", own.stream().map(divisions::stem).toList());
    });
  }

  @Override
  public Set<String> symbols() {
    return words.keySet();
  }

  @Override
  public String word(String symbol, Random chance) {
    List<String> known = words.getOrDefault(symbol, List.of());
    return known.get(chance.nextInt(known.size()));
  }
}
