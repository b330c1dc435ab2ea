package org.zhengpu.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.model.Level;

/**
 * The packed tables of divisions, read: codes and names into {@link Division}s with their paths. Placeholders of the
 * statistics (市辖区, 省直辖县级行政区划) are left out of the paths. Immutable after loading, may be shared.
 */
final class DivisionTable {

  private static final String BASE = "lexicon/divisions.tsv.gz";
  private static final String MORE = "lexicon/divisions-more.tsv";
  private static final String VILLAGES = "lexicon/villages/%s.tsv.gz";
  private static final String PLACEHOLDERS = "lexicon/division-placeholders.tsv";

  private final Map<String, Division> byCode = new HashMap<>();
  private final List<Division> all = new ArrayList<>();
  private final List<String> placeholders = LexiconLoader.words(PLACEHOLDERS);

  private DivisionTable() {}

  /** Reads province to township. */
  static DivisionTable load() {
    DivisionTable table = new DivisionTable();
    LexiconLoader.rows(MORE, 2).forEach(row -> table.add(row.get(0), row.get(1)));
    lines(BASE).forEach(line -> {
      int tab = line.indexOf('\t');
      table.add(line.substring(0, tab), line.substring(tab + 1));
    });
    return table;
  }

  List<Division> all() {
    return all;
  }

  Optional<Division> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The villages whose codes begin with the code of a county or city; reads their province's file. */
  List<Division> villagesIn(String code) {
    String resource = String.format(VILLAGES, code.substring(0, 2));
    List<Division> found = new ArrayList<>();
    if (DivisionTable.class.getClassLoader().getResource(resource) == null) {
      return found;
    }
    Division township = null;
    for (String line : lines(resource)) {
      if (line.length() == 9 && line.indexOf('\t') < 0) {
        township = line.startsWith(code) ? byCode.get(line) : null;
      } else if (township != null) {
        found.add(below(township, township.code() + line.substring(0, 3), line.substring(4), Level.VILLAGE));
      }
    }
    return found;
  }

  private void add(String code, String name) {
    if (placeholders.contains(name)) {
      return;
    }
    Division above = above(code);
    if (above == null) {
      put(new Division(code, name, Level.PROVINCE, List.of(name)));
    } else if (!above.name().equals(name)) { // 东莞市 stands in the tables as a city and as its only county
      put(below(above, code, name, level(code)));
    }
  }

  private void put(Division division) {
    byCode.put(division.code(), division);
    all.add(division);
  }

  /** The nearest division above that is no placeholder: above 419001 (济源市) is 41 (河南省). */
  private @Nullable Division above(String code) {
    for (int length : new int[] {9, 6, 4, 2}) {
      Division found = length < code.length() ? byCode.get(code.substring(0, length)) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Division below(Division above, String code, String name, Level level) {
    List<String> path = new ArrayList<>(above.path());
    path.add(name);
    return new Division(code, name, level, path);
  }

  private static Level level(String code) {
    return switch (code.length()) {
      case 2 -> Level.PROVINCE;
      case 4 -> Level.CITY;
      case 6 -> Level.COUNTY;
      case 9 -> Level.TOWNSHIP;
      default -> throw new IllegalStateException("Not the code of a division: " + code);
    };
  }

  private static List<String> lines(String resource) {
    InputStream in = DivisionTable.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("Missing resource " + resource);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read resource " + resource, e);
    }
  }
}
