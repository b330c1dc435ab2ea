package org.zhengpu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.Evaluator;
import org.zhengpu.ModelChoice;
import org.zhengpu.NameEvaluation;
import org.zhengpu.Zhengpu;
import org.zhengpu.eval.align.PageAlignment;
import org.zhengpu.eval.report.HtmlReport;
import org.zhengpu.model.InputException;
import org.zhengpu.model.Layer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: what the extraction gets right and wrong on annotated pages. */
@Command(name = "evaluate", mixinStandardHelpOptions = true,
    description = "Extracts annotated pages and compares: precision and recall, and the errors by cause, worst first.",
    footer = {
      "", "Examples:", "  zhengpu evaluate src/main/resources/samples/gold --report report.html",
      "  zhengpu evaluate --ner tagged.tsv"
    })
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "GOLD", description = "Gold files (.json), or folders of them.")
  private List<Path> gold = List.of();

  @Option(names = "--pages", paramLabel = "DIR",
      description = "Where the pages are (default: beside the gold file, above it, or in ../corpus).")
  private @Nullable Path pages;

  @Option(names = "--dump", paramLabel = "FILE.nq",
      description = "Compares this dump of a graph instead of extracting the pages anew.")
  private @Nullable Path dump;

  @Option(names = "--without", paramLabel = "LAYER", split = ",",
      description = "Leaves out what some layers of the recognition find: tagger, gazetteer, grammars, second-pass.")
  private List<String> without = List.of();

  @Option(names = "--causes", paramLabel = "N", defaultValue = "20",
      description = "How many causes of errors to show; 0 for all (default: ${DEFAULT-VALUE}).")
  private int causes;

  @Option(names = "--calibration", description = "Also shows how much is right of what is stated with each confidence.")
  private boolean calibration;

  @Option(names = "--report", paramLabel = "FILE.html",
      description = "Also writes a page that shows every article with right, missed and wrong in colour.")
  private @Nullable Path report;

  @Option(names = "--ner", paramLabel = "FILE", arity = "1..*",
      description = "Measures the model instead, on files of tagged sentences as train reads them.")
  private List<Path> tagged = List.of();

  @Option(names = "--model", paramLabel = "FILE",
      description = "A model of your own, made by train; 'none' for grammars alone.")
  private @Nullable String model;

  @Override
  public Integer call() throws IOException {
    if (!tagged.isEmpty()) {
      new NameSummary(spec.commandLine().getOut()).print(NameEvaluation.load(choice()), tagged);
      return 0;
    }
    if (gold.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Which gold files? Give .json files or folders of them.");
    }
    List<PageAlignment> compared = compare(goldFiles());
    PrintWriter out = spec.commandLine().getOut();
    EvaluationSummary summary = new EvaluationSummary(compared, out);
    summary.scores();
    summary.causes(causes == 0 ? Integer.MAX_VALUE : causes);
    if (calibration) {
      summary.calibration();
    }
    if (report != null) {
      write(HtmlReport.of(compared), report);
      out.println();
      out.println("Report: " + report);
    }
    out.flush();
    return 0;
  }

  private ModelChoice choice() {
    return model == null ? ModelChoice.BUNDLED : ModelChoice.parse(model);
  }

  private List<PageAlignment> compare(List<Path> files) {
    Set<Layer> layers = layers();
    Evaluator evaluator = new Evaluator(() -> Zhengpu.load(choice()).without(layers), pages);
    if (dump != null) {
      return evaluator.evaluate(files, dump);
    }
    try (Progress progress = new Progress("Evaluating", System.err)) {
      return evaluator.evaluate(files, progress::show);
    }
  }

  private Set<Layer> layers() {
    Map<String, Layer> known = Stream.of(Layer.values())
        .collect(Collectors.toMap(layer -> layer.name().toLowerCase(Locale.ROOT).replace('_', '-'), layer -> layer));
    for (String name : without) {
      if (!known.containsKey(name)) {
        throw new ParameterException(spec.commandLine(), "--without: there is no layer '" + name
            + "'; the layers are tagger, gazetteer, grammars and second-pass.");
      }
    }
    if (dump != null && !without.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--without changes the extraction; a dump has been extracted.");
    }
    return without.stream().map(known::get).collect(Collectors.toSet());
  }

  private static void write(String html, Path file) throws IOException {
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Files.writeString(file, html);
  }

  private List<Path> goldFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : gold) {
      if (Files.isDirectory(path)) {
        files.addAll(goldIn(path));
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static List<Path> goldIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      if (found.isEmpty()) {
        throw new InputException("There is no gold file (.json) in " + folder + ".");
      }
      return found;
    }
  }
}
