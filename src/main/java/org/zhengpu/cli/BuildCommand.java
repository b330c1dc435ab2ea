package org.zhengpu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengpu.BuildReport;
import org.zhengpu.GraphBuild;
import org.zhengpu.ModelChoice;
import org.zhengpu.Zhengpu;
import org.zhengpu.input.Manifest;
import org.zhengpu.model.InputException;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Scope;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.export.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code build}: files and folders into a store. */
@Command(name = "build", mixinStandardHelpOptions = true,
    description = "Reads newspaper pages and adds what they say to a store.",
    footer = {
      "", "Examples:", "  zhengpu build pages/ --store graph --manifest pages/pages.json",
      "  zhengpu build page.txt --store graph --source 某某日报 --date 2024-05-17 --scope 浙江省/杭州市/桐庐县"
    })
final class BuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "INPUT",
      description = "Files and folders: .txt, .html, .pdf, .jsonl, .zip.")
  private List<Path> inputs = List.of();

  @Option(names = "--store", paramLabel = "DIR", required = true,
      description = "The folder of the store; made when it is not there.")
  private Path folder;

  @Option(names = "--manifest", paramLabel = "FILE",
      description = "A JSON array that tells paper, date and scope of each file.")
  private @Nullable Path manifest;

  @Option(names = "--source", paramLabel = "NAME", defaultValue = "", description = "The paper of all pages.")
  private String source;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "The issue date of all pages.")
  private @Nullable LocalDate date;

  @Option(names = "--scope", paramLabel = "PATH", defaultValue = "",
      description = "The division that the paper serves, from the province down: 浙江省/杭州市/桐庐县.")
  private String scope;

  @Option(names = "--base", paramLabel = "IRI", defaultValue = IriMinter.DEFAULT_BASE,
      description = "What the names of a new store begin with (default: ${DEFAULT-VALUE}).")
  private String base;

  @Option(names = "--dump", paramLabel = "FILE",
      description = "Also writes the whole graph; the format goes by the extension (.ttl .trig .nq .nt …).")
  private @Nullable Path dump;

  @Option(names = "--model", paramLabel = "FILE",
      description = "A model of your own to find names with, made by train; 'none' for grammars alone.")
  private @Nullable String model;

  @Option(names = "--reindex", description = "Derives database and text index anew from the N-Quads files.")
  private boolean reindex;

  @Option(names = "--threads", paramLabel = "N", description = "How many files are worked on at a time.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    if (inputs.isEmpty() && !reindex) {
      throw new ParameterException(spec.commandLine(), "Which pages? Give files or folders, or --reindex.");
    }
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads takes a number from 1.");
    }
    checkBase();
    // what can be wrong with the arguments shows before anything is written
    PageInfo options = options();
    checkInputs();
    Manifest told = manifest == null ? Manifest.empty() : Manifest.read(manifest);
    ExportFormat format = dump == null ? null : ExportTarget.format(dump);
    if (dump != null) {
      ExportTarget.check(dump);
    }
    Optional<Zhengpu> zhengpu = inputs.isEmpty() ? Optional.empty() : Optional.of(Zhengpu.load(choice()));
    try (GraphStore store = GraphStore.openOrCreate(folder, base)) {
      return build(zhengpu, store, told, options, format);
    }
  }

  private ModelChoice choice() {
    return model == null ? ModelChoice.BUNDLED : ModelChoice.parse(model);
  }

  private int build(
      Optional<Zhengpu> zhengpu, GraphStore store, Manifest told, PageInfo options, @Nullable ExportFormat format)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    boolean complete = true;
    if (reindex) {
      store.reindex();
      out.println("Derived database and text index anew.");
    }
    if (zhengpu.isPresent()) {
      BuildReport report = run(zhengpu.get(), store, told, options, inputs, threads);
      BuildSummary.print(report, out, spec.commandLine().getErr());
      complete = report.isComplete();
    }
    if (dump != null) {
      ExportTarget.write(store, format, dump);
      out.println("Dump: " + dump);
    }
    out.flush();
    return complete ? 0 : Problems.PROBLEM;
  }

  private void checkBase() {
    try {
      new IriMinter(base);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--base: " + e.getMessage());
    }
  }

  /** Reads the input into the store and shows how far it has come. */
  static BuildReport run(
      Zhengpu zhengpu, GraphStore store, Manifest manifest, PageInfo options, List<Path> inputs, int threads) {
    try (Progress progress = new Progress("Reading", System.err)) {
      return new GraphBuild(zhengpu, zhengpu.pages(manifest, options), store).run(inputs, threads, progress::show);
    }
  }

  /** A slip in the only path that is given must not leave an empty store behind. */
  private void checkInputs() {
    if (!inputs.isEmpty() && inputs.stream().noneMatch(Files::exists)) {
      throw new InputException("There is no file or folder "
          + inputs.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".");
    }
  }

  private PageInfo options() {
    return new PageInfo(source, date, scope(), "", "");
  }

  private Scope scope() {
    try {
      Scope read = Scope.parse(scope);
      if (read.isKnown() || scope.isBlank()) {
        return read;
      }
    } catch (IllegalArgumentException e) {
      // an empty part, as in 浙江省//桐庐县
    }
    throw new ParameterException(
        spec.commandLine(), "--scope: '" + scope + "' is not a path such as 浙江省/杭州市/桐庐县");
  }
}
