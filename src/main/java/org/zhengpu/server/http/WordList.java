package org.zhengpu.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table of texts in the folder {@code server} of the class path: a key and its columns. Immutable, may be shared. */
public final class WordList {

  private final Map<String, List<String>> rows;

  private WordList(Map<String, List<String>> rows) {
    this.rows = rows;
  }

  /** Reads a table; it must be there. */
  public static WordList load(String name) {
    String resource = "/server/" + name + ".tsv";
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + resource);
      }
      return new WordList(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> List.of(line.split("\t")))
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.subList(1, row.size()))));
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read resource " + resource, e);
    }
  }

  /** The columns behind a key. */
  public Optional<List<String>> row(String key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** The text of a key whose columns are Chinese and English. */
  public Optional<Words> words(String key) {
    return row(key).map(row -> new Words(row.get(0), row.get(1)));
  }
}
