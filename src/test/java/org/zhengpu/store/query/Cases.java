package org.zhengpu.store.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhengpu.store.query.QueryResult.Cell;
import org.zhengpu.store.query.QueryResult.Table;

/** Rows of {@code cases/queries/*.tsv}, and the answers to compare them with. */
final class Cases {

  static final QueryCatalog CATALOG = QueryCatalog.bundled();

  private Cases() {}

  static List<String[]> rows(String name, int columns) {
    try (InputStream in = Cases.class.getResourceAsStream("/cases/queries/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", columns)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a canned query as the cases write them: without the columns that hold IRIs. */
  static String answer(QueryRunner runner, String name, String parameters) {
    Table table = (Table) runner.run(CATALOG.find(name), parameters(parameters));
    String rows = table.rows().stream().map(row -> line(table.columns(), row)).collect(Collectors.joining(" / "));
    return rows.isEmpty() ? "-" : rows;
  }

  private static String line(List<String> columns, List<Cell> row) {
    return IntStream.range(0, row.size())
        .filter(i -> !columns.get(i).equals("iri") && !columns.get(i).endsWith("_iri"))
        .mapToObj(i -> row.get(i).text()).collect(Collectors.joining("|"));
  }

  /** Reads {@code a=b;c=d}. */
  private static Map<String, String> parameters(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : text.split(";")) {
      if (!pair.isEmpty()) {
        values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    return values;
  }
}
