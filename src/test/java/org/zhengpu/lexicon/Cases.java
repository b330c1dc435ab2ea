package org.zhengpu.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.zhengpu.lexicon.LexiconLoader.Row;

/** Reads the case tables of the tests: as lexicons, but the first column may be empty. */
public final class Cases {

  private Cases() {}

  public static Stream<Row> rows(String resource, int columns) {
    AtomicInteger number = new AtomicInteger();
    return lines(resource).stream()
        .map(line -> new Row(resource, number.incrementAndGet(), cells(line, columns)))
        .filter(row -> !row.get(0).startsWith("#"));
  }

  private static List<String> cells(String line, int columns) {
    String[] cells = Arrays.copyOf(line.split("\t", -1), columns);
    return Arrays.stream(cells).map(cell -> Objects.requireNonNullElse(cell, "").strip()).toList();
  }

  private static List<String> lines(String resource) {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(Cases.class.getClassLoader().getResourceAsStream(resource), resource),
        StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
