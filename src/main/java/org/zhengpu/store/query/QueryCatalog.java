package org.zhengpu.store.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The canned queries, by name: one {@code .rq} file each in the folder {@code queries} of the class path, be that a
 * directory or a jar. There is no list to keep; a new file is a new query. Immutable, may be shared.
 */
public final class QueryCatalog {

  private static final String FOLDER = "queries";
  private static final String SUFFIX = ".rq";
  private static final long MAX_BYTES = 1_000_000;

  private final Map<String, CannedQuery> queries;

  private QueryCatalog(Map<String, CannedQuery> queries) {
    this.queries = Collections.unmodifiableMap(queries);
  }

  /** The queries that come with the program. */
  public static QueryCatalog bundled() {
    return bundledIn(QueryCatalog.class.getClassLoader());
  }

  /** The queries in another folder of the class path, for a part of the program that asks its own. */
  public static QueryCatalog bundled(String folder) {
    return bundledIn(QueryCatalog.class.getClassLoader(), folder);
  }

  /**
   * The queries in the folder {@code queries} of a class path.
   *
   * @throws IllegalStateException when it has no such folder
   * @throws QueryProblem when one of them cannot be read
   */
  static QueryCatalog bundledIn(ClassLoader classPath) {
    return bundledIn(classPath, FOLDER);
  }

  private static QueryCatalog bundledIn(ClassLoader classPath, String name) {
    URL folder = classPath.getResource(name);
    if (folder == null) {
      throw new IllegalStateException("Missing resource folder " + name);
    }
    try {
      return folder.getProtocol().equals("jar") ? inJar(folder, name) : in(Path.of(folder.toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("Cannot read " + folder, e);
    }
  }

  /** All queries, by name. */
  public Collection<CannedQuery> all() {
    return queries.values();
  }

  public Optional<CannedQuery> get(String name) {
    return Optional.ofNullable(queries.get(name));
  }

  /**
   * The query of that name, or the one in that file when the text ends in {@code .rq}.
   *
   * @throws QueryProblem when there is none; it lists those there are
   */
  public CannedQuery find(String nameOrFile) {
    if (nameOrFile.toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
      return read(path(nameOrFile));
    }
    return get(nameOrFile).orElseThrow(() -> new ParameterProblem(
        "There is no query " + nameOrFile + "; there are " + String.join(", ", queries.keySet())
            + "; or give a file that ends in " + SUFFIX + "."));
  }

  /**
   * The query in a file of the user's.
   *
   * @throws QueryProblem when it cannot be read
   */
  public static CannedQuery read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new QueryProblem(file + " is too large for a query.");
      }
      return CannedQueryParser.parse(nameOf(file), Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new QueryProblem(file + " is not UTF-8.", e);
    } catch (IOException e) {
      throw new QueryProblem("Cannot read the query file " + file + ".", e);
    }
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new QueryProblem("\"" + text + "\" is not the name of a file.", e);
    }
  }

  private static QueryCatalog inJar(URL folder, String name) throws IOException, URISyntaxException {
    JarURLConnection connection = (JarURLConnection) folder.openConnection();
    URI jar = connection.getJarFileURL().toURI();
    try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
      return in(files.getPath("/", name));
    }
  }

  private static QueryCatalog in(Path folder) throws IOException {
    Map<String, CannedQuery> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(file -> found.put(nameOf(file), read(file)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new QueryCatalog(found);
  }

  private static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, Math.max(0, name.length() - SUFFIX.length()));
  }
}
