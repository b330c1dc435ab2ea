package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.model.Level;

/**
 * How names of divisions are shortened and what their last words tell: 聊城市 -> 聊城, 延边朝鲜族自治州 -> 延边; 县 is the
 * word of a county. Immutable, may be shared.
 */
final class DivisionForms {

  private record Suffix(Level level, String text, int leastStem) {}

  private final List<Suffix> suffixes =
      LexiconLoader.rows("lexicon/division-suffixes.tsv", 3).stream().map(DivisionForms::suffix).toList();
  private final List<String> nationalities = LexiconLoader.words("lexicon/nationalities.tsv").stream()
      .sorted(LongestFirst.ORDER).toList();

  private static Suffix suffix(Row row) {
    try {
      return new Suffix(Level.valueOf(row.get(0)), row.get(1), Integer.parseInt(row.get(2)));
    } catch (IllegalArgumentException e) {
      throw row.error("expected level, suffix, number");
    }
  }

  /** The name without its last word, where enough remains: 东昌府, 内蒙古, but nothing of 莘县. */
  Optional<String> stem(Division division) {
    for (Suffix suffix : suffixes) {
      if (suffix.level == division.level() && division.name().endsWith(suffix.text)) {
        return stem(division.name(), suffix);
      }
    }
    return Optional.empty();
  }

  private Optional<String> stem(String name, Suffix suffix) {
    String stem = withoutNationalities(name.substring(0, name.length() - suffix.text.length()), suffix.leastStem);
    return stem.length() < suffix.leastStem ? Optional.empty() : Optional.of(stem);
  }

  /** 恩施土家族苗族 -> 恩施; a stem that is nothing else stays: 东乡族 -> 东乡. */
  private String withoutNationalities(String stem, int least) {
    for (String nationality : stem.length() > least ? nationalities : List.<String>of()) {
      int rest = stem.length() - nationality.length();
      if (rest >= least && stem.endsWith(nationality)) {
        return withoutNationalities(stem.substring(0, rest), least);
      }
    }
    return stem;
  }

  /** Whether it is a district of a city, which shares the city's zones. */
  boolean isDistrict(Division division) {
    return division.level() == Level.COUNTY && division.name().endsWith("区");
  }

  /** Whether the name ends in an ordinary word for a division of its level, unlike 工业园区 among the townships. */
  boolean isRegular(Division division) {
    return suffixes.stream().anyMatch(s -> s.level == division.level() && division.name().endsWith(s.text));
  }

  /** Whether a name ends as those of towns, streets, villages and communities do. */
  boolean isSettlement(String name) {
    return suffixes.stream().anyMatch(s -> s.level.compareTo(Level.TOWNSHIP) >= 0 && name.endsWith(s.text));
  }

  /**
   * The level that a name's last word tells; where that leaves a choice, as with 市, its place in the path decides.
   *
   * @param depth 0 for the first name of a path
   */
  Level level(String name, int depth) {
    int longest = suffixes.stream().filter(s -> name.endsWith(s.text)).mapToInt(s -> s.text.length()).max().orElse(0);
    List<Level> levels = new ArrayList<>(suffixes.stream()
        .filter(s -> s.text.length() == longest && name.endsWith(s.text)).map(Suffix::level).distinct().toList());
    if (levels.isEmpty()) {
      levels.addAll(List.of(Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWNSHIP, Level.VILLAGE));
    }
    return levels.get(Math.min(depth, levels.size() - 1));
  }
}
