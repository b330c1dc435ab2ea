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

/** Exports to a file: written beside its place and then moved there, so that what was there before is never half gone. */
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
        "The ending of " + file + " names no format; use .ttl, .trig, .nq, .nt, .jsonld, .rdf, .graphml, .gexf or .csv."));
  }

  static void write(GraphStore store, ExportFormat format, Path file) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        new GraphExporter(store).write(format, out);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
