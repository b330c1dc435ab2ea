package org.zhengpu.input;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.zhengpu.model.InputException;
import org.zhengpu.model.Issue;

/**
 * Finds the files behind the paths that a user gives: files as they are, folders with all that is below them (sorted,
 * hidden files skipped), archives with their members. Not for sharing between threads.
 */
final class InputFiles {

  private static final int DEEPEST_FOLDER = 32;
  private static final int MOST_MEMBERS = 100_000;

  private final List<InputFile> files = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  List<InputFile> files() {
    return List.copyOf(files);
  }

  List<Issue> issues() {
    return List.copyOf(issues);
  }

  void add(Path input) {
    if (!Files.exists(input)) {
      report(input.toString(), "There is no such file or folder.");
    } else if (Files.isDirectory(input)) {
      addFolder(input);
    } else {
      addNamed(input);
    }
  }

  private void report(String file, String message) {
    issues.add(Issue.unread(file, message));
  }

  // A file that the user names himself is read even without a known extension, as text.
  private void addNamed(Path input) {
    String name = input.getFileName().toString();
    Optional<PageFormat> format = PageFormat.of(name);
    if (format.isEmpty() && name.indexOf('.') > 0) {
      report(input.toString(), "Files of this kind are not read; text, HTML, PDF, JSON Lines and ZIP are.");
    } else {
      addFile(unique(name, input), input, format.orElse(PageFormat.TEXT));
    }
  }

  private void addFolder(Path folder) {
    int before = files.size();
    for (Path file : below(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      PageFormat.of(name).ifPresent(format -> addFile(unique(name, file), file, format));
    }
    if (files.size() == before) {
      report(folder.toString(), "The folder holds no pages (.txt, .html, .pdf, .jsonl or .zip).");
    }
  }

  // Of two files with one name in two folders the later one goes by its whole path.
  private String unique(String name, Path path) {
    return names.add(name) ? name : path.normalize().toString().replace('\\', '/');
  }

  private List<Path> below(Path folder) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(folder, Set.of(), DEEPEST_FOLDER, new Visitor(folder, found));
    } catch (IOException e) {
      report(folder.toString(), "The folder cannot be read: " + reason(e));
    }
    found.sort(Comparator.comparing(file -> folder.relativize(file).toString().replace('\\', '/')));
    return found;
  }

  /** Collects what is not hidden, and reports what cannot be entered. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> found;

    Visitor(Path root, List<Path> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file) && Files.isRegularFile(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      report(file.toString(), "It cannot be read: " + reason(e));
      return FileVisitResult.CONTINUE;
    }
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && isHidden(name.toString());
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("~$") || name.equals("__MACOSX");
  }

  private void addFile(String name, Path path, PageFormat format) {
    if (format == PageFormat.ZIP) {
      addMembers(name, path);
    } else {
      files.add(new InputFile(name, format, () -> Files.newInputStream(path)));
    }
  }

  private void addMembers(String name, Path archive) {
    int before = files.size();
    try (ZipFile zip = open(archive)) {
      zip.stream().filter(member -> !member.isDirectory()).limit(MOST_MEMBERS)
          .map(ZipEntry::getName).sorted().distinct().forEach(member -> addMember(name, archive, member));
      if (zip.size() > MOST_MEMBERS) {
        report(name, "The archive has " + zip.size() + " members; the first " + MOST_MEMBERS + " are read.");
      }
    } catch (IOException | IllegalArgumentException e) {
      report(name, "The archive cannot be opened: " + reason(e));
      return;
    }
    if (files.size() == before) {
      report(name, "The archive holds no pages (.txt, .html, .pdf or .jsonl).");
    }
  }

  // Names are UTF-8, or GBK as Windows writes them.
  private static ZipFile open(Path archive) throws IOException {
    try {
      ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
      zip.stream().forEach(ZipEntry::getName);
      return zip;
    } catch (IllegalArgumentException | IOException e) {
      return new ZipFile(archive.toFile(), Charset.forName("GB18030"));
    }
  }

  private void addMember(String archiveName, Path archive, String member) {
    String name = archiveName + "!/" + member;
    boolean hidden = List.of(member.split("/")).stream().anyMatch(InputFiles::isHidden);
    if (escapes(member)) {
      report(archiveName, "A member whose name leads out of the archive is skipped: " + printable(member));
    } else if (!hidden) {
      PageFormat.of(member).ifPresent(
          format -> files.add(new InputFile(name, format, () -> openMember(archive, member))));
    }
  }

  // ../x, /x, C:\x and names with control characters are tricks, not names.
  private static boolean escapes(String member) {
    return member.startsWith("/") || member.indexOf('\\') >= 0 || member.indexOf(':') >= 0
        || List.of(member.split("/")).contains("..") || member.chars().anyMatch(Character::isISOControl);
  }

  private static String printable(String name) {
    return name.substring(0, Math.min(80, name.length())).replaceAll("\\p{Cntrl}", "?");
  }

  private static java.io.InputStream openMember(Path archive, String member) throws IOException {
    ZipFile zip = open(archive);
    ZipEntry entry = zip.getEntry(member);
    if (entry == null) {
      zip.close();
      throw new InputException("The archive no longer holds this member.");
    }
    return new java.io.FilterInputStream(zip.getInputStream(entry)) {
      @Override
      public void close() throws IOException {
        zip.close();
      }
    };
  }

  static String reason(Exception e) {
    return e instanceof java.nio.file.AccessDeniedException ? "permission denied."
        : e.getMessage() == null ? e.getClass().getSimpleName() + "." : firstLine(e.getMessage());
  }

  private static String firstLine(String message) {
    String line = message.strip().lines().findFirst().orElse("");
    String text = line.substring(0, Math.min(160, line.length()));
    return text.endsWith(".") ? text : text + ".";
  }
}
