package org.zhengpu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a store does with files: whole or not at all. A file is written beside its place, forced to the disk and then
 * moved there, so that whoever reads it, even after a crash, sees the old content or the new one.
 */
final class Folder {

  /** Ends the names of files that are not finished; whatever bears it may be deleted when a store is opened. */
  static final String UNFINISHED = ".tmp";

  private Folder() {}

  static void write(Path file, byte[] content) {
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    try {
      writeThrough(unfinished, content);
      move(unfinished, file);
      force(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      tryDelete(unfinished);
      throw failure("write", file, e);
    }
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw failure("read", file, e);
    }
  }

  static void createDirectories(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw failure("create", folder, e);
    }
  }

  /** What is in a folder, sorted; nothing when there is no such folder. */
  static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    } catch (IOException e) {
      throw failure("read", folder, e);
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
      force(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw failure("delete", file, e);
    }
  }

  /** Deletes a folder with all that is in it; it need not exist. */
  static void deleteTree(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw failure("delete", folder, e);
    }
  }

  static void rename(Path from, Path to) {
    try {
      move(from, to);
    } catch (IOException e) {
      throw failure("write", to, e);
    }
  }

  /** One sentence on what went wrong with a file. */
  static StoreException failure(String verb, Path path, IOException e) {
    return new StoreException("Cannot " + verb + " " + path + ": " + reason(e), e);
  }

  private static String reason(IOException e) {
    if (e instanceof FileSystemException system) {
      return system.getReason() != null ? system.getReason() : kind(system);
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** These say no more than the file's name. */
  private static String kind(FileSystemException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof NoSuchFileException ? "no such file or folder" : e.getClass().getSimpleName();
  }

  /** Makes sure that there is room: a database runs out of it in the middle of memory, not with a clear error. */
  static void requireRoom(Path folder, long bytes) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < bytes) {
        throw new StoreException("Not enough room in " + folder + ": about " + (bytes >> 20) + " MB are needed, "
            + (free >> 20) + " MB are free; make room and do the same again, what was read is kept");
      }
    } catch (IOException e) {
      throw failure("write", folder, e);
    }
  }

  private static void writeThrough(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes a rename last. Not every system can open a folder; those that cannot do without. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }

  private static void tryDelete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return; // what bears UNFINISHED is cleared away at the next opening
    }
  }
}
