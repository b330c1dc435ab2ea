package org.zhengpu.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhengpu.model.InputException;
import org.zhengpu.model.Issue;
import org.zhengpu.model.PageInfo;

/**
 * What a JSON file says of the pages: an array of {@code {"file", "source", "date", "scope", "page", "url"}}, all but
 * {@code file} optional. Immutable, may be shared.
 */
public final class Manifest {

  private static final long MAX_BYTES = 64L << 20;

  private final Map<String, PageInfo> entries;
  private final List<Issue> issues;

  private Manifest(Map<String, PageInfo> entries, List<Issue> issues) {
    this.entries = entries;
    this.issues = List.copyOf(issues);
  }

  /** A manifest that says nothing. */
  public static Manifest empty() {
    return new Manifest(Map.of(), List.of());
  }

  /**
   * Reads a manifest.
   *
   * @throws InputException when there is no such file, or it is no JSON array of such entries; tells where
   */
  public static Manifest read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new InputException("The manifest " + file + " is larger than 64 MB.");
      }
      return parse(file.toString(), text(file));
    } catch (java.nio.file.NoSuchFileException e) {
      throw new InputException("There is no manifest " + file + ".");
    } catch (IOException e) {
      throw new InputException("The manifest " + file + " cannot be read: " + InputFiles.reason(e));
    }
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return TextDecoder.decode(bytes).text();
    } catch (InputException e) {
      throw new InputException("The manifest " + file + " is not a text.");
    }
  }

  static Manifest parse(String name, String json) {
    JsonNode root = tree(name, json);
    if (!root.isArray()) {
      throw new InputException("The manifest " + name + " is not a JSON array of pages, but "
          + (root.isMissingNode() ? "empty" : "a JSON " + root.getNodeType().name().toLowerCase(Locale.ROOT)) + ".");
    }
    Map<String, PageInfo> entries = new LinkedHashMap<>();
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < root.size(); i++) {
      add(name, i + 1, root.get(i), entries, issues::add);
    }
    return new Manifest(entries, issues);
  }

  private static JsonNode tree(String name, String json) {
    try {
      return new ObjectMapper().enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .readTree(json);
    } catch (JsonProcessingException e) {
      throw new InputException("The manifest " + name + " is not valid JSON" + at(e) + ": " + Json.reason(e));
    }
  }

  private static String at(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static void add(
      String name, int number, JsonNode entry, Map<String, PageInfo> entries, Consumer<Issue> issues) {
    Json.Record record = new Json.Record(name, "entry " + number, entry, issues);
    String file = record.text("file").replace('\\', '/');
    if (!entry.isObject() || file.isEmpty()) {
      record.report("The entry names no file and is left out.");
    } else if (entries.putIfAbsent(file, record.info()) != null) {
      record.report("The file " + file + " is named twice; the first entry counts.");
    }
  }

  /** What is odd in the manifest itself. */
  List<Issue> issues() {
    return issues;
  }

  /** What the manifest says of a file, by its whole name or, failing that, by its file name. */
  Optional<PageInfo> info(InputFile file) {
    PageInfo whole = entries.get(file.name());
    return Optional.ofNullable(whole != null ? whole : entries.get(file.fileName()));
  }

  /** The entries that speak of none of these files. */
  List<String> unmatched(List<InputFile> files) {
    List<String> names = new ArrayList<>(entries.keySet());
    files.forEach(file -> names.removeAll(List.of(file.name(), file.fileName())));
    return names;
  }
}
