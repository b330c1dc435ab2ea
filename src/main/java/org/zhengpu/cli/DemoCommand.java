package org.zhengpu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhengpu.Samples;
import org.zhengpu.input.Manifest;
import org.zhengpu.input.Pages;
import org.zhengpu.model.PageInfo;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.export.ExportFormat;
import org.zhengpu.store.query.QueryCatalog;
import org.zhengpu.store.query.QueryResult;
import org.zhengpu.store.query.QueryRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the graph of the sample pages, built, shown and served. */
@Command(name = "demo", mixinStandardHelpOptions = true,
    description = "Builds the graph of the bundled sample pages, shows what is in it, and serves it until Ctrl-C.")
final class DemoCommand implements Callable<Integer> {

  private static final int OFFICIALS = 12;

  @Spec private CommandSpec spec;
  @Mixin private ServeCommand.Address address;

  @Option(names = "--dir", paramLabel = "DIR", defaultValue = "zhengpu-demo",
      description = "Where pages, store and dump are put (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path pages = folder.resolve("pages");
    Pages samples = new Pages(Manifest.read(Samples.copyTo(pages)), PageInfo.UNKNOWN);
    try (GraphStore store = GraphStore.openOrCreate(folder.resolve("store"), IriMinter.DEFAULT_BASE)) {
      BuildSummary.print(BuildCommand.run(store, samples, Samples.pagesIn(pages), 2), out);
      show(store, out);
      Path dump = folder.resolve("demo.ttl");
      ExportTarget.write(store, ExportFormat.TURTLE, dump);
      out.println("Pages            " + pages);
      out.println("Turtle dump      " + dump);
      out.flush();
      ServeCommand.serve(store, address, out);
    }
    return 0;
  }

  private static void show(GraphStore store, PrintWriter out) {
    QueryRunner runner = QueryRunner.on(store, Duration.ofMinutes(1));
    QueryResult answer = runner.run(QueryCatalog.bundled().find("who-holds-posts"), Map.of());
    if (answer instanceof QueryResult.Table posts) {
      out.println();
      out.println("Some of the officials, and when the papers showed them in office:");
      out.print(table(posts));
      out.println();
    }
  }

  private static Table table(QueryResult.Table posts) {
    List<String> columns = posts.columns().subList(0, posts.columns().size() - 1);
    Table table = new Table(columns.toArray(String[]::new));
    posts.rows().stream().limit(OFFICIALS).forEach(row -> table.row(row.subList(0, columns.size()).toArray()));
    return table;
  }
}
