package org.zhengpu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhengpu.Training;
import org.zhengpu.input.TaggedSentenceFile;
import org.zhengpu.model.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train}: tagged sentences into a model that finds names. */
@Command(name = "train", mixinStandardHelpOptions = true,
    description = "Makes a model that finds names, from tagged sentences and from made-up ones.",
    footer = {
      "", "A file of tagged sentences has a sentence a line, then a tab and its names: 0,3,PER;5,9,ORG",
      "(begin and end count UTF-16 characters, the end is the first one after). The types that build understands",
      "are PER, LOC, ORG and PRG (programmes).",
      "", "Examples:", "  zhengpu train --data own.tsv --synthetic 20000 --out own.model",
      "  zhengpu build pages/ --store graph --model own.model"
    })
final class TrainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--data", paramLabel = "FILE", arity = "1..*", description = "Files of tagged sentences.")
  private List<Path> data = List.of();

  @Option(names = "--upper", paramLabel = "FILE", arity = "1..*",
      description = "Files for a second model, of other types, which sees what the first one says.")
  private List<Path> upper = List.of();

  @Option(names = "--synthetic", paramLabel = "N", defaultValue = "20000",
      description = "How many sentences to make up besides (default: ${DEFAULT-VALUE}).")
  private int synthetic;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
      description = "The same data and seed give the same bytes (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--source", paramLabel = "TEXT",
      description = "Where the data is from, to be kept in the model; may be repeated.")
  private List<String> sources = List.of();

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the model.")
  private Path target;

  @Option(names = "--print-synthetic", paramLabel = "FILE",
      description = "Also writes the made-up sentences, to be looked at.")
  private @Nullable Path sample;

  @Override
  public Integer call() throws IOException {
    if (synthetic < 0) {
      throw new ParameterException(spec.commandLine(), "--synthetic takes a number from 0.");
    }
    Training.Plan plan = new Training.Plan(data, synthetic, upper, seed, sources);
    checkTarget();
    Training training = Training.load();
    if (sample != null) {
      TaggedSentenceFile.write(training.synthetic(synthetic, seed), sample);
    }
    PrintWriter out = spec.commandLine().getOut();
    training.train(plan, target, (model, pass, passes, loss) -> print(out, model, pass, passes, loss));
    out.printf("Model: %s, %,d bytes%n", target, Files.size(target));
    out.flush();
    return 0;
  }

  /** Nobody wants to learn after minutes that the folder does not exist. */
  private void checkTarget() {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
      throw new InputException("Cannot write the model to " + target + "; its folder must exist.");
    }
  }

  private static void print(PrintWriter out, int model, int pass, int passes, double loss) {
    if (pass == 0) {
      out.printf("Model %d: features counted%n", model);
    } else {
      out.printf("Model %d: pass %d of %d, loss %.5f%n", model, pass, passes, loss);
    }
    out.flush();
  }
}
