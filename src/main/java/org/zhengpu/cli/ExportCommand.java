package org.zhengpu.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.export.ExportFormat;
import org.zhengpu.store.export.GraphExporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code export}: the whole graph in one of many formats. */
@Command(name = "export", mixinStandardHelpOptions = true,
    description = "Writes the whole graph. turtle, ntriples, jsonld and rdfxml are all articles' graphs as one; trig "
        + "and nquads keep them apart; graphml and gexf open in Gephi; csv is a table of entities for a spreadsheet.")
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Option(names = "--format", paramLabel = "FORMAT", converter = Format.class, completionCandidates = Format.class,
      description = "${COMPLETION-CANDIDATES}; without it, what the ending of FILE says.")
  private @Nullable ExportFormat format;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Where to; standard output without it.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    if (format == null && file == null) {
      throw new ParameterException(spec.commandLine(), "Which format? Give --format, or -o with a known ending.");
    }
    ExportFormat chosen = format == null ? ExportTarget.format(file) : format;
    try (GraphStore opened = store.open()) {
      if (file != null) {
        ExportTarget.write(opened, chosen, file);
      } else {
        print(opened, chosen);
      }
    }
    return 0;
  }

  /** Straight to the file descriptor: the bytes of an export are not for the printer of messages. */
  private static void print(GraphStore opened, ExportFormat chosen) throws IOException {
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
      new GraphExporter(opened).write(chosen, out);
    } catch (IOException | RuntimeException e) {
      if (Problems.ioCause(e).filter(io -> "Broken pipe".equals(io.getMessage())).isEmpty()) {
        throw e;
      }
      // whoever reads, such as head, has had enough
    }
  }

  /** Reads the name of a format, and lists the names. */
  static final class Format implements ITypeConverter<ExportFormat>, Iterable<String> {

    @Override
    public ExportFormat convert(String word) {
      return ExportFormat.of(word).orElseThrow(() -> new TypeConversionException(
          "there is no format " + word + "; there are " + String.join(", ", ExportFormat.ids())));
    }

    @Override
    public Iterator<String> iterator() {
      return ExportFormat.ids().iterator();
    }
  }
}
