package org.zhengpu.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.zhengpu.model.InputException;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.export.ExportFormat;
import org.zhengpu.store.export.GraphExporter;

/** Exports to a file: written beside its place and then moved there, so that what was there is never half gone. */
final class ExportTarget {

  private ExportTarget() {}

  /**
   * The format that a file name asks for.
   *
   * @throws InputException when its ending is none of those known
   */
  static ExportFormat format(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return ExportFormat.of(ending).orElseThrow(() -> new InputException(
        "The ending of " + file
            + " names no format; use .ttl, .trig, .nq, .nt, .jsonld, .rdf, .graphml, .gexf or .csv."));
  }

  /**
   * Makes sure that a file can be there, before long work is done for it.
   *
   * @throws InputException when there is no such folder, or there is one in the place of the file
   */
  static void check(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new InputException(file + " is a folder; name a file in it.");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new InputException("There is no folder " + folder + " to write " + file.getFileName()
          + " into; make it first.");
    }
  }

  static void write(GraphStore store, ExportFormat format, Path file) throws IOException {
    check(file);
    Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        new GraphExporter(store).write(format, out);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      throw Problems.ioCause(e).<RuntimeException>map(io -> new InputException(
          "Cannot write " + file + ": " + Problems.reason(io) + ".")).orElse(new IllegalStateException(e));
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
