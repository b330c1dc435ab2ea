package org.zhengpu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhengpu.BuildReport;
import org.zhengpu.Samples;
import org.zhengpu.Zhengpu;
import org.zhengpu.input.Manifest;
import org.zhengpu.model.PageInfo;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.export.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the graph of the sample pages, built, shown and served. */
@Command(name = "demo", mixinStandardHelpOptions = true,
    description = "Builds the graph of the bundled sample pages, shows what is in it, and serves it until Ctrl-C.")
final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServeCommand.Address address;

  @Option(names = "--dir", paramLabel = "DIR", defaultValue = "zhengpu-demo",
      description = "Where pages, store and dump are put (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path pages = folder.resolve("pages");
    Manifest manifest = Manifest.read(Samples.copyTo(pages));
    try (GraphStore store = GraphStore.openOrCreate(folder.resolve("store"), IriMinter.DEFAULT_BASE)) {
      BuildReport report =
          BuildCommand.run(Zhengpu.load(), store, manifest, PageInfo.UNKNOWN, Samples.pagesIn(pages), 2);
      BuildSummary.print(report, out, spec.commandLine().getErr());
      DemoSummary.print(store, out);
      Path dump = folder.resolve("demo.ttl");
      ExportTarget.write(store, ExportFormat.TURTLE, dump);
      out.println("Pages            " + pages);
      out.println("Turtle dump      " + dump);
      out.flush();
      ServeCommand.serve(store, address, out);
    }
    return 0;
  }
}
