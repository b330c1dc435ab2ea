package org.zhengpu.entity.tagger.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LexiconLoader.Row;

/**
 * The symbols of which training sentences are made and their weighted expansions, read from {@code training/*.tsv}.
 * Immutable, may be shared.
 */
final class SentenceGrammar {

  static final String START = "sentence";

  private static final List<String> RESOURCES =
      List.of("training/names.tsv", "training/sentences.tsv", "training/plain.tsv");

  /** All expansions of one symbol, each with the sum of the weights up to it. */
  private static final class Choices {
    private final List<Expansion> expansions = new ArrayList<>();
    private final List<Integer> sums = new ArrayList<>();
    private int total;

    void add(Expansion expansion, int weight) {
      total += weight;
      expansions.add(expansion);
      sums.add(total);
    }

    Expansion choose(Random chance) {
      int at = chance.nextInt(total);
      int number = 0;
      while (sums.get(number) <= at) {
        number++;
      }
      return expansions.get(number);
    }
  }

  private final Map<String, Choices> symbols = new HashMap<>();

  /** Reads the grammar that comes with the program. */
  static SentenceGrammar load() {
    return new SentenceGrammar(RESOURCES.stream().flatMap(r -> LexiconLoader.rows(r, 3).stream()).toList());
  }

  SentenceGrammar(List<Row> rows) {
    for (Row row : rows) {
      Choices choices = symbols.computeIfAbsent(row.get(0), symbol -> new Choices());
      for (String expansion : row.get(1).split(" +")) {
        choices.add(Expansion.of(expansion, row), weight(row));
      }
    }
  }

  private static int weight(Row row) {
    try {
      return row.get(2).isEmpty() ? 1 : Integer.parseUnsignedInt(row.get(2));
    } catch (NumberFormatException e) {
      throw row.error("not a weight: " + row.get(2));
    }
  }

  /** Whether the grammar itself says what a symbol is. */
  boolean defines(String symbol) {
    return symbols.containsKey(symbol);
  }

  Expansion choose(String symbol, Random chance) {
    return symbols.get(symbol).choose(chance);
  }

  /** The symbols that are used but not defined. */
  Set<String> undefined() {
    return symbols.values().stream()
        .flatMap(choices -> choices.expansions.stream()).flatMap(expansion -> expansion.parts().stream())
        .filter(part -> part.kind() == Expansion.Kind.SYMBOL || part.kind() == Expansion.Kind.OPTIONAL_SYMBOL)
        .map(Expansion.Part::value).filter(symbol -> !defines(symbol))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
