package org.zhengpu.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the word lists and grammars of {@code src/main/resources}: UTF-8, one row a line, columns separated by tabs,
 * blank lines and lines that begin with {@code #} left out. The first lines of each file, behind {@code #}, say what
 * it holds, its columns, and where its facts come from.
 *
 * <p>A missing or malformed file is a defect of the program, so it stops the start with file and line.
 */
public final class LexiconLoader {

  private LexiconLoader() {}

  /**
   * The rows of a resource.
   *
   * @param resource its path from the root of the class path, such as {@code lexicon/surnames.tsv}
   * @param columns how many columns a row has at least; missing trailing ones are given as empty
   * @throws IllegalStateException when there is no such resource or a row has no first column
   */
  public static List<Row> rows(String resource, int columns) {
    InputStream in = LexiconLoader.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("Missing resource " + resource);
    }
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<Row> rows = new ArrayList<>();
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(row(resource, number, line, columns));
        }
      }
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read resource " + resource, e);
    }
  }

  /** The first column of each row: for plain word lists. */
  public static List<String> words(String resource) {
    return rows(resource, 1).stream().map(row -> row.get(0)).toList();
  }

  private static Row row(String resource, int number, String line, int columns) {
    String[] cells = line.split("\t", -1);
    Row row = new Row(resource, number, List.of(fill(cells, columns)));
    if (row.get(0).isEmpty()) {
      throw row.error("the first column is empty");
    }
    return row;
  }

  private static String[] fill(String[] cells, int columns) {
    String[] filled = Arrays.copyOf(cells, Math.max(cells.length, columns));
    for (int i = 0; i < filled.length; i++) {
      filled[i] = filled[i] == null ? "" : filled[i].strip();
    }
    return filled;
  }

  /**
   * One row of a resource.
   *
   * @param resource the file it is from
   * @param line its number, from 1
   * @param cells its columns
   */
  public record Row(String resource, int line, List<String> cells) {

    public String get(int column) {
      return cells.get(column);
    }

    /** What to throw when this row makes no sense: names file and line. */
    public IllegalStateException error(String message) {
      return new IllegalStateException(resource + ":" + line + ": " + message);
    }
  }
}
