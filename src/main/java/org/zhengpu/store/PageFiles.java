package org.zhengpu.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.zhengpu.rdf.NQuads;
import org.zhengpu.store.StoreState.PageState;

/**
 * The truth of a store: a folder with one N-Quads file per page, its lines sorted. Equal quads make equal bytes.
 *
 * @param folder where the files are
 */
record PageFiles(Path folder) {

  private static final String SUFFIX = ".nq";
  private static final int READABLE = 40;

  /** A page as it would be written. */
  record Content(byte[] bytes, PageState state) {}

  /** What the file of a page will hold. Nothing is written yet. */
  Content content(String page, Collection<Quad> quads, int build) {
    String text = NQuads.lines(quads).stream().map(line -> line + "\n").collect(Collectors.joining());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Content(bytes, state(page, fileName(page), bytes, build));
  }

  /** The state of a file that is there already. */
  PageState found(Path file, int build) {
    String name = file.getFileName().toString();
    return state(name.substring(0, name.length() - SUFFIX.length()), name, Folder.read(file), build);
  }

  private static PageState state(String page, String file, byte[] bytes, int build) {
    int lines = 0;
    for (byte b : bytes) {
      lines += b == '\n' ? 1 : 0;
    }
    return new PageState(page, file, sha256(bytes), bytes.length, lines, build);
  }

  void write(Content content) {
    Folder.write(folder.resolve(content.state.file()), content.bytes);
  }

  void delete(PageState page) {
    Folder.delete(folder.resolve(page.file()));
  }

  byte[] bytes(PageState page) {
    return Folder.read(folder.resolve(page.file()));
  }

  InputStream open(PageState page) {
    Path file = folder.resolve(page.file());
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw Folder.failure("read", file, e);
    }
  }

  /** Streams the quads of a page. */
  void send(PageState page, StreamRDF target) {
    try (InputStream in = open(page)) {
      parse(in, page.file(), target);
    } catch (IOException e) {
      throw Folder.failure("read", folder.resolve(page.file()), e);
    }
  }

  /** Streams lines of such a file. */
  static void send(Collection<String> lines, StreamRDF target) {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    parse(new ByteArrayInputStream(bytes), "lines", target);
  }

  private static void parse(InputStream in, String name, StreamRDF target) {
    try {
      RDFParser.source(in).lang(Lang.NQUADS).checking(false).resolveURIs(false)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(target);
    } catch (RiotException e) {
      throw new StoreException("The file " + name + " of the store is damaged: " + e.getMessage(), e);
    }
  }

  /** Whether the files that are there are those listed, by name and size; their content is not read. */
  boolean matches(Collection<PageState> pages) {
    Set<Path> listed = pages.stream().map(page -> folder.resolve(page.file())).collect(Collectors.toSet());
    return Set.copyOf(files()).equals(listed) && pages.stream().allMatch(page -> size(page) == page.bytes());
  }

  /** The finished files that are there, sorted. */
  List<Path> files() {
    return Folder.list(folder).stream().filter(path -> path.toString().endsWith(SUFFIX)).toList();
  }

  void clearUnfinished() {
    Folder.list(folder).stream().filter(path -> path.toString().endsWith(Folder.UNFINISHED)).forEach(Folder::delete);
  }

  private long size(PageState page) {
    try {
      return Files.size(folder.resolve(page.file()));
    } catch (IOException e) {
      return -1;
    }
  }

  /**
   * The page's own name where it is plain, else what can be read of it and a hash, so that no two pages collide. ASCII
   * only: Java can name no other file where the locale is POSIX, as in many a container.
   */
  static String fileName(String page) {
    if (page.matches("@?[a-z0-9_][a-z0-9._-]{0,79}")) {
      return page + SUFFIX;
    }
    String readable = page.codePoints().limit(READABLE)
        .mapToObj(c -> Character.isLetterOrDigit(c) && c < 0x80 ? Character.toString(c) : "_")
        .collect(Collectors.joining());
    return readable + "-" + sha256(page.getBytes(StandardCharsets.UTF_8)).substring(0, 12) + SUFFIX;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
